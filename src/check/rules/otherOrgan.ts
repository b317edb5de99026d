/** Names and words of another organ, left in a text that was taken from its report. */

import type { TextId } from '../../form/index.ts';
import type { Change } from '../../report/index.ts';
import { factOf, replaced, textOf } from '../../report/index.ts';
import { isOther, kindOf, type OrganKind } from '../organNames.ts';
import type { Place } from '../place.ts';
import type { Draft, Subject } from '../rule.ts';
import { rule } from '../rule.ts';
import { inTexts, placesIn, remembering } from '../scan.ts';
import type { Span } from '../years.ts';

export interface OtherOrgan {
  readonly text: TextId;
  /** The name in the text, and the report’s organ. */
  readonly name: string;
  readonly organ: string;
}

const names = '[\\u4e00-\\u9fff]{3,30}?';
/** What tells whose report it is, or whom to ask. */
const authors: readonly RegExp[] = [
  new RegExp(`(?:本报告|本年度报告|本年报|报告)由(${names})(?:负责)?(?:编制|编写|发布|制作)`, 'g'),
  new RegExp(`(?:请|可|欢迎)(?:直接|及时)?[与同向](${names})(?:联系|咨询|反映|垂询)`, 'g'),
  new RegExp(
    `(?:^|[，。；：、\\s]|编制了?|公布|发布|公开|现将|特将)(${names})(?:20\\d{2}|二[〇○零]\\S{2})\\s*年度?(?:政府)?信息公开(?:工作)?(?:年度)?报告`,
    'gm',
  ),
  new RegExp(
    `(?:^|[，。；\\n])(${names}(?:局|镇人民政府|乡人民政府|街道办事处))(?:特)?编制(?:了)?(?:本|20\\d{2})`,
    'gm',
  ),
];

/** 现向社会公布 … */
const leadIn = /^(?:现|特|将|向社会|公布|发布|公开|编制了?|根据|按照|要求)+/;

const namesIn = remembering((value: string): readonly (Span & { readonly name: string })[] =>
  authors
    .flatMap(pattern => Array.from(value.matchAll(pattern)))
    .map(({ 0: whole, 1: words = '', index }) => {
      const name = words.replace(leadIn, '');
      const from = index + whole.indexOf(name);
      return { name, from, to: from + name.length };
    })
    .sort((a, b) => a.from - b.from),
);

export const otherOrgan = rule({
  id: 'otherOrgan',
  what: 'A text names another organ as whose report this is, or as whom to ask.',
  why: 'Seen in published reports: a town’s announced that of a county bureau. Authorities over it may be named.',
  severity: 'doubt',
  run: ({ report }: Subject): readonly Draft<OtherOrgan>[] => {
    const organ = factOf(report, 'organ').trim();
    if (kindOf(organ) === null || organ.length < 4) return [];
    return inTexts(report, (text, value) => {
      const others = namesIn(value).filter(({ name }) => isOther(name, organ));
      return [...new Set(others.map(({ name }) => name))].flatMap((name): readonly Draft<OtherOrgan>[] => {
        const [first, ...rest] = others.filter(other => other.name === name);
        return first ? [{ places: placesIn(text, [first, ...rest]), facts: { text, name, organ } }] : [];
      });
    });
  },
});

export interface OwnWordDiffers {
  /** 我局 in the report of a town, and what it would be: 我镇. */
  readonly written: string;
  readonly right: string;
  readonly count: number;
  readonly organ: string;
}

/** 我委托, 本局限于, 我乡镇干部 are other words. */
const ownWord = /[我本](?:镇(?!街)|乡(?![镇村亲土贤])|街道|苏木|局(?![限部面势促])|委(?![托派员会屈婉任]))/g;

/** How an organ of the kind speaks of itself; in the words of a county government any may be meant. */
const ownNames: Readonly<Record<OrganKind, string | null>> = {
  镇: '镇',
  乡: '乡',
  街道: '街道',
  苏木: '苏木',
  局: '局',
  县: null,
};

export const ownWordDiffers = rule({
  id: 'ownWordDiffers',
  what: 'The organ calls itself by a word of another kind: 我局 in the report of a town.',
  why: 'Left from another organ’s report. What stands in quotation marks is said by others.',
  severity: 'doubt',
  run: ({ report }: Subject): readonly Draft<OwnWordDiffers>[] => {
    const organ = factOf(report, 'organ').trim();
    const kind = kindOf(organ);
    const own = kind && ownNames[kind];
    if (!own) return [];
    const all = inTexts(report, (text, value) =>
      Array.from(value.matchAll(ownWord), ({ 0: written, index }) => ({ text, value, written, index })),
    ).filter(({ value, written, index }) => written.slice(1) !== own && !isQuoted(value, index));
    const words = new Set(all.map(({ written }) => written));
    return [...words].flatMap((written): readonly Draft<OwnWordDiffers>[] => {
      const same = all.filter(found => found.written === written);
      const [first, ...rest] = same.map(
        ({ text, index }): Place => ({
          kind: 'text',
          text,
          range: { from: index, to: index + written.length },
        }),
      );
      if (!first) return [];
      const right = `${written.charAt(0)}${own}`;
      const changes = [...new Set(same.map(({ text }) => text))].map((text): Change => {
        const places = same.filter(found => found.text === text);
        const puts = places.map(({ index }) => ({ from: index, to: index + written.length, put: right }));
        return { kind: 'text', text, value: replaced(textOf(report, text), puts) };
      });
      return [
        {
          places: [first, ...rest],
          facts: { written, right, count: same.length, organ },
          remedy: { label: `改为“${right}”`, changes },
        },
      ];
    });
  },
});

/** As far as an opening quotation mark is looked for. */
const reach = 60;

const isQuoted = (value: string, at: number): boolean =>
  /[“‘《][^”’》\n]*$/.test(value.slice(Math.max(0, at - reach), at));
