/** Texts that are there and do not say what the format asks for. */

import type { TextId } from '../../form/index.ts';
import { hasContact, type Report, textIdsOf, textOf } from '../../report/index.ts';
import { fingerprint } from '../fingerprint.ts';
import type { Draft, Subject } from '../rule.ts';
import { rule } from '../rule.ts';

export interface TextPerfunctory {
  readonly text: TextId;
  /** As it stands: /, 不适用, 无. */
  readonly words: string;
}

const placeholder = /^(?:[/／\\—–\-－]+|不适用|暂无|略|无|没有|同上|同上年)[。.]?$/;

export const textPerfunctory = rule({
  id: 'textPerfunctory',
  what: 'A narrative is a placeholder: /, —, 不适用, 无.',
  why: '条例第五十条 asks for each; county offices name perfunctory reports. Section 六 may have nothing to add.',
  severity: 'doubt',
  run: ({ report }: Subject): readonly Draft<TextPerfunctory>[] =>
    textIdsOf(report).flatMap((text): readonly Draft<TextPerfunctory>[] => {
      const words = textOf(report, text).trim();
      return text !== 'others' && placeholder.test(words)
        ? [{ places: [{ kind: 'text', text }], facts: { text, words } }]
        : [];
    }),
});

export interface ProblemsOneSided {
  readonly missing: 'problem' | 'measure';
}

const problem =
  /问题|不足|不够|薄弱|有待|差距|欠缺|缺乏|滞后|单一|短板|弱项|困难|不高|不深|不强|不及时|不到位|不完善|不全|不规范|不充分|不平衡|不熟悉|不明显|不主动|不多|不广|不大|有限|偏少|偏慢|偏低|较少|较慢|较低|较弱|不理想|慢|少|弱|跟不上|看不懂/;
const measure =
  /下一步|接下来|今后|将|改进|加强|措施|整改|完善|提升|提高|强化|计划|努力|优化|健全|推进|加大|拓宽|丰富|规范|细化|补齐|建立|落实|解决|压实/;
/** What stands under this heading is a measure, in whatever words. */
const measuresHead = /(?:改进情况|改进措施|整改情况|整改措施)[：:。]?[^：:。]{2}/;
/** Of less, nothing can be said. */
const enough = 8;

export const problemsOneSided = rule({
  id: 'problemsOneSided',
  what: 'Section 五 tells no problem, or problems without what is done about them.',
  why: '条例第五十条第（四）项: 存在的主要问题及改进情况, both.',
  severity: 'doubt',
  run: ({ report }: Subject): readonly Draft<ProblemsOneSided>[] => {
    const words = textOf(report, 'problems').replace(/\s/g, '');
    if (words.length < enough || placeholder.test(words)) return [];
    // The heading names both and says nothing of either.
    const bare = words.replace(/(?:存在的?)?(?:主要)?问题[及和与](?:整改|改进)(?:情况|措施)?/g, '');
    const told = bare.replace(/存在的?主要问题|(?:主要|存在的)?问题(?=[：:])|改进情况/g, '');
    const draft = (missing: ProblemsOneSided['missing']): Draft<ProblemsOneSided> => ({
      places: [{ kind: 'text', text: 'problems' }],
      facts: { missing },
      about: fingerprint(words),
    });
    if (!problem.test(told)) return [draft('problem')];
    return measure.test(told) || measuresHead.test(bare) ? [] : [draft('measure')];
  },
});

export interface OverviewShort {
  readonly characters: number;
}

/** The format recommends about 1,000 characters; a third of that is hardly all five parts. */
const shortest = 300;
/** Below it, the section is only begun. */
const begun = 60;

export const overviewShort = rule({
  id: 'overviewShort',
  what: 'Section 一 is much shorter than the format recommends.',
  why: 'Guideline of about 1,000 characters; a quiet township has less to tell.',
  severity: 'hint',
  run: ({ report }: Subject): readonly Draft<OverviewShort>[] => {
    const characters = overviewLength(report);
    return characters >= begun && characters < shortest
      ? [{ places: [{ kind: 'text', text: 'overview.intro' }], facts: { characters } }]
      : [];
  },
});

/** The characters of section 一 without white space. */
const overviewLength = (report: Report): number =>
  textIdsOf(report)
    .filter(text => text.startsWith('overview.'))
    .reduce((length, text) => length + textOf(report, text).replace(/\s/g, '').length, 0);

export const contactMissing = rule({
  id: 'contactMissing',
  what: 'The report says nowhere whom to ask.',
  why: 'Usual at the end of the preamble (地址、电话、邮编); asked for by most county offices.',
  severity: 'hint',
  // A preamble that is not written yet may still say it.
  notAssessable: ({ report }) =>
    hasContact(report) || textOf(report, 'preamble').trim() !== '' ? null : 'blanks',
  run: ({ report }) => {
    const preamble = textOf(report, 'preamble');
    if (hasContact(report) || preamble.trim() === '') return [];
    return /电话|地址|邮编|邮箱|联系/.test(preamble)
      ? []
      : [{ places: [{ kind: 'fact', fact: 'phone' }], facts: {} }];
  },
});
