/**
 * Word documents to paper: what the reader of the printed page would see, with all changes accepted. Understands
 * what Word, WPS, LibreOffice and generators write, in the transitional and the strict dialect.
 */

import { readBytes } from '../bytes.ts';
import { readHtml } from '../html/read.ts';
import { readMht } from '../mht.ts';
import { type OfficePackage, openPackage } from '../office.ts';
import type { Block } from '../paper.ts';
import type { PaperRead, PaperReader } from '../reading.ts';
import { readText } from '../text.ts';
import { documentBlocks } from './document.ts';
import { readNumbering } from './numbering.ts';
import { readStyles } from './styles.ts';

/** Reads a .docx file. */
export const readDocx: PaperReader = async (bytes, parser) => {
  const file = openPackage(bytes, parser, 'word/document.xml');
  if (typeof file === 'string') return { kind: 'problem', problem: file };
  const root = file.xml(file.main);
  if (typeof root === 'string') return { kind: 'problem', problem: root };
  if (!root || !/^(?:document|wordDocument)$/.test(root.localName))
    return { kind: 'problem', problem: 'damaged' };
  const relations = file.relations(file.main);
  const part = (type: string): Element | null => {
    const target = relations.find(relation => relation.type === type)?.target;
    const found = target ? file.xml(target) : null;
    return typeof found === 'string' ? null : found;
  };
  const styles = readStyles(part('styles'));
  const numbering = readNumbering(part('numbering'), styles);
  const foreign = (id: string): readonly Block[] => {
    const target = relations.find(relation => relation.id === id)?.target;
    return target ? foreignBlocks(file, target, parser) : [];
  };
  return paperOf(documentBlocks(root, styles, numbering, foreign));
};

function paperOf(blocks: readonly Block[]): PaperRead {
  const tabbed = blocks.filter(block => block.kind !== 'table' && block.text.includes('\t')).length;
  // A report whose tables were pasted as text: cells stand behind tabs.
  if (tabbed >= 4 && !blocks.some(block => block.kind === 'table')) {
    const text = blocks.map(block => (block.kind === 'table' ? '' : block.text)).join('\n');
    return { kind: 'paper', paper: readText(text).paper };
  }
  return { kind: 'paper', paper: { blocks: blocks.map(withoutTabs) } };
}

const spaced = (text: string): string => text.replace(/ *\t[ \t]*/g, ' ');

const withoutTabs = (block: Block): Block =>
  block.kind === 'table'
    ? {
        ...block,
        rows: block.rows.map(row => row.map(cell => ({ ...cell, text: spaced(cell.text) }))),
      }
    : { ...block, text: spaced(block.text) };

/** A page that a generator put into the file as it was. */
function foreignBlocks(file: OfficePackage, name: string, parser: DOMParser): readonly Block[] {
  const part = file.zip.part(name);
  if (part?.kind !== 'part') return [];
  const pages = readMht(part.bytes);
  if (pages)
    return pages.flatMap(({ kind, text }) => (kind === 'html' ? readHtml(text, parser).paper.blocks : []));
  const read = readBytes(part.bytes);
  if (read.kind !== 'text') return [];
  return (read.text.includes('<') ? readHtml(read.text, parser) : readText(read.text)).paper.blocks;
}
