/** Texts that say something else than the tables, the year, or themselves. */

import type { TextId } from '../../../form/index.ts';
import { denyingWordings, disputeWordings, proactiveWordings } from '../../fixtures/otherWordings.ts';
import { changed } from '../../fixtures/reports.ts';
import { requestWordings } from '../../fixtures/requestWordings.ts';
import type { TextRange } from '../../place.ts';
import type { Mutated, Mutation, Start } from '../mutation.ts';
import type { Chance } from '../random.ts';
import { randomReport } from '../randomReport.ts';
import { alsoRight, filled, slotsOf, valueOfSlot } from '../wordings.ts';

const aboutFigures = ['figureInText', 'textsContradict', 'partsDoNotAddUp'] as const;

/** A report with `value` for one of its texts. */
export function say({ report, last }: Start, text: TextId, value: string, range?: TextRange): Mutated {
  return {
    report: changed(report, { texts: { [text]: value } }),
    last,
    at: [{ kind: 'text', text, ...(range && { range }) }],
    what: value,
  };
}

/** A sentence with one of its figures wrong. */
function misstated(chance: Chance, wordings: readonly string[], text: TextId): Mutated {
  const random = randomReport(chance, chance.pick(['small', 'large'] as const));
  const words = chance.pick(wordings);
  const names = slotsOf(words);
  const index = chance.whole(0, names.length - 1);
  const right = valueOfSlot(random, names[index] ?? '');
  let value = right;
  while (value === right || alsoRight(random).includes(value)) value += chance.whole(1, 9);
  const wrong = filled(random, words, [index, value]);
  return say({ ...random, title: 'random' }, text, wrong.words, wrong.slots[index]);
}

const compares = (words: string) => /\[[dp][A-Z]/.test(words);

export const statementMutations: readonly Mutation[] = [
  {
    kind: 'a number of applications that is not the table’s',
    rules: aboutFigures,
    make: chance =>
      misstated(
        chance,
        requestWordings.filter(words => !compares(words)),
        'overview.onRequest',
      ),
  },
  {
    kind: 'a number of disputes that is not the table’s',
    rules: aboutFigures,
    make: chance => misstated(chance, disputeWordings, 'overview.supervision'),
  },
  {
    kind: 'a number of documents or decisions that is not the table’s',
    rules: aboutFigures,
    make: chance => misstated(chance, proactiveWordings, 'overview.management'),
  },
  {
    kind: 'a wrong comparison with last year',
    rules: aboutFigures,
    make: chance => misstated(chance, requestWordings.filter(compares), 'overview.onRequest'),
  },
  {
    kind: 'a denial beside figures',
    rules: ['figureInText'],
    make(chance) {
      const [text, words] = chance.pick(denyingWordings);
      return say({ ...randomReport(chance, 'small'), title: 'random' }, text, words);
    },
  },
  {
    kind: 'figures beside zeros',
    rules: ['figureInText'],
    make(chance) {
      const quiet = { ...randomReport(chance, 'quiet'), title: 'random' };
      const count = chance.whole(1, 30);
      const words = chance.pick([
        `2025年，我镇收到政府信息公开申请${count}件。`,
        `全年受理依申请公开${count}件。`,
        `新收信息公开申请${count}宗。`,
      ]);
      return say(quiet, 'overview.onRequest', words);
    },
  },
  {
    kind: '全部办结 beside 结转',
    rules: ['figureInText'],
    make(chance, start) {
      const busy = { ...randomReport(chance, 'small'), title: start.title };
      const words = chance.pick([
        '收到的申请已全部办结。',
        '所有申请均已答复。',
        '申请办结率100%。',
        '政府信息公开申请均已办理完毕。',
        '依申请公开事项全部按时答复。',
      ]);
      return say(busy, 'overview.onRequest', words);
    },
  },
  {
    kind: 'parts that do not add up',
    rules: ['partsDoNotAddUp'],
    make(chance, start) {
      const parts = [chance.whole(20, 90), chance.whole(20, 90), chance.whole(20, 90)];
      const whole = parts.reduce((sum, part) => sum + part) + chance.pick([-10, -2, -1, 1, 2]);
      const [a, b, c] = parts;
      const words = chance.pick([
        `公开信息${whole}条，其中网站${a}条、公众号${b}条、公开栏${c}条。`,
        `主动公开政府信息${whole}条，其中，工作动态${a}条，通知公告${b}条，财政信息${c}条。`,
        `发布各类信息${whole}条（其中门户网站${a}条、微信公众号${b}条、微博${c}条）。`,
      ]);
      return say(start, 'overview.proactive', words);
    },
  },
  {
    kind: 'last year left in a sentence',
    rules: ['yearLeftover'],
    make(chance, start) {
      const { year, texts } = start.report;
      const own = `${year}年，`;
      const spots = Object.entries(texts).flatMap(([text, value = '']) =>
        text !== 'problems' && value.startsWith(own) ? [[text as TextId, value] as const] : [],
      );
      if (year === null || spots.length === 0) return null;
      const [text, value] = chance.pick(spots);
      return say(start, text, `${year - 1}年，${value.slice(own.length)}`, { from: 0, to: 4 });
    },
  },
  {
    kind: 'another number of sections',
    rules: ['sectionsMiscounted'],
    make(chance, start) {
      const count = chance.pick(['四', '五', '七', '八', '5', '7']);
      const words = chance.pick([
        `本报告由${count}个部分组成。`,
        `全文共分${count}个部分，内容包括总体情况等。`,
        `报告包括总体情况、存在的主要问题等${count}部分内容。`,
      ]);
      return say(start, 'preamble', `${start.report.texts.preamble ?? ''}${words}`);
    },
  },
  {
    kind: 'a blank text',
    rules: ['textMissing'],
    make(chance, start) {
      const text = chance.pick([
        ...start.report.parts.map(({ id }): TextId => `overview.${id}`),
        'preamble' as const,
        'problems' as const,
      ]);
      const usual = /proactive|onRequest|management|platform|supervision|preamble|problems/;
      return usual.test(text) ? say(start, text, chance.pick(['', ' ', '\n'])) : null;
    },
  },
  {
    kind: 'a sign in place of a text',
    rules: ['textPerfunctory'],
    make(chance, start) {
      const text = chance.pick([
        ...start.report.parts.map(({ id }): TextId => `overview.${id}`),
        'problems' as const,
      ]);
      return say(start, text, chance.pick(['/', '—', '不适用', '无', '无。', '——', '略']));
    },
  },
  {
    kind: 'section 五 without problems or without measures',
    rules: ['problemsOneSided'],
    make: (chance, start) =>
      say(
        start,
        'problems',
        chance.pick([
          '一是信息更新不够及时；二是解读形式单一；三是人员业务不熟悉。',
          '存在的主要问题：公开内容不够全面，更新不及时。',
          '下一步，我镇将加强培训，完善制度，丰富解读形式。',
          '2026年，我镇将进一步加强组织领导，提高公开质量。',
          '公开的深度和广度不够，群众知晓率不高。',
        ]),
      ),
  },
];
