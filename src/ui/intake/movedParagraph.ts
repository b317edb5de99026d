/** One paragraph of a text to the end of another. */

/** `from` without the paragraph in which `caret` stands, `to` with it behind. */
export function movedParagraph(
  from: string,
  caret: number,
  to: string,
): { readonly from: string; readonly to: string } {
  const before = from.lastIndexOf('\n', caret - 1) + 1;
  const end = from.indexOf('\n', caret);
  const paragraph = from.slice(before, end < 0 ? from.length : end).trim();
  const rest = [from.slice(0, Math.max(0, before - 1)), end < 0 ? '' : from.slice(end + 1)];
  return {
    from: rest.filter(part => part.trim() !== '').join('\n'),
    to: paragraph === '' ? to : to === '' ? paragraph : `${to}\n${paragraph}`,
  };
}
