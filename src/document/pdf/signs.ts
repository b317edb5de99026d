/** What single signs are: how wide, and which of several codes they mean. */

/** Radicals that stand for whole characters and that Unicode's compatibility forms leave alone. */
const radicals: ReadonlyMap<string, string> = new Map(
  Array.from(
    '⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻘青⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙'.matchAll(
      /(.)(.)/gu,
    ),
    ([, radical = '', whole = '']) => [radical, whole],
  ),
);

/** Kangxi radicals, compatibility ideographs and Latin ligatures: other codes for what is meant. */
const folded = /[\u2f00-\u2fdf\uf900-\ufaff\ufb00-\ufb06\u{2f800}-\u{2fa1f}]/gu;
const supplement = /[\u2e80-\u2ef3]/g;
const odd = /[\u2e80-\u2fdf\uf900-\ufb06\u{2f800}-\u{2fa1f}\u00a0\u00ad\u200b-\u200f\ufeff]|\p{Cc}/u;

/** The text as it is meant: whole characters for radicals, letters for ligatures; marks keep their width. */
export function readable(text: string): string {
  if (!odd.test(text)) return text;
  return text
    .replace(/[\u00ad\u200b-\u200f\ufeff]|\p{Cc}/gu, '')
    .replace(/\u00a0/g, ' ')
    .replace(folded, sign => sign.normalize('NFKC'))
    .replace(supplement, sign => radicals.get(sign) ?? sign);
}

/** Chinese characters and marks, which stand without spaces. */
export const isWide = (text: string): boolean =>
  /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\ud840-\ud88f\u2014\u2018\u2019\u201c\u201d\u2026]/.test(
    text,
  );
