/** Problems and their remedies in section 五: two numbered lists that grow together. */

import { numbersIn, type ParagraphNumber, replaced, writeNumber } from '../../report/index.ts';
import { lineEnd, type Written } from './paragraphEdits.ts';

/**
 * One more item at the end of the list under （一） and of that under （二）, with the first of them selected;
 * `null`: the text does not have the two lists.
 */
export function addPair(
  text: string,
  words: { readonly problem: string; readonly remedy: string },
): Written | null {
  const numbers = numbersIn(text);
  const heads = numbers.filter(({ level }) => level === 2);
  const [first, second, third] = heads;
  if (!first || !second || heads.length > 2 || third) return null;
  const end = (list: readonly ParagraphNumber[]) => list[list.length - 1];
  const items = numbers.filter(({ level }) => level === 3);
  const problems = items.filter(({ start }) => start > first.start && start < second.start);
  const remedies = items.filter(({ start }) => start > second.start);
  const [problem, remedy] = [end(problems), end(remedies)];
  if (!problem || !remedy) return null;
  const added = (last: ParagraphNumber, what: string) => {
    const at = lineEnd(text, last.start);
    return { from: at, to: at, put: `\n${writeNumber(3, last.value + 1)}${what}` };
  };
  const [one, two] = [added(problem, words.problem), added(remedy, words.remedy)];
  const from = one.from + 1 + writeNumber(3, problem.value + 1).length;
  return { text: replaced(text, [one, two]), from, to: from + words.problem.length };
}
