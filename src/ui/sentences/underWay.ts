/** What the clerk reads while something takes a while. */

export const stopWord = '取消';

/** Once it was pressed. */
export const calledOffSentence = '已取消，草稿没有动。';

/** `name`: of the file; empty: what was pasted. */
export const readingFile = (name: string): string => `正在读${name === '' ? '粘贴的内容' : `“${name}”`}…`;

/** `name`: of the format, as its button says it. */
export const makingFile = (name: string): string => `正在做 ${name} 文件…`;

export const layingOut = '正在排版，一会儿就好…';
export const layingOutReviewCopy = '正在排送审包…';
