/** Labels of the declared form found again in a document's cells, with the tolerance that copies need. */

import type { Row, Table } from '../../form/index.ts';
import { allForms, tableOf } from '../../form/index.ts';
import type { PrintedTableId } from './recognition.ts';
import { columnSynonyms, rowSynonyms } from './synonyms.ts';
import { bare, distance, plain } from './words.ts';

export interface RowMatcher {
  /**
   * The row that the labels of one row name, the innermost last; `null` when none or not sure. At most `mostEdits`
   * characters may differ from a known wording.
   */
  readonly match: (labels: readonly string[], mostEdits?: number) => string | null;
  /** Whether the text is the name of a group of rows, an item of the law or another head of this table. */
  readonly isGroup: (label: string) => boolean;
}

/** Labels shorter than this must match exactly: 其他, 总计, 规章. */
const shortLabel = 4;

const rowsOf = (table: PrintedTableId): readonly Row[] => {
  const rows = new Map<string, Row>();
  for (const form of allForms)
    for (const row of tableOf(form, table).rows) if (!rows.has(row.id)) rows.set(row.id, row);
  return [...rows.values()];
};

const withoutBrackets = (text: string): string => text.replace(/[（(][^（()）]*[)）]/g, '');

/** Matches the rows of `table` in every declared format. */
export function rowMatcher(table: PrintedTableId): RowMatcher {
  const known = new Map<string, string>();
  const groups = new Set<string>();
  const learn = (label: string, row: string) => {
    const key = bare(label);
    if (key !== '' && !known.has(key)) known.set(key, row);
  };
  const rows = rowsOf(table);
  for (const row of rows) {
    learn(row.label, row.id);
    for (const group of row.under) groups.add(bare(group));
  }
  for (const row of rows) {
    const short = splitlessBrackets(row.label);
    if (short.length >= shortLabel) learn(short, row.id);
    for (const synonym of rowSynonyms[row.id] ?? []) learn(synonym, row.id);
  }
  const groupNames = [...groups];
  const long = [...known].filter(([label]) => label.length >= shortLabel);

  /** Whether what stands in front of a label is the label of another row: then the cell names two. */
  const namesRow = (front: string): boolean => {
    const text = front.replace(/[\d一二三四五六七八九十]+$/, '');
    if (text === '' || groupNames.some(name => name.startsWith(text))) return false;
    return (
      known.has(text) ||
      long.some(([candidate]) => !groups.has(candidate) && text.includes(candidate)) ||
      nearest(text, long) !== null
    );
  };

  const matchOne = (text: string, mostEdits: number): string | null => {
    const label = bare(text);
    if (label === '') return null;
    const exact = known.get(label);
    if (exact !== undefined) return exact;
    if (groups.has(label)) return null;
    const ending = bestOf(long.filter(([candidate]) => label.endsWith(candidate)));
    if (ending !== null) return namesRow(label.slice(0, -ending[0].length)) ? null : ending[1];
    const short = bare(splitlessBrackets(text));
    if (short !== label && known.has(short)) return known.get(short) ?? null;
    if (label.length >= 5) {
      const inside = onlyRow(long.filter(([candidate]) => candidate.includes(label)));
      if (inside !== null) return inside;
    }
    return nearest(label, long, mostEdits);
  };

  return {
    match(labels, mostEdits = Number.POSITIVE_INFINITY) {
      const last = labels[labels.length - 1];
      if (last === undefined) return null;
      const found = matchOne(last, mostEdits);
      if (found !== null) return found;
      // A label broken over lines or cells: its pieces together.
      for (let count = 2; count <= Math.min(4, labels.length); count++) {
        const joined = bare(labels.slice(labels.length - count).join(''));
        const row = known.get(joined) ?? nearest(joined, long, mostEdits);
        if (row !== null && row !== undefined) return row;
      }
      return null;
    },
    isGroup: label => groups.has(bare(label)),
  };
}

const splitlessBrackets = (label: string): string => {
  const text = plain(label).replace(/^[（(][一二三四五六七八九十\d]{1,3}[)）]/, '');
  return withoutBrackets(text);
};

/** The longest label decides: 未经复议直接起诉 over a shorter one inside of it. */
function bestOf(found: readonly (readonly [string, string])[]): readonly [string, string] | null {
  let best: readonly [string, string] | null = null;
  for (const pair of found) if (!best || pair[0].length > best[0].length) best = pair;
  return best;
}

function onlyRow(found: readonly (readonly [string, string])[]): string | null {
  const rows = new Set(found.map(([, row]) => row));
  const [row] = rows;
  return rows.size === 1 && row !== undefined ? row : null;
}

/** A label with a few characters wrong, where no other row's label is nearly as close. */
function nearest(
  label: string,
  long: readonly (readonly [string, string])[],
  mostEdits = Number.POSITIVE_INFINITY,
): string | null {
  if (label.length < shortLabel || label.length > 60) return null;
  let best: { row: string; edits: number } | null = null;
  let second = Number.POSITIVE_INFINITY;
  for (const [candidate, row] of long) {
    const most = Math.max(1, Math.floor(candidate.length / 5));
    const edits = distance(label, candidate, most);
    if (edits > most) continue;
    if (!best || edits < best.edits) {
      if (best && best.row !== row) second = best.edits;
      best = { row, edits };
    } else if (row !== best.row) second = Math.min(second, edits);
  }
  return best && second > best.edits && best.edits <= mostEdits ? best.row : null;
}

export interface ColumnMatcher {
  /** The column that a head names, alone or at the end of all heads above the column. */
  readonly match: (heads: string) => string | null;
}

/** Matches the columns of one declared table. */
export function columnMatcher(table: Table): ColumnMatcher {
  const known: (readonly [string, string])[] = [];
  for (const column of table.columns) {
    known.push([bare(column.label), column.id]);
    const short = bare(withoutBrackets(column.label));
    known.push([short, column.id]);
    for (const synonym of columnSynonyms[column.id] ?? []) known.push([bare(synonym), column.id]);
  }
  known.sort((a, b) => b[0].length - a[0].length);
  return {
    match(heads) {
      const text = bareHead(heads);
      const exact = known.find(([label]) => label === text);
      if (exact) return exact[1];
      return known.find(([label]) => label !== '' && text.endsWith(label))?.[1] ?? null;
    },
  };
}

/** A head without a year and without what stands in brackets behind it: 本年(2023)制发件数. */
const bareHead = (heads: string): string => bare(withoutBrackets(plain(heads))) || bare(heads);
