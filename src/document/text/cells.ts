/** Cells within one line of text, and what looks like a figure. */

/** Digits with the marks people put around them, or a sign that stands for a figure. */
const figure = /^[+\-−－]?[\d０-９][\d０-９,，.．]*\s*(?:件|元|万元|项|条|个|份|次)?$/;
const placeholder = /^(?:[-—–－/／\\]+|无|零|〇)$/;
/** The number of a list item that lost its text: 1. or 2、 */
const itemNumber = /^\d{1,2}[.．、]$/;

/** Whether a cell's text is a figure or stands for one; a blank is neither. */
export function isFigureLike(text: string): boolean {
  const plain = text.trim();
  return plain.length <= 24 && !itemNumber.test(plain) && (figure.test(plain) || placeholder.test(plain));
}

/**
 * The cells of a line without tabs or pipes, or `null` where it is one running text: columns held apart by
 * two or more spaces, or a label with at least two figures behind it.
 */
export function splitLine(line: string): readonly string[] | null {
  const trimmed = line.trim();
  if (trimmed.length > 300) return null;
  const pieces = trimmed.split(/[ \u00a0\u3000]{2,}/);
  if (pieces.length > 1 && !pieces.some(piece => /[。；！]/.test(piece))) return pieces.flatMap(splitFigures);
  const figures = splitFigures(trimmed);
  return figures.length > 2 ? figures : null;
}

/** `label 1 2 3` into its cells; anything else stays one cell. */
function splitFigures(text: string): readonly string[] {
  const tokens = text.split(/[ \u00a0\u3000]+/);
  let first = tokens.length;
  while (first > 0 && isFigureLike(tokens[first - 1] ?? '')) first--;
  if (tokens.length - first < 2) return [text];
  const label = tokens.slice(0, first).join(' ');
  return label === '' ? tokens : [label, ...tokens.slice(first)];
}

export const hasPipe = (line: string): boolean => /[|｜]/.test(line);

/**
 * The cells of consecutive lines with pipes. Pipes around the rows are outer only where every row has them;
 * elsewhere a pipe at the beginning stands behind a blank cell. A rule under a head (---|---) has no cells.
 */
export function splitPipes(lines: readonly string[]): readonly (readonly string[])[] {
  const trimmed = lines.map(line => line.trim());
  const opens = trimmed.every(line => /^[|｜]/.test(line));
  const closes = trimmed.every(line => /[|｜]$/.test(line));
  return trimmed.map(line => {
    const cells = line.split(/[|｜]/).map(cell => cell.trim());
    if (
      cells.some(cell => cell !== '') &&
      cells.every(cell => /^(?::?-+:?)?$/.test(cell)) &&
      cells.some(cell => /^:?-{2,}:?$|^:-:?$|^-:$/.test(cell))
    )
      return [];
    return cells.slice(opens ? 1 : 0, cells.length - (closes ? 1 : 0));
  });
}
