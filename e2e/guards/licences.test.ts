import { expect, test, vi } from 'vitest';
import { buildApp } from './built.ts';

/** What may go out with a page that anybody may pass on. */
const allowed = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0'];

test('everything that others wrote of the page is in it with its licence, and may be passed on', async () => {
  vi.stubEnv('NODE_ENV', 'production');
  const { page } = await buildApp('production');
  vi.unstubAllEnvs();
  const [, text = ''] = /<script type="text\/plain" id="licences">([\s\S]*?)<\/script>/.exec(page) ?? [];
  const [head = '', ...parts] = text.split(/^==== /m);
  const listed = Array.from(head.matchAll(/^(\S+ \S+)（(.*)）$/gm), ([, name = '', kind = '']) => ({
    name,
    kind,
  }));
  const names = listed.map(({ name }) => name.split(' ')[0]);
  expect(names).toEqual(
    expect.arrayContaining(['react', 'react-dom', 'dexie', 'zod', 'fflate', 'pdfjs-dist', 'read-excel-file']),
  );
  expect(listed.filter(({ kind }) => !allowed.includes(kind))).toEqual([]);
  expect(parts.map(part => part.split('\n')[0])).toEqual(listed.map(({ name }) => name));
  expect(parts.filter(part => !/copyright/i.test(part)).map(part => part.split('\n')[0])).toEqual([]);
});
