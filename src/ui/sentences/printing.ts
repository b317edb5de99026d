/** What the clerk reads about the printed page. */

import type { MissingFace } from '../steps/installedFaces.ts';

/** Fonts that offices do not know by their own names. */
const known: readonly (readonly [RegExp, string])[] = [
  [/^(Noto Serif|Source Han Serif)/, '思源宋体'],
  [/^(Noto Sans|Source Han Sans)/, '思源黑体'],
  [/^WenQuanYi/, '文泉驿正黑'],
  [/YaHei/, '微软雅黑'],
  [/^SimSun$/, '宋体'],
  [/^(STSong|Songti SC)$/, '华文宋体'],
  [/^STZhongsong$/, '华文中宋'],
];

const nameOf = (font: string | null): string =>
  font === null ? '浏览器自选的字体' : (known.find(([pattern]) => pattern.test(font))?.[1] ?? font);

/** Faces with the same stand-in are told together. */
export function missingFacesSentence(missing: readonly MissingFace[]): string {
  const groups = new Map<string, string[]>();
  for (const { face, instead } of missing) {
    const name = nameOf(instead);
    groups.set(name, [...(groups.get(name) ?? []), face]);
  }
  const parts = [...groups].map(([instead, names]) => `没有${names.join('、')}，用${instead}代替`);
  return `本机${parts.join('；')}。`;
}

/** What to do about it. */
export const missingFacesAdvice =
  '排版不变。要用标准字体打印，请在装有这些字体的电脑上打开草稿文件再打（小标宋一般随 WPS 安装，其余 Windows 自带）。';

/** What is wrong with the day typed as 成文日期; `null`: nothing. */
export const dateFlaw = (typed: string, printed: string | null): string | null =>
  typed.trim() === '' || printed !== null ? null : '这不是一个日期，打印时留空手写。请写成“2026年1月12日”。';
