/** What stands on every page of a print and is no text: its number, its running head, what a browser prints around it. */

/** How many lines at the top and at the bottom of a page may be such. */
const deepest = 4;

/** — 2 —, 第2页, 第 2 页 共 5 页, 2/5: a page's number and nothing else. */
const pageNumber =
  /^(?:[-—–－―•·]{1,2}\s*\d{1,3}\s*[-—–－―•·]{1,2}|第?\s*\d{1,3}\s*页\s*(?:[,，/、]?\s*[（(]?共\s*\d{1,3}\s*页[）)]?)?|\d{1,3}\s*\/\s*\d{1,3})$/;
/** The address and the time that a browser prints, with the title or the page's number beside it. */
const address = /^(?:file|https?):\/\/\S+(?:\s+\d{1,3}\/\d{1,3})?$/;
const time =
  /^\d{1,4}[/-]\d{1,2}[/-]\d{1,4},?\s+(?:上午|下午)?\d{1,2}:\d{2}(?::\d{2})?(?:\s*[AP]M)?(?:\s.*)?$/;

/** The text of a print without what stands on each of its pages; form feeds part the pages and stay. */
export function withoutFurniture(text: string): string {
  if (!text.includes('\f')) return text.includes('\t') ? text : withoutCounted(text);
  const pages = text.split('\f').map(page => page.split(/\r\n|[\n\r]/));
  const edges = pages.map(edgesOf);
  const running = runningHeads(pages, edges);
  const counted = areCounted(pages, edges);
  return pages
    .map((lines, page) =>
      lines
        .filter((line, at) => {
          const edge = edges[page];
          if (!edge?.has(at)) return true;
          const words = line.trim();
          if (pageNumber.test(words) || address.test(words) || time.test(words)) return false;
          if (counted && edge.get(at) === -1 && isBareNumber(words)) return false;
          // The first page may print its title where the others print it small.
          return page === 0 || !running.has(keyOf(line));
        })
        .join('\n'),
    )
    .join('\f');
}

/** The lines of a page's top (0, 1, …) and bottom (-1, -2, …) by their index; blank ones do not count. */
function edgesOf(lines: readonly string[]): ReadonlyMap<number, number> {
  const filled = lines.flatMap((line, at) => (line.trim() === '' ? [] : [at]));
  const edges = new Map<number, number>();
  filled.slice(0, deepest).forEach((at, index) => {
    edges.set(at, index);
  });
  filled.slice(-deepest).forEach((at, index, last) => {
    edges.set(at, index - last.length);
  });
  return edges;
}

const keyOf = (line: string): string => line.replace(/\d+/g, '0').replace(/\s+/g, '');
const isBareNumber = (words: string): boolean => /^\d{1,3}$/.test(words);

/** The words that more than one page has in its first or last line; a line of figures is none. */
function runningHeads(
  pages: readonly (readonly string[])[],
  edges: readonly ReadonlyMap<number, number>[],
): ReadonlySet<string> {
  const seen = new Map<string, number>();
  for (const [page, lines] of pages.entries()) {
    const own = new Set<string>();
    for (const [at, place] of edges[page] ?? [])
      if (place === 0 || place === -1) own.add(keyOf(lines[at] ?? ''));
    for (const key of own) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const heads = [...seen].filter(([key, count]) => count > 1 && /\p{Script=Han}{3}/u.test(key));
  return new Set(heads.map(([key]) => key));
}

/** Whether the last line of every page is its number, counted up by one. */
function areCounted(
  pages: readonly (readonly string[])[],
  edges: readonly ReadonlyMap<number, number>[],
): boolean {
  const offsets = pages.flatMap((lines, page) => {
    for (const [at, place] of edges[page] ?? [])
      if (place === -1) return [isBareNumber((lines[at] ?? '').trim()) ? Number(lines[at]) - page : null];
    return [];
  });
  const [first] = offsets;
  return (
    offsets.length > 1 && first !== null && first !== undefined && offsets.every(offset => offset === first)
  );
}

/** As many pages with the same words on them count up beyond doubt. */
const fewestPages = 3;
const longestHead = 60;

/**
 * Where no form feed parts the pages: marks that count up by one (— 1 —, 第 2 页 共 5 页), and bare numbers that do
 * beside a running head, with the head. A bare number without one stays, for it may be a figure.
 */
function withoutCounted(text: string): string {
  const lines = text.split('\n').map(line => line.replace(/\r$/, ''));
  const filled = lines.flatMap((line, at) => (line.trim() === '' ? [] : [at]));
  const drop = new Set<number>();
  const marks = filled.filter(at => pageNumber.test((lines[at] ?? '').trim()));
  if (marks.length > 1 && countsUp(marks.map(at => firstNumber(lines[at] ?? ''))))
    for (const at of marks) drop.add(at);
  const heads = new Map<string, number[]>();
  for (const [index, at] of filled.entries()) {
    const words = (lines[at] ?? '').trim();
    if (words.length > longestHead || !/\p{Script=Han}{4}/u.test(words)) continue;
    const known = heads.get(words);
    if (known) known.push(index);
    else heads.set(words, [index]);
  }
  for (const indexes of heads.values()) {
    if (indexes.length < fewestPages) continue;
    for (const step of [-1, 1]) {
      const beside = indexes.map(index => filled[index + step] ?? -1);
      const numbers = beside.map(at =>
        isBareNumber((lines[at] ?? '').trim()) ? Number(lines[at]) : Number.NaN,
      );
      if (!countsUp(numbers)) continue;
      for (const at of [...beside, ...indexes.map(index => filled[index] ?? -1)]) drop.add(at);
    }
  }
  return drop.size === 0 ? text : lines.filter((_, at) => !drop.has(at)).join('\n');
}

const firstNumber = (line: string): number => Number(/\d+/.exec(line)?.[0] ?? Number.NaN);
const countsUp = (numbers: readonly number[]): boolean =>
  numbers.every((number, at) => (at === 0 ? number > 0 : number === (numbers[at - 1] ?? 0) + 1));
