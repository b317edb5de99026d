// @vitest-environment jsdom

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { largestBackup, readBackupFile } from './readBackupFile.ts';

const fixture = readFileSync(join(import.meta.dirname, '../../drafts/fixtures/backup-v1.json'), 'utf8');
const file = (content: string | Uint8Array<ArrayBuffer>) => new File([content], '备份.json');

/** UTF-16 with its mark, as an editor on Windows writes “Unicode”. */
function utf16(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * 2 + 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, true);
  for (let index = 0; index < text.length; index++)
    view.setUint16(index * 2 + 2, text.charCodeAt(index), true);
  return bytes;
}

const organsIn = async (given: File) => {
  const read = await readBackupFile(given);
  if (read.kind === 'stopped') return read.kind;
  return read.kind === 'backup' ? read.backup.drafts.map(({ row }) => row.organ) : read.problem.kind;
};

const organs = ['青山县柳河镇人民政府', '青山县柳河镇人民政府', '青山县石桥镇人民政府'];

it.each([
  ['as it was written', fixture],
  ['with a mark of UTF-8 in front', `\ufeff${fixture}`],
  ['stored as Unicode', utf16(fixture)],
  ['with the ends of lines of Windows', fixture.replace(/\n/g, '\r\n')],
  ['laid out anew by a formatter', JSON.stringify(JSON.parse(fixture), null, 2)],
  ['on one line', JSON.stringify(JSON.parse(fixture))],
])('a backup is read %s', async (_how, content) => {
  expect(await organsIn(file(content))).toEqual(organs);
});

it('what cannot be a backup is called so without being read', async () => {
  expect(await organsIn(file(''))).toBe('empty');
  const large = { name: '大.json', size: largestBackup + 1 } as File;
  expect(await organsIn(large)).toBe('tooLarge');
  expect(await organsIn(file('\u0000\u0001\u0002'))).toBe('foreign');
});

it('a sign of three bytes is read whole wherever the file is taken apart', async () => {
  const problems = '公开'.repeat(400_000);
  const long = JSON.parse(fixture);
  long.drafts[0].file.report.texts.problems = `x${problems}`;
  const read = await readBackupFile(file(JSON.stringify(long)));
  expect(read.kind === 'backup' && read.backup.drafts[0]?.row.file).toMatchObject({
    report: { texts: { problems: `x${problems}` } },
  });
});

it('reads no further once the clerk calls it off', async () => {
  const stop = new AbortController();
  const reading = readBackupFile(file(fixture), stop.signal);
  stop.abort();
  expect(await reading).toEqual({ kind: 'stopped' });
});
