/** For tests: one file through everything that a file goes through, and what came of it. */

import { isDeepStrictEqual } from 'node:util';
import { guessMapping, nothingAssigned, planIntake, readCells } from '../../../ledger/index.ts';
import { readWorkbook } from '../../../ledger/workbook.ts';
import {
  type DraftContent,
  draftOf,
  encodeDraft,
  isWritable,
  published,
  readDraftFile,
  writeDraftFile,
} from '../../../report/index.ts';
import { compose } from '../../compose.ts';
import { exchangeOf } from '../../exchange.ts';
import { writeForWebsite } from '../../html/website.ts';
import { writeHtml } from '../../html/write.ts';
import { openFile } from '../../open.ts';
import { officeWriter } from '../../writers.ts';
import { activeInCsv, activeInHtml, activeInOffice } from './active.ts';
import type { FuzzedFile } from './mutate.ts';
import { strangeTags } from './written.ts';

export interface Ended {
  /** As which kind of result: recognised, draft, problem:damaged, … */
  readonly kind: string;
  /** What it brought into a file that goes out. */
  readonly active: readonly string[];
}

/** Rejects where something throws, which is a defect whatever the file is. `thorough`: every way out, by a parser. */
export async function endOf(file: FuzzedFile, parser: DOMParser, thorough: boolean): Promise<Ended> {
  if (/^台账/.test(file.name)) return register(file);
  const opened = await openFile(file, parser);
  if (opened.kind === 'problem') return { kind: `problem: ${opened.problem}`, active: [] };
  if (opened.kind === 'recognised') {
    exchangeOf(opened.recognition);
    const report = draftOf(opened.recognition);
    const lastYear = { report: opened.recognition.report, printed: opened.recognition.printed };
    return { kind: 'recognised', active: await goOut({ report, lastYear }, parser, thorough) };
  }
  const decoded = readDraftFile(opened.text);
  if (decoded.kind !== 'draft') return { kind: `draft: ${decoded.kind}`, active: [] };
  return { kind: 'draft', active: await goOut(decoded.content, parser, thorough) };
}

async function goOut(
  content: DraftContent,
  parser: DOMParser,
  thorough: boolean,
): Promise<readonly string[]> {
  const json = writeDraftFile(content);
  const back = readDraftFile(json);
  const lost =
    back.kind === 'draft' && isDeepStrictEqual(encodeDraft(back.content), JSON.parse(json))
      ? []
      : ['the draft file comes back otherwise'];
  if (!isWritable(content.report)) return lost;
  const { report, lastYear } = content;
  const paper = compose(report, lastYear);
  const html = writeHtml(paper, { data: JSON.stringify(encodeDraft(published(report, lastYear))) });
  const website = writeForWebsite(paper);
  const found = [...lost, ...strangeTags(html), ...strangeTags(website)];
  if (!thorough) return found;
  const office = async (format: 'docx' | 'xlsx' | 'csv') => (await officeWriter(format))(report, lastYear);
  return [
    ...found,
    ...activeInHtml(html, parser),
    ...activeInOffice(await office('docx'), parser),
    ...activeInOffice(await office('xlsx'), parser),
    ...activeInCsv(await office('csv')),
  ];
}

/** A register of requests; a workbook that the library refuses is a problem, not a defect. */
async function register({ name, bytes }: FuzzedFile): Promise<Ended> {
  const sheets = /\.xlsx$/.test(name)
    ? await readWorkbook(bytes).catch(() => null)
    : [readCells(new TextDecoder().decode(bytes))];
  if (sheets === null) return { kind: 'register: refused', active: [] };
  for (const sheet of sheets) planIntake(sheet, guessMapping(sheet), nothingAssigned, 2025, []);
  return { kind: 'register: read', active: [] };
}
