/** Between a report and the paper it was read from: where each field stood, and where each passage went. */

import type { SectionId } from '../../form/index.ts';
import { paragraphsOf, textIdsOf, textOf } from '../../report/index.ts';
import type { Paper, PaperPlace } from '../paper.ts';
import type { FieldId, Recognition } from '../recognise/index.ts';

export interface Traces {
  /** Every place of a field: of a text, each of its paragraphs. */
  readonly places: ReadonlyMap<FieldId, readonly PaperPlace[]>;
  /** The fields that were read from a place, by {@link placeKey}. */
  readonly fields: ReadonlyMap<string, readonly FieldId[]>;
  /** The headings of the sections, by {@link placeKey}. */
  readonly headings: ReadonlyMap<string, SectionId>;
  /** The first and the last block of the report; the others stand around it. */
  readonly from: number;
  readonly to: number;
}

/** `3` for a block, `3.1` for a row of a table, `3.1.2` for a cell of it. */
export const placeKey = ({ block, row, cell }: PaperPlace): string =>
  row === undefined ? `${block}` : cell === undefined ? `${block}.${row}` : `${block}.${row}.${cell}`;

/** The place with this key; `null` for what is none. */
export function placeOfKey(key: string): PaperPlace | null {
  const [block, row, cell] = key.split('.').map(Number);
  if (block === undefined || !Number.isInteger(block)) return null;
  return { block, ...(row === undefined ? {} : { row }), ...(cell === undefined ? {} : { cell }) };
}

/** `recognition` as it was read from `paper`, before any correction. */
export function tracesOf(paper: Paper, recognition: Recognition): Traces {
  const places = new Map<FieldId, readonly PaperPlace[]>();
  for (const [field, found] of Object.entries(recognition.found))
    if (found?.place) places.set(field as FieldId, [found.place]);
  for (const [field, place] of Object.entries(recognition.blanks))
    if (place) places.set(field as FieldId, [place]);
  for (const text of textIdsOf(recognition.report)) {
    const start = recognition.found[text]?.place;
    if (start) places.set(text, placesOfText(paper, start, textOf(recognition.report, text)));
  }
  const fields = new Map<string, readonly FieldId[]>();
  for (const [field, own] of places)
    for (const place of own) {
      const key = placeKey(place);
      fields.set(key, [...(fields.get(key) ?? []), field]);
    }
  const headings = headingsOf(paper, recognition);
  const blocks = [
    ...[...places.values()].flatMap(own => own.map(place => place.block)),
    ...[...headings.keys()].map(key => placeOfKey(key)?.block ?? 0),
    ...recognition.notes.flatMap(note => ('place' in note ? note.place.block : [])),
  ];
  return {
    places,
    fields,
    headings,
    from: blocks.reduce((least, block) => Math.min(least, block), paper.blocks.length - 1),
    to: blocks.reduce((most, block) => Math.max(most, block), 0),
  };
}

const bare = (text: string): string => text.replace(/\s+/g, '');

/** So many passages in a row that are not of the text end the search for it. */
const patience = 30;

/** The passages of which a text was put together, from the first on. */
function placesOfText(paper: Paper, start: PaperPlace, text: string): readonly PaperPlace[] {
  const found: PaperPlace[] = [start];
  const wanted = paragraphsOf(text).map(bare);
  let missed = 0;
  for (const { passage, place } of passagesFrom(paper, start)) {
    if (wanted.length === 0 || missed > patience) break;
    const before = wanted.length + (wanted[0]?.length ?? 0);
    takeOff(wanted, passage);
    if (wanted.length + (wanted[0]?.length ?? 0) === before) missed++;
    else {
      missed = 0;
      if (placeKey(place) !== placeKey(start)) found.push(place);
    }
  }
  return found;
}

/** Takes from the front of `wanted` what `passage` holds: a line of a paragraph, or one paragraph and more. */
function takeOff(wanted: string[], passage: string): void {
  if (passage === '') return;
  let rest = passage;
  for (let first = wanted[0]; first !== undefined; first = wanted[0]) {
    const at = rest.indexOf(first);
    if (at >= 0) {
      rest = rest.slice(at + first.length);
      wanted.shift();
    } else {
      // The line a paragraph begins with may have its heading in front.
      const line = first.startsWith(rest) ? rest : overlap(rest, first);
      if (line !== '') wanted[0] = first.slice(line.length);
      return;
    }
    if (rest === '') return;
  }
}

/** The longest end of `line` that `paragraph` begins with; fewer than six characters say nothing. */
function overlap(line: string, paragraph: string): string {
  const head = paragraph.slice(0, 6);
  const at = head.length < 6 ? -1 : line.indexOf(head);
  const end = at < 0 ? '' : line.slice(at);
  return end !== '' && paragraph.startsWith(end) ? end : '';
}

interface Passage {
  readonly passage: string;
  readonly place: PaperPlace;
}

function* passagesFrom(paper: Paper, start: PaperPlace): Generator<Passage> {
  for (let index = start.block; index < paper.blocks.length; index++) {
    const block = paper.blocks[index];
    if (!block) continue;
    if (block.kind !== 'table') {
      yield { passage: bare(block.text), place: { block: index } };
      continue;
    }
    const firstRow = index === start.block ? (start.row ?? 0) : 0;
    for (let row = firstRow; row < block.rows.length; row++)
      for (const [cell, { text }] of (block.rows[row] ?? []).entries())
        yield { passage: bare(text), place: { block: index, row, cell } };
  }
}

/** The blocks that are the headings of the sections, as the recognition words them. */
function headingsOf(paper: Paper, { sections }: Recognition): ReadonlyMap<string, SectionId> {
  const headings = new Map<string, SectionId>();
  const wanted = Object.entries(sections).flatMap(([section, read]) =>
    read?.heading ? [{ section: section as SectionId, words: bare(read.heading) }] : [],
  );
  for (const [index, block] of paper.blocks.entries()) {
    const [next] = wanted;
    if (!next) break;
    if (block.kind === 'table' || block.text.length > 400) continue;
    if (!bare(block.text).startsWith(next.words)) continue;
    headings.set(placeKey({ block: index }), next.section);
    wanted.shift();
  }
  return headings;
}
