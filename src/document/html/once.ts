/**
 * A question about texts, each asked once and the answer kept: a page repeats its few styles in thousands of
 * elements. To be made anew for every page, so that no page's texts stay behind.
 */
export function askedOnce<T>(question: (text: string) => T): (text: string) => T {
  const answers = new Map<string, T>();
  return text => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = question(text);
    answers.set(text, answer);
    return answer;
  };
}
