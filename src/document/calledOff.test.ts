import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { Stopped } from '../work/index.ts';
import { openFile, openPasted, openText } from './open.ts';

const parser = new new JSDOM('').window.DOMParser();
const page = '<h2>一、总体情况</h2><p>公开信息3条。</p><h2>五、存在的问题</h2><p>人手不足。</p>';

test('what is read with pauses is what is read at once', async () => {
  expect(await openPasted('', page, parser)).toEqual(openText('', page, parser));
});

test.each([
  ['a page', () => openFile({ name: 'a.html', bytes: new TextEncoder().encode(page) }, parser, stopped())],
  ['a paste', () => openPasted('', page, parser, stopped())],
])('reading %s can be called off', async (_, open) => {
  await expect(open()).rejects.toBeInstanceOf(Stopped);
});

function stopped(): { readonly signal: AbortSignal } {
  const off = new AbortController();
  off.abort();
  return { signal: off.signal };
}
