/** The number of a footnote, kept apart from the figure it is set behind. */
export const raise = (text: string): string =>
  text.replace(/\d/g, digit => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)));
