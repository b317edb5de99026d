/** Words of a superior’s paper, or of a form to be filled in, that were pasted along. */

import type { TextId } from '../../form/index.ts';
import { factOf } from '../../report/index.ts';
import { kindOf } from '../organNames.ts';
import type { Draft, Subject } from '../rule.ts';
import { rule } from '../rule.ts';
import { inTexts, placesIn } from '../scan.ts';

export interface PastedWords {
  readonly text: TextId;
  readonly words: string;
  /** `order`: what a superior tells others to do; `form`: what a form says about how to fill it in. */
  readonly kind: 'order' | 'form';
}

const must = '(?:要|应当?|须|必须|务必|请)';
/** Each tells what only a paper to others says; a report of a county tells its towns what to do. */
const orders: readonly RegExp[] = [
  /现将[^。\n]{2,60}(?:印发|转发|下发)给你们/,
  /(?:^|[。；\n])[^\S\n]{0,8}请(?:各[^，。\n]{1,12})?(?:认真)?(?:结合实际)?[，、]?(?:认真)?(?:遵照|贯彻|抓好|组织)(?:贯彻)?(?:执行|落实|实施)[。！]/,
  /(?:^|[。；\n])[^\S\n]{0,8}特此(?:通知|通报)/,
  /[（(]此件(?:主动|依申请)?公开(?:发布)?[）)]/,
  /(?:^|\n)[^\S\n]{0,8}(?:各乡镇|县政府|县直|区直|市直)[^。\n]{0,40}(?:部门|单位|机构)[：:][^\S\n]{0,8}(?:\n|$)/,
  /(?:^|[。；\n])[^\S\n]{0,8}请各(?:乡镇|镇|街道|单位|部门|科室|县区)[^。\n]{0,40}(?:报送|上报|报至|反馈至|填报)/,
];
const toTowns = new RegExp(
  `(?:^|[。；\\n])[^\\S\\n]{0,8}(?:各乡镇|各县区|各县（市、区）|各镇街|县政府各部门|区政府各部门|市政府各部门)(?:（[^）\\n]{1,12}）|[、和及][^，。\\n]{1,24}?)?${must}(?!求)`,
);
const forms: readonly RegExp[] = [
  /[（(](?:单位|机关|部门|乡镇|行政机关|填报单位)(?:名称|全称)[）)]/,
  /[（(【](?:填写说明|填报说明|本部分|此处|备注[：:]|注[：:]本部分)[^）)】\n]{0,80}(?:填写|填报|说明|简述|阐述)[^）)】\n]{0,60}[）)】]/,
  /(?:^|\n)[^\S\n]{0,8}(?:填写|填报|编写)(?:说明|要求|提示)[：:]/,
];

const isTown = new Set(['镇', '乡', '街道', '苏木', '局']);

export const pastedWords = rule({
  id: 'pastedWords',
  what: 'A text gives orders to others, or says how a form is to be filled in.',
  why: 'Pasted from the paper that asks for the report. Quoting what a superior asked for is let be.',
  severity: 'doubt',
  run: ({ report }: Subject): readonly Draft<PastedWords>[] => {
    const kind = kindOf(factOf(report, 'organ'));
    const given = kind !== null && isTown.has(kind) ? [...orders, toTowns] : orders;
    const look = (text: TextId, value: string, patterns: readonly RegExp[], of: PastedWords['kind']) =>
      patterns.flatMap((pattern): readonly Draft<PastedWords>[] => {
        const match = pattern.exec(value);
        if (!match) return [];
        const words = match[0].replace(/^[。；\s]+/, '').trimEnd();
        const from = match.index + match[0].indexOf(words);
        return [
          {
            places: placesIn(text, [{ from, to: from + words.length }]),
            facts: { text, words: words.slice(0, 40), kind: of },
          },
        ];
      });
    return inTexts(report, (text, value) => [
      ...look(text, value, given, 'order'),
      ...look(text, value, forms, 'form'),
    ]);
  },
});
