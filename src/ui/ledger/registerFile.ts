/** From a chosen file or a paste to the tables in it, or why there are none. */

import { readCells, readWorkbook, type Sheet } from '../../ledger/index.ts';
import { loadDocuments } from '../documents.ts';
import { readFileBytes } from '../files.ts';
import { wordsOf } from '../parts/ForMaintainers.tsx';

export type Register =
  | { readonly kind: 'sheets'; readonly sheets: readonly Sheet[] }
  /** `words`: what the failure says of itself, for maintainers; empty where the sentence says it all. */
  | { readonly kind: 'problem'; readonly sentence: string; readonly words: string };

/** 20 MB: a register of 10,000 requests has not one. */
const largestFile = 20 * 1024 * 1024;

const problem = (sentence: string, error?: unknown): Register => ({
  kind: 'problem',
  sentence,
  words: error === undefined ? '' : wordsOf(error),
});

const notLoaded =
  '读文件的那部分程序没有装上，可能是内存不够，或者被安全软件拦住了。可以把台账复制、粘贴到下面的框里。';

const saveAnew =
  '请用 Excel 或 WPS 打开它，另存为“Excel 工作簿（.xlsx）”再选；或者全选、复制，粘贴到下面的框里。';

/** Reads a chosen file. Never rejects. */
export async function readRegisterFile(file: File): Promise<Register> {
  if (file.size > largestFile) return problem('这个文件太大了（超过 20 MB），不像是登记台账。请另选一个。');
  let bytes: Uint8Array;
  try {
    bytes = await readFileBytes(file);
  } catch (error) {
    return problem('这个文件打不开。请确认它没有被移走或被别的程序占用，再选一次。', error);
  }
  let documents: Awaited<ReturnType<typeof loadDocuments>>;
  try {
    documents = await loadDocuments();
  } catch (error) {
    return problem(notLoaded, error);
  }
  const read = documents.readBytes(bytes);
  if (read.kind === 'empty') return problem('这个文件是空的。请另选一个。');
  if (read.kind === 'text') return readRegisterText(read.text);
  if (read.format === 'doc') return problem(`这像是旧格式的文件（.xls），读不了。${saveAnew}`);
  if (read.format !== 'xlsx') return problem(`这不是 Excel 文件。${saveAnew}`);
  try {
    // The library unpacks whatever the archive holds.
    if ((await documents.archiveProblem(bytes)) === 'tooMuch')
      return problem(
        '这个 Excel 文件里的内容太多，不像是登记台账。请只留下登记台账再存一份，或者复制、粘贴。',
      );
    return settle(await readWorkbook(bytes));
  } catch (error) {
    if (error instanceof documents.ReaderNotLoaded) return problem(notLoaded, error);
    return problem(`这个 Excel 文件读不出来，可能设了密码或已损坏。${saveAnew}`, error);
  }
}

/** Reads cells copied from Excel or WPS, or the text of a .csv. */
export const readRegisterText = (text: string): Register => settle([readCells(text)]);

const settle = (sheets: readonly Sheet[]): Register => {
  const filled = sheets.filter(({ rows }) => rows.length > 0);
  return filled.length > 0
    ? { kind: 'sheets', sheets: filled }
    : problem('里面没有内容。请选登记台账所在的文件，或连表头一起复制、粘贴。');
};
