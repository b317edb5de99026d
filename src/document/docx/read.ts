/**
 * Word documents to paper: what the reader of the printed page would see, with all changes accepted. Understands
 * what Word, WPS, LibreOffice and generators write, in the transitional and the strict dialect.
 */

import { inSteps, mapping, pace, type Steps } from '../../work/index.ts';
import { type OfficePackage, openPackage } from '../office.ts';
import type { Block } from '../paper.ts';
import type { PaperRead, PaperReader, ReadProblem } from '../reading.ts';
import { readText } from '../text.ts';
import { documentBlocks } from './document.ts';
import { ForeignParts } from './foreign.ts';
import { readNumbering } from './numbering.ts';
import { readProperties } from './properties.ts';
import { readStyles } from './styles.ts';

/** In all parts: a report has 50,000, and six times as many are read in 5 seconds. */
const mostTags = 300_000;

/** Reads a .docx file. */
export const readDocx: PaperReader = async (bytes, parser, { signal } = {}) => {
  const file = openPackage(bytes, parser, 'word/document.xml', mostTags);
  if (typeof file === 'string') return { kind: 'problem', problem: file };
  await pace(signal);
  const root = await inSteps(file.parsing(file.main), signal);
  await pace(signal);
  if (typeof root === 'string') return { kind: 'problem', problem: root };
  if (!root || !/^(?:document|wordDocument)$/.test(root.localName))
    return { kind: 'problem', problem: 'damaged' };
  const relations = file.relations(file.main);
  if (typeof relations === 'string') return { kind: 'problem', problem: relations };
  const part = async (type: string): Promise<Element | ReadProblem | null> => {
    const target = relations.find(relation => relation.type === type)?.target;
    return target ? inSteps(file.parsing(target), signal) : null;
  };
  // Without them hidden text would be read, and headings would lack their numbers.
  const stylesPart = await part('styles');
  if (typeof stylesPart === 'string') return { kind: 'problem', problem: stylesPart };
  const numberingPart = await part('numbering');
  if (typeof numberingPart === 'string') return { kind: 'problem', problem: numberingPart };
  const styles = readStyles(stylesPart);
  const numbering = readNumbering(numberingPart, styles);
  await pace(signal);
  const foreign = new ForeignParts(file, parser);
  const walk = documentBlocks(root, styles, numbering, id => {
    const target = relations.find(relation => relation.id === id)?.target;
    return target ? foreign.blocksOf(target) : [];
  });
  const blocks = await inSteps(walk, signal);
  if (foreign.problem) return { kind: 'problem', problem: foreign.problem };
  await pace(signal);
  const read = await inSteps(paperOf(blocks), signal);
  const properties = propertiesOf(file);
  return read.kind === 'paper' && properties ? { ...read, paper: { ...read.paper, properties } } : read;
};

/** What cannot be read of them is no loss to the page. */
function propertiesOf(file: OfficePackage): Readonly<Record<string, string>> | null {
  const relations = file.relations('');
  const target =
    typeof relations === 'string' ? null : relations.find(({ type }) => type === 'custom-properties')?.target;
  const root = target ? file.xml(target) : null;
  return root === null || typeof root === 'string' ? null : readProperties(root);
}

function* paperOf(blocks: readonly Block[]): Steps<PaperRead> {
  const tabbed = blocks.filter(block => block.kind !== 'table' && block.text.includes('\t')).length;
  // A report whose tables were pasted as text: cells stand behind tabs.
  if (tabbed >= 4 && !blocks.some(block => block.kind === 'table')) {
    const text = blocks.map(block => (block.kind === 'table' ? '' : block.text)).join('\n');
    return { kind: 'paper', paper: readText(text).paper };
  }
  const tidy: Block[] = [];
  for (const block of blocks) tidy.push(yield* withoutTabs(block));
  return { kind: 'paper', paper: { blocks: tidy } };
}

const spaced = (text: string): string => text.replace(/ *\t[ \t]*/g, ' ');

function* withoutTabs(block: Block): Steps<Block> {
  if (block.kind !== 'table') return { ...block, text: spaced(block.text) };
  const rows = yield* mapping(block.rows, row => row.map(cell => ({ ...cell, text: spaced(cell.text) })));
  return { ...block, rows };
}
