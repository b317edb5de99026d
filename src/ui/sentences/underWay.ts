/** What the clerk reads while something takes a while. */

export const stopWord = '取消';

/** `name`: of the format, as its button says it. */
export const makingFile = (name: string): string => `正在做 ${name} 文件…`;

export const layingOut = '正在排版，一会儿就好…';
export const layingOutReviewCopy = '正在排送审包…';
