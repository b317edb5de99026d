/** Two texts beside each other, word by word. */

import { diffArrays } from 'diff';

export interface Piece {
  /** `added`: only in the newer text; `removed`: only in the older. */
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** More edits than this are no revision: the texts are shown as two. */
const mostEdits = 3000;
/** Fewer characters that stayed between two changes say nothing and make both hard to read. */
const islandLength = 2;

/**
 * What `newer` keeps of `older`, adds and leaves out, in order: the pieces that are not added make up `older`, those
 * not removed `newer`. Numbers and Latin words are whole; Chinese is parted into words where the browser can.
 */
export function compareWords(older: string, newer: string): readonly Piece[] {
  if (older === newer) return older === '' ? [] : [{ kind: 'same', text: older }];
  const changes = diffArrays([...wordsOf(older)], [...wordsOf(newer)], { maxEditLength: mostEdits });
  if (!changes)
    return joined([
      { kind: 'removed', text: older },
      { kind: 'added', text: newer },
    ]);
  const pieces = changes.map(
    ({ added, removed, value }): Piece => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value.join(''),
    }),
  );
  return joined(withoutIslands(pieces));
}

const latin = /[\d.,%]+|[A-Za-z]+|\s|[^\d.,%A-Za-z\s]+/g;

function wordsOf(text: string): readonly string[] {
  return (text.match(latin) ?? []).flatMap(run => (/^[\d.,%A-Za-z\s]/.test(run) ? [run] : chineseWords(run)));
}

interface WordSegmenter {
  segment(text: string): Iterable<{ readonly segment: string }>;
}
type SegmenterMaker = new (locale: string, options: { granularity: 'word' }) => WordSegmenter;

let segmenter: WordSegmenter | null | undefined;

/** Not in Chromium before 87: there every character is a word. */
function chineseWords(run: string): readonly string[] {
  if (segmenter === undefined) {
    const { Segmenter } = Intl as { readonly Segmenter?: SegmenterMaker };
    segmenter = Segmenter ? new Segmenter('zh', { granularity: 'word' }) : null;
  }
  return segmenter ? Array.from(segmenter.segment(run), ({ segment }) => segment) : Array.from(run);
}

/** Short pieces that stayed between two changes, told as taken out and put in again. */
function withoutIslands(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((piece, index): readonly Piece[] => {
    const isBetween = index > 0 && index < pieces.length - 1;
    const isIsland =
      piece.kind === 'same' &&
      isBetween &&
      piece.text.length <= islandLength &&
      !/[，。；、\s\d]/.test(piece.text);
    return isIsland
      ? [
          { kind: 'removed', text: piece.text },
          { kind: 'added', text: piece.text },
        ]
      : [piece];
  });
}

/** Within each run of changes, what was taken out first, then what was put in, each in one piece. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = [];
  let removed = '';
  let added = '';
  const close = () => {
    if (removed) result.push({ kind: 'removed', text: removed });
    if (added) result.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  for (const { kind, text } of pieces) {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else {
      close();
      result.push({ kind, text });
    }
  }
  close();
  return result;
}
