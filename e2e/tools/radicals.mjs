/** Signs in a PDF's text that only look like characters: fonts lead two signs to one glyph, and back to the wrong one. */

/** Radicals that stand for whole characters and that Unicode's compatibility forms leave alone. */
const radicals = new Map(
  Array.from(
    '⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻘青⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙戶户'.matchAll(
      /(.)(.)/gu,
    ),
    ([, radical = '', whole = '']) => [radical, whole],
  ),
);

/**
 * A text with signs such as ⼀ and ⺠ as the characters that were meant.
 * @param {string} text
 */
export const foldRadicals = text =>
  [...text.normalize('NFKC')].map(char => radicals.get(char) ?? char).join('');
