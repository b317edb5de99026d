/** Two changes of one text brought together by paragraph, where there is only one way to do so. */

/** Paragraphs `from` to `to` (exclusive) of the base, replaced. */
interface Hunk {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

/** More cells than any text needs to be compared line by line; beyond, a change is one piece. */
const mostCells = 1_000_000;

/**
 * `base` with what `mine` and what `theirs` made of it. `null`: both changed the same paragraph, or put one in at the
 * same place, or it cannot be told which belongs where.
 */
export function mergeParagraphs(base: string, mine: string, theirs: string): string | null {
  if (mine === theirs || theirs === base) return mine;
  if (mine === base) return theirs;
  const lines = base.split('\n');
  const own = hunksOf(lines, mine.split('\n'));
  const others = hunksOf(lines, theirs.split('\n'));
  if (own.some(hunk => others.some(other => isDisputed(hunk, other)))) return null;
  const hunks = [...own, ...others].sort((a, b) => a.from - b.from || a.to - b.to);
  const merged: string[] = [];
  let at = 0;
  for (const { from, to, lines: put } of hunks) {
    merged.push(...lines.slice(at, from), ...put);
    at = to;
  }
  return [...merged, ...lines.slice(at)].join('\n');
}

/**
 * `mine` with what `theirs` says otherwise put in behind it, sentence by sentence: both wordings, one after the other,
 * and what they have in common once.
 */
export function bothWordings(mine: string, theirs: string): string {
  const own = sentencesOf(mine);
  const pieces: string[] = [];
  let at = 0;
  for (const { from, to, lines } of hunksOf(own, sentencesOf(theirs))) {
    const before = own.slice(at, to);
    const last = to > from ? before[before.length - 1] : undefined;
    const isOpen = last !== undefined && lines.length > 0 && !endOfSentence.test(last);
    pieces.push(...before, ...(isOpen ? ['\n'] : []), ...lines);
    at = to;
  }
  return [...pieces, ...own.slice(at)].join('');
}

const endOfSentence = /[。！？；\n]$/;
const sentencesOf = (text: string): readonly string[] =>
  text.match(/[^。！？；\n]*[。！？；\n]|[^。！？；\n]+$/g) ?? [];

/** Paragraphs changed each in its place: what stands beside them is nobody's but its own. */
const isInPlace = ({ from, to, lines }: Hunk): boolean => lines.length === to - from;

function isDisputed(one: Hunk, other: Hunk): boolean {
  if (one.from < other.to && other.from < one.to) return true;
  const isTouching = one.from <= other.to && other.from <= one.to;
  if (!isTouching) return false;
  const isInsertion = (hunk: Hunk) => hunk.from === hunk.to;
  if (isInsertion(one) && isInsertion(other)) return true;
  return [one, other].some(hunk => !isInsertion(hunk) && !isInPlace(hunk));
}

/** What was replaced, by the longest common run of lines. */
function hunksOf(base: readonly string[], changed: readonly string[]): readonly Hunk[] {
  let start = 0;
  while (start < base.length && start < changed.length && base[start] === changed[start]) start++;
  let end = 0;
  const shorter = Math.min(base.length, changed.length) - start;
  while (end < shorter && base[base.length - 1 - end] === changed[changed.length - 1 - end]) end++;
  const from = base.slice(start, base.length - end);
  const to = changed.slice(start, changed.length - end);
  if (from.length * to.length > mostCells) return [{ from: start, to: start + from.length, lines: to }];
  return hunksWithin(from, to).map(hunk => ({ ...hunk, from: hunk.from + start, to: hunk.to + start }));
}

function hunksWithin(from: readonly string[], to: readonly string[]): readonly Hunk[] {
  const width = to.length + 1;
  /** `runs[i * width + j]`: how many lines `from` behind i and `to` behind j have in common. */
  const runs = new Uint32Array((from.length + 1) * width);
  const runAt = (i: number, j: number): number => runs[i * width + j] ?? 0;
  for (let i = from.length - 1; i >= 0; i--) {
    for (let j = to.length - 1; j >= 0; j--) {
      runs[i * width + j] =
        from[i] === to[j] ? runAt(i + 1, j + 1) + 1 : Math.max(runAt(i + 1, j), runAt(i, j + 1));
    }
  }
  const hunks: Hunk[] = [];
  let [i, j] = [0, 0];
  while (i < from.length || j < to.length) {
    if (i < from.length && j < to.length && from[i] === to[j]) {
      i++;
      j++;
      continue;
    }
    const [i0, j0] = [i, j];
    while ((i < from.length || j < to.length) && !(i < from.length && j < to.length && from[i] === to[j])) {
      if (j >= to.length || (i < from.length && runAt(i + 1, j) >= runAt(i, j + 1))) i++;
      else j++;
    }
    hunks.push({ from: i0, to: i, lines: to.slice(j0, j) });
  }
  return hunks;
}
