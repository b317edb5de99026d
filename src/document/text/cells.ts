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
 * The cells of a line without tabs, or `null` where it is one running text: pipes, columns held apart by
 * two or more spaces, or a label with at least two figures behind it.
 */
export function splitLine(line: string): readonly string[] | null {
  if (line.includes('|') || line.includes('｜')) return splitPipes(line);
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

/** Cells between pipes, without the outer ones; a rule under a head (---|---) is no row. */
function splitPipes(line: string): readonly string[] | null {
  const trimmed = line.trim();
  const cells = trimmed.split(/[|｜]/).map(cell => cell.trim());
  if (cells.length < 3 && !/^[|｜]|[|｜]$/.test(trimmed)) {
    // “登录 | 注册” is a line of links, “a | b” may be a row: both are read as cells.
    return cells.length === 2 ? cells : null;
  }
  if (cells[0] === '') cells.shift();
  if (cells[cells.length - 1] === '') cells.pop();
  if (cells.every(cell => /^:?-{2,}:?$/.test(cell)) && cells.length > 0) return [];
  return cells;
}
