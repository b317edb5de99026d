/**
 * Excel and WPS workbooks to paper: every visible sheet with what its cells show. The library that reads the
 * ledger's registers knows no merged cells, no hidden rows and no number formats, and a report needs all three.
 */

import { inSteps, mapping, pace } from '../../work/index.ts';
import { arrangedBlocks } from '../arrange.ts';
import { openPackage, type Relation } from '../office.ts';
import type { Block } from '../paper.ts';
import type { PaperReader } from '../reading.ts';
import { attribute, childNamed, childrenOf, wholeNumber } from '../xml.ts';
import { builtInCode, type Formats } from './display.ts';
import { richText, sheetRows } from './sheet.ts';

/** In all parts: four to each of 100,000 cells. */
const mostTags = 400_000;
/** Sheets beyond this are not looked at. */
const mostSheets = 60;

/** Reads an .xlsx file. */
export const readXlsx: PaperReader = async (bytes, parser, { signal } = {}) => {
  const file = openPackage(bytes, parser, 'xl/workbook.xml', mostTags);
  if (typeof file === 'string') return { kind: 'problem', problem: file };
  const parsing = (name: string) => inSteps(file.parsing(name), signal);
  const workbook = await parsing(file.main);
  if (typeof workbook === 'string') return { kind: 'problem', problem: workbook };
  if (workbook?.localName !== 'workbook') return { kind: 'problem', problem: 'damaged' };
  const relations = file.relations(file.main);
  if (typeof relations === 'string') return { kind: 'problem', problem: relations };
  const part = async (type: string) => {
    const target = relations.find(relation => relation.type === type)?.target;
    return target ? parsing(target) : null;
  };
  const strings = await part('sharedStrings');
  const styles = await part('styles');
  if (typeof strings === 'string') return { kind: 'problem', problem: strings };
  if (typeof styles === 'string') return { kind: 'problem', problem: styles };
  const texts = await inSteps(mapping(strings ? childrenOf(strings) : [], richText), signal);
  const formats = formatsOf(styles, workbook);
  const blocks: Block[] = [];
  const sheets: { name: string; from: number; to: number }[] = [];
  for (const { name, target } of sheetsOf(workbook, relations)) {
    await pace(signal);
    const root = await parsing(target);
    await pace(signal);
    if (typeof root === 'string') return { kind: 'problem', problem: root };
    if (root?.localName !== 'worksheet') continue;
    const rows = await inSteps(sheetRows(root, texts, formats), signal);
    if (!rows) return { kind: 'problem', problem: 'tooMuch' };
    const from = blocks.length;
    for (const block of await inSteps(arrangedBlocks(rows, 0), signal)) blocks.push(block);
    sheets.push({ name, from, to: blocks.length });
  }
  return { kind: 'paper', paper: { sheets, blocks } };
};

/** The names and parts of the visible sheets, in the order of their tabs. */
function sheetsOf(
  workbook: Element,
  relations: readonly Relation[],
): readonly { readonly name: string; readonly target: string }[] {
  const sheets = childNamed(workbook, 'sheets');
  return (sheets ? childrenOf(sheets) : []).slice(0, mostSheets).flatMap(sheet => {
    if (/hidden/i.test(attribute(sheet, 'state') ?? '')) return [];
    const id = Array.from(sheet.attributes).find(
      ({ localName, namespaceURI }) => localName === 'id' && namespaceURI !== null,
    )?.value;
    const target = relations.find(relation => relation.id === id)?.target;
    return target ? { name: attribute(sheet, 'name') ?? '', target } : [];
  });
}

function formatsOf(styles: Element | null, workbook: Element): Formats {
  const own = new Map<number, string>();
  const list = childNamed(styles, 'numFmts');
  for (const format of list ? childrenOf(list) : [])
    own.set(wholeNumber(attribute(format, 'numFmtId')) ?? -1, attribute(format, 'formatCode') ?? 'General');
  const cells = childNamed(styles, 'cellXfs');
  const codes = (cells ? childrenOf(cells) : []).map(cell => {
    const id = wholeNumber(attribute(cell, 'numFmtId')) ?? 0;
    return own.get(id) ?? builtInCode(id);
  });
  const properties = childNamed(workbook, 'workbookPr');
  const from1904 = /^(?:1|true)$/.test((properties && attribute(properties, 'date1904')) ?? '');
  return { codeOf: style => codes[style] ?? 'General', from1904 };
}
