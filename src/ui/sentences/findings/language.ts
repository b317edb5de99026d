/** What the clerk is told about numbering, punctuation and words. */

import type { Finding, FindingOf } from '../../../check/index.ts';
import type { Report } from '../../../report/index.ts';
import { nameOfText } from '../places.ts';

type LanguageRule =
  | 'numbersMixed'
  | 'pointsJump'
  | 'levelsTurned'
  | 'typo'
  | 'repeatedWords'
  | 'doubledMarks'
  | 'unpairedMarks'
  | 'nothingFollows'
  | 'halfWidthMarks'
  | 'wideDigits'
  | 'spacesInWords'
  | 'endMarkMissing';

interface Words {
  readonly title: string;
  readonly detail: string;
}

const quoted = (some: readonly string[]): string => some.map(words => `“${words}”`).join('、');

/** Of a few examples as many as fit on the line. */
const firstOf = (some: readonly string[]): string => {
  const [first = '', second] = some;
  return quoted(second !== undefined && first.length + second.length < 30 ? [first, second] : [first]);
};

/** The words for a finding about the form and the language of a text. */
export function languageWords(
  finding: Extract<Finding, { readonly rule: LanguageRule }>,
  report: Report,
): Words {
  const name = nameOfText(finding.facts.text, report);
  switch (finding.rule) {
    case 'numbersMixed': {
      const { before, written } = finding.facts;
      return {
        title: `${name}的编号混用了两种`,
        detail: `“${before}”后面接的是“${written}”。请改成同一种。`,
      };
    }
    case 'pointsJump': {
      const { written, right } = finding.facts;
      return {
        title: `${name}的“${written}”接不上`,
        detail: `按顺序应当是“${right}”。漏了一条、多了一条都会这样，请看一看。`,
      };
    }
    case 'levelsTurned': {
      const { outer, inner } = finding.facts;
      return {
        title: `${name}的编号层次颠倒了`,
        detail: `“${outer}”下面用了“${inner}”。公文的次序是一、（一）1.（1）。`,
      };
    }
    case 'typo':
      return typoWords(finding, name);
    case 'repeatedWords': {
      const { words, kind } = finding.facts;
      return kind === 'words'
        ? { title: `${name}里“${words}”重复了`, detail: '连着写了两遍。请删去一个。' }
        : { title: `${name}里有一句话写了两遍`, detail: `“${words}…”前后一样。请删去一句。` };
    }
    case 'doubledMarks':
      return {
        title: `${name}里有标点叠在一起`,
        detail: `${firstOf(finding.facts.some)}。请只留一个。`,
      };
    case 'unpairedMarks':
      return {
        title: `${name}里有括号、引号不成对`,
        detail: `${firstOf(finding.facts.some)}。请补上另一半，或者删去。`,
      };
    case 'nothingFollows':
      return {
        title: `${name}里冒号后面没有内容`,
        detail: `“${finding.facts.words}”请补上后面的内容，或者改成句号。`,
      };
    case 'halfWidthMarks':
      return {
        title: `${name}里有 ${finding.facts.count} 处英文标点`,
        detail: `${firstOf(finding.facts.some)}。中文里用中文标点。`,
      };
    case 'wideDigits':
      return {
        title: `${name}里有 ${finding.facts.count} 处全角数字、字母`,
        detail: `${firstOf(finding.facts.some)}。与表里一样用半角更整齐。`,
      };
    case 'spacesInWords':
      return {
        title: `${name}里有 ${finding.facts.count} 处多余的空格`,
        detail: `${firstOf(finding.facts.some)}。多是复制时带来的。`,
      };
    case 'endMarkMissing': {
      const { words, mark } = finding.facts;
      return {
        title: `${name}的最后一句没有句号`,
        detail: `“…${words}”${mark === '' ? '' : `是以“${mark}”结尾的，`}看看后面有没有漏掉。没有漏的加上句号。`,
      };
    }
  }
}

function typoWords({ facts: { wrong, right, count, around, kind } }: FindingOf<'typo'>, name: string): Words {
  const times = count > 1 ? `，有 ${count} 处` : '';
  switch (kind) {
    case 'typo':
      return { title: `${name}里的“${wrong}”像是错别字`, detail: `“${around}”应当是“${right}”${times}。` };
    case 'usage':
      return { title: `${name}里的“${wrong}”宜写作“${right}”`, detail: `“${around}”${times}，请看一看。` };
    case 'documentNumber':
      return {
        title: `${name}里的文号括号不规范`,
        detail: `“${around}”文号的年份用六角括号“${right}”${times}。`,
      };
  }
}
