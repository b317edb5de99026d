/** What is said about 图解. */

import { notLoadedSentence } from './intake.ts';

export const digestSentence =
  '一张图讲完这一年：几个大数、几个小图，都从报告的表里取，可以和报告一起放到网站上。';

/** A figure, the year or the organ is not there. */
export const noDigestSentence =
  '机关名称、年度和表二、表三、表四的数都填全了，才能做图解：它只说表里有的数。';

export const digestNotLoadedSentence = `图解没有做出来。${notLoadedSentence}`;

/** The browser could not make a PNG of it. */
export const noPictureSentence = '这个浏览器没能做出 PNG 图片，请下载 SVG，用看图软件打开、另存。';
