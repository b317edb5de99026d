/** What the clerk is told about texts: what was pasted and what was not, what was taken over, how long it is. */

import type { KeptFor, MovedYear } from '../../check/index.ts';
import type { TextId } from '../../form/index.ts';
import type { Report } from '../../report/index.ts';
import { lastName } from './lastYear.ts';
import { shortNameOfText } from './places.ts';

interface Cleaned {
  readonly tableLines: number;
  readonly pictures: boolean;
  readonly rejoined: number;
}

interface Placed {
  readonly own: readonly string[];
  readonly spread: readonly { readonly text: TextId }[];
  readonly headings: readonly string[];
  readonly elsewhere: number;
}

/** What of a paste needs saying; `null`: all of it came in as it was. */
export function pasteSentence(
  { tableLines, pictures, rejoined }: Cleaned,
  { own, spread, headings, elsewhere }: Placed,
  report: Report,
): string | null {
  const nothing = own.length === 0 && spread.length === 0;
  const said: string[] = [];
  if (spread.length > 0) {
    const names = spread.map(({ text }) => shortNameOfText(text, report).replace(/^（.+?）/, ''));
    said.push(`按小标题分到了：${names.join('、')}，接在各自原来的文字后面。`);
  } else if (headings.length > 0 && elsewhere === 0) {
    said.push('小标题会自动印出，没有重复放进来。');
  }
  if (elsewhere > 0) {
    said.push(`只放进了这一部分的文字，别的部分有 ${elsewhere} 段没有放进来。`);
  }
  if (tableLines > 0) said.push(`表格没有放进来（${tableLines} 行），数字请填在二、三、四部分的表里。`);
  if (pictures) said.push('图片没有放进来。');
  if (rejoined > 0) said.push(`接好了 ${rejoined} 处断开的行，请看一看。`);
  if (said.length === 0) return null;
  return `${nothing ? '没有粘贴：' : '已粘贴。'}${said.join('')}`;
}

/** What moving the years on does, before it is done. */
export const yearsForwardWords = (years: number): string =>
  `勾上的年份往后移${years === 1 ? '一' : ` ${years} `}年，别的字一个不动，不满意可以撤销。句子里的数和日期不会改，请随后按今年的填。`;

const keptReasons: Readonly<Record<KeptFor, string>> = {
  document: '法规、文件的编号或者版本',
  title: '文件的名称',
  history: '以前的事',
  span: '几年的规划或者学年',
  ahead: '以后的目标',
  contact: '电话、地址',
  statutory: '法规定的数',
  relative: '说的总是报告的那一年',
};

/** Why something with a year or a number in it stays as it is. */
export const keptWords = (why: KeptFor): string => keptReasons[why];

/** 2024年→2025年（2 处） */
export function movedYearsWords(moved: readonly Pick<MovedYear, 'written' | 'put'>[]): string {
  const counts = new Map<string, number>();
  for (const { written, put } of moved) {
    const words = `${written}年→${put}年`;
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return [...counts].map(([words, count]) => (count > 1 ? `${words}（${count} 处）` : words)).join('，');
}

/** What was done when words of last year were taken over. */
export function takenOverSentence(moved: readonly MovedYear[], whole: boolean, other: number | null): string {
  const done = whole ? `已换成${lastName(other)}的文字` : `已用${lastName(other)}的这一段`;
  return moved.length === 0
    ? `${done}，请按今年的情况改。`
    : `${done}，年份改了：${movedYearsWords(moved)}。别的数字请按今年的情况改。`;
}

/** How section 一 stands beside the guideline of about 1,000 characters. */
export function lengthWords(length: number): { readonly words: string; readonly over: boolean } {
  if (length > 1500) return { words: '一般一千字左右，现在偏长了，请删去次要的', over: true };
  return { words: '一般一千字左右', over: false };
}
