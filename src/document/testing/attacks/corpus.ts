/** For tests: the sound and the hostile files that others are made of. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import { emptyReport } from '../../../report/index.ts';
import { compose } from '../../compose.ts';
import { writeHtml } from '../../html/write.ts';
import { officeWriter } from '../../writers.ts';
import { chartedDraftWith } from './drafts.ts';
import { attackFiles, attackRegister, pageWith } from './files.ts';
import type { FuzzedFile } from './mutate.ts';

/** Every fixture below `root`, our own files, and the attacks; in an order that does not change. */
export async function corpusIn(root: string): Promise<readonly FuzzedFile[]> {
  const fixtures = join(root, 'src/document/fixtures');
  const documents = readdirSync(fixtures, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .flatMap(folder =>
      readdirSync(join(fixtures, folder))
        .filter(name => name.startsWith('input.'))
        .map(name => ({ name: `${folder}-${name}`, bytes: read(join(fixtures, folder, name)) })),
    );
  const drafts = readdirSync(join(root, 'src/report/fixtures'))
    .filter(name => name.endsWith('.json'))
    .sort()
    .map(name => ({ name, bytes: read(join(root, 'src/report/fixtures', name)) }));
  const { report } = chartedDraftWith(['甲', '乙']);
  const office = async (format: 'docx' | 'xlsx') => (await officeWriter(format))(report, null);
  return [
    ...documents,
    ...drafts,
    { name: '自己的.docx', bytes: await office('docx') },
    { name: '自己的.xlsx', bytes: await office('xlsx') },
    { name: '自己的.html', bytes: strToU8(writeHtml(compose(report, null))) },
    { name: '空白.html', bytes: strToU8(writeHtml(compose(emptyReport('甲县乙镇人民政府', 2025), null))) },
    { name: '小.html', bytes: strToU8(pageWith('<p>甲</p>')) },
    { name: '台账.xlsx', bytes: read(join(root, 'src/ledger/fixtures/register.xlsx')) },
    { name: '台账.csv', bytes: strToU8(attackRegister()) },
    ...attackFiles(),
  ];
}

const read = (path: string): Uint8Array => new Uint8Array(readFileSync(path));
