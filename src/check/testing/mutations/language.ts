/** Slips in the words themselves, and words that came from elsewhere. */

import type { TextId } from '../../../form/index.ts';
import type { Mutated, Mutation, Start } from '../mutation.ts';
import type { Chance } from '../random.ts';
import { say } from './statements.ts';

/** Puts `put` in place of one of the matches of `pattern` in the texts. */
function replaceOne(
  chance: Chance,
  start: Start,
  pattern: RegExp,
  put: (found: string) => string,
): Mutated | null {
  const spots = Object.entries(start.report.texts).flatMap(([text, value = '']) =>
    Array.from(value.matchAll(pattern), ({ 0: found, index }) => ({
      text: text as TextId,
      value,
      found,
      index,
    })),
  );
  if (spots.length === 0) return null;
  const { text, value, found, index } = chance.pick(spots);
  const words = put(found);
  const range = { from: index, to: index + words.length };
  return say(start, text, value.slice(0, index) + words + value.slice(index + found.length), range);
}

/** Adds a sentence to the end of a text. */
function add(chance: Chance, start: Start, texts: readonly TextId[], words: string): Mutated {
  const text = chance.pick(texts);
  const value = start.report.texts[text] ?? '';
  const range = { from: value.length, to: value.length + words.length };
  return say(start, text, value + words, range);
}

const parts = ['overview.management', 'overview.platform', 'overview.supervision'] as const;
const slips: Readonly<Record<string, string>> = {
  信息公开: '信息公并',
  政府网站: '政府网战',
  人民政府: '人民正府',
  公开条例: '公开条列',
  领导小组: '领导小姐',
  人民群众: '人民群从',
};

export const languageMutations: readonly Mutation[] = [
  {
    kind: 'a slip of the input method',
    rules: ['typo'],
    make: (chance, start) =>
      replaceOne(
        chance,
        start,
        new RegExp(Object.keys(slips).join('|'), 'g'),
        found => slips[found] ?? found,
      ),
  },
  {
    kind: 'a mark written twice',
    rules: ['doubledMarks'],
    make: (chance, start) => replaceOne(chance, start, /[，。、；]/g, found => found + found),
  },
  {
    kind: 'a half-width comma',
    rules: ['halfWidthMarks'],
    make: (chance, start) =>
      replaceOne(chance, start, /[\u4e00-\u9fff]，(?=[\u4e00-\u9fff])/g, found => `${found[0]},`),
  },
  {
    kind: 'a bracket that is not closed',
    rules: ['unpairedMarks'],
    make: (chance, start) =>
      replaceOne(chance, start, /（[^（）\n]+）|“[^“”\n]+”|《[^《》〈〉\n]+》/g, found => found.slice(0, -1)),
  },
  {
    kind: 'no mark at the end',
    rules: ['endMarkMissing'],
    make(chance, start) {
      const spots = Object.entries(start.report.texts).filter(([, value = '']) =>
        /[，；][^：:\n]{12}[\u4e00-\u9fff]。$/.test(value),
      );
      if (spots.length === 0) return null;
      const [text, value = ''] = chance.pick(spots);
      return say(start, text as TextId, value.slice(0, -1));
    },
  },
  {
    kind: 'words written twice',
    rules: ['repeatedWords'],
    make: (chance, start) =>
      replaceOne(chance, start, /信息公开|公开栏|工作人员|政府网站|进一步|公开专区/g, found => found + found),
  },
  {
    kind: 'another organ',
    rules: ['otherOrgan', 'ownWordDiffers'],
    make: (chance, start) =>
      add(
        chance,
        start,
        ['preamble'],
        chance.pick([
          '本报告由平安县交通运输局编制。',
          '如有疑问，请与红旗县白石镇人民政府联系。',
          '现公布青山县农业农村局2025年政府信息公开工作年度报告。',
        ]),
      ),
  },
  {
    kind: 'a day that there is not',
    rules: ['dateImpossible'],
    make: (chance, start) =>
      add(
        chance,
        start,
        parts,
        `${chance.pick(['2月30日', '4月31日', '6月31日', '9月31日', '13月2日', '11月31日'])}召开了工作会议。`,
      ),
  },
  {
    kind: 'full-width digits',
    rules: ['wideDigits'],
    make: (chance, start) => add(chance, start, parts, `共检查${chance.pick(['１２', '２３', '３１'])}次。`),
  },
  {
    kind: 'a number left out of a list',
    // Under a part, （一） is taken for the heading of one.
    rules: ['numberJumps', 'pointsJump', 'headingInText'],
    make: (chance, start) =>
      add(
        chance,
        start,
        parts,
        chance.pick([
          '\n一是专人管理，按月核对；三是定期检查，及时整改。',
          '\n（一）专人管理。\n（三）定期检查。',
          '\n1.专人管理，按月核对。\n2.分级审核。\n4.定期检查。',
        ]),
      ),
  },
  {
    kind: 'a blank that was to be filled in',
    rules: ['blanksLeft'],
    make: (chance, start) =>
      add(chance, start, parts, chance.pick(['全年检查××次。', '由XX负责。', '检查（　）次。', '共___次。'])),
  },
];
