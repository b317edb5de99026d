/**
 * Sentences about the 信息处理费 in people's own words. This year's statutory sentence is generated from the
 * three figures, so that a taken-over one would say the same twice, or another thing.
 */

/** A stretch of text: from inclusive, to exclusive. */
export interface FeeSentence {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A sentence with its closing mark; a semicolon closes one too, since the three facts often stand apart. */
const sentence = /[^。！？；;\r\n]*[。！？；;]?/g;
const clause = /[，,：:、]/;

const names = /信息(?:公开)?处理费|信息处理\s*收费|收费通知/;
/** What says that money was or was not asked for; the fee's rules alone (严格执行…管理办法) state nothing. */
const states = /收取|收到|收费|发出|产生|发生|涉及|减免|未收|无|没有|\d\s*元/;
/** What may stand in a sentence about the fee and nothing else. */
const money = /信息(?:公开)?处理费|信息处理|收费|收取|金额|费用|减免|免收|\d\s*元|[零〇]元|发出.*通知|109号/;
/** Fees of another kind: those of table 二. */
const otherFees = /行政事业性|涉企/;

const time =
  '(?:[12１２][\\d０-９]{3}\\s*年度?|[一二][〇○零一二三四五六七八九]{3}年度?|本年度?|今年|全年|报告期内|截至.{0,12})?';
const organ = '(?:[\\u4e00-\\u9fff]{0,14}(?:镇|乡|街道|局|委|办|中心|政府|办事处|单位|机关|部门))?';
const number = '(?:[（(]?[一二三四五六七八九十\\d]{1,3}[）).、．]|[一二三四五六]是)?';
/** When, who and by what right: says nothing of its own. */
const leadIn = new RegExp(
  `^${number}\\s*(?:经统计|其中)?\\s*${time}\\s*${organ}\\s*${time}$|^(?:依据|根据|按照)`,
);
/** The amounts told after a sentence that names the fee: 总金额0元；实际收取总金额0元。 */
const amounts = /^[^，。]{0,14}(?:金额|收取|减免)[^，。]{0,10}元[。；;]?$/;

/** Whether a sentence speaks of the fee, and of nothing else. */
function isWholly(text: string): boolean {
  const clauses = text
    .replace(/[。！？；;]$/, '')
    .split(clause)
    .map(part => part.trim())
    .filter(part => part !== '');
  return clauses.every(part => (money.test(part) && !otherFees.test(part)) || leadIn.test(part));
}

/**
 * The sentences of `text` that state what was asked and received in fees and say nothing else, in order.
 * A sentence that also tells of something else is none of them: see {@link namesFee}.
 */
export function feeSentencesOf(text: string): readonly FeeSentence[] {
  const found: FeeSentence[] = [];
  let follows = false;
  for (const match of text.matchAll(sentence)) {
    const [words] = match;
    if (words.trim() === '') continue;
    const starts = names.test(words) && states.test(words) && isWholly(words);
    const goesOn: boolean =
      follows && (amounts.test(words.trim()) || (namesAmounts(words) && isWholly(words)));
    follows = starts || goesOn;
    if (follows) found.push({ from: match.index, to: match.index + words.length, text: words.trim() });
  }
  return found;
}

const namesAmounts = (text: string) => /\d\s*元/.test(text);

/** Whether `text` states anything about the fee, also in the middle of other things. */
export const namesFee = (text: string): boolean => names.test(text) && states.test(text);

/** `text` without the given stretches of it; lines left empty go, a paragraph never ends in a semicolon. */
export function withoutSentences(text: string, sentences: readonly FeeSentence[]): string {
  if (sentences.length === 0) return text;
  let rest = '';
  let at = 0;
  for (const { from, to } of sentences) {
    rest += text.slice(at, from);
    at = to;
  }
  rest += text.slice(at);
  return rest
    .split(/\r\n|\r|\n/)
    .map(line => line.trim().replace(/[；;]$/, '。'))
    .filter(line => line !== '')
    .join('\n');
}
