/** What is said of a review that was left with corrections in it. In the first load, so beside no other sentences. */

/** On the start page, and where something else can be given to be read. */
export const unfinishedSentence = (name: string, changes: number): string =>
  `“${name}”核对到一半，改过的 ${changes} 处还在；关掉本页就没有了。`;

/** Said when it is left. */
export const leftReviewSentence = (name: string, changes: number): string =>
  `“${name}”里改过的 ${changes} 处还留着，没有丢。`;
