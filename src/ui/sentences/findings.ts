/** What the clerk is told about a finding: what is wrong, where, and what to do. */

import type { Finding, FindingOf } from '../../check/index.ts';
import type { Form, TableId } from '../../form/index.ts';
import { cellOf, formOf, tableOf } from '../../form/index.ts';
import type { Report } from '../../report/index.ts';
import { formatNumber } from '../../report/index.ts';
import { figureProblemSentence } from './figures.ts';
import { balanceWords } from './findings/balance.ts';
import { figureInTextWords } from './findings/figureInText.ts';
import { figureWords } from './findings/figures.ts';
import { languageWords } from './findings/language.ts';
import { anotherReportsWords } from './findings/leftovers.ts';
import { substanceWords } from './findings/substance.ts';
import { textAgainstItselfWords } from './findings/textAgainstItself.ts';
import { ledgerWords } from './ledger.ts';
import { nameOfColumn, nameOfPlace, nameOfSection, nameOfText } from './places.ts';

export { nameOfPlace } from './places.ts';

export interface Sentence {
  /** What is wrong and where, on one line. */
  readonly title: string;
  /** What it means and what to do. */
  readonly detail: string;
  /** The label of the button that mends it; only where the finding has a remedy. */
  readonly action?: string;
}

/** The words for `finding`, a finding about `report`. */
export function sentenceOf(finding: Finding, report: Report): Sentence {
  const words = wordsOf(finding, report);
  return finding.remedy ? { ...words, action: finding.remedy.label } : words;
}

function wordsOf(finding: Finding, report: Report): Pick<Sentence, 'title' | 'detail'> {
  const form = formOf(report.form);
  switch (finding.rule) {
    case 'organMissing':
      return { title: '还没有填机关名称', detail: '请在“基本信息”里填写机关全称，报告的标题要用它。' };
    case 'yearMissing':
      return { title: '还没有填年度', detail: '请在“基本信息”里填写这份报告写的是哪一年。' };
    case 'yearImplausible': {
      const { year, from, to } = finding.facts;
      return {
        title: `年度“${year}”不对`,
        detail: `请改成报告所写的那一年，四位数字（${from}到${to}）。`,
      };
    }
    case 'figuresBlank':
      return blankWords(finding, form);
    case 'figureUnreadable':
      return unreadableWords(finding, report);
    case 'ledgerUncounted':
    case 'ledgerContradiction':
    case 'ledgerAnswerMissing':
    case 'ledgerLate':
    case 'ledgerDuplicate':
    case 'ledgerDiffers':
      return ledgerWords(finding, form, report);
    case 'balance':
      return balanceWords(finding, form, report);
    case 'printedTotalDiffers':
    case 'pendingLost':
    case 'feeInYuan':
    case 'figureJumps':
      return figureWords(finding, report);
    case 'textPerfunctory':
    case 'problemsOneSided':
    case 'overviewShort':
    case 'contactMissing':
    case 'contactOdd':
      return substanceWords(finding, report);
    case 'carriedInDiffers': {
      const { column, now, last, lastYear } = finding.facts;
      const where = nameOfColumn(form, 'requests', column);
      return {
        title: `“${where}”列的上年结转是 ${now}，上年报告结转的是 ${last}`,
        detail: `两个数应当相等。请对照台账核实；${yearName(lastYear)}的报告错了的，保留现在的数字并备好说明。`,
      };
    }
    case 'stockDiffers': {
      const { row, last, issued, repealed, now, expected } = finding.facts;
      const label = tableOf(form, 'proactive').rows.find(candidate => candidate.id === row)?.label ?? row;
      return {
        title: `“${label}”现行有效 ${now} 件，按上年推算是 ${expected} 件`,
        detail:
          `上年有效 ${last} ＋ 制发 ${issued} － 废止 ${repealed} ＝ ${expected}。` +
          '请核实；因清理重新统计的，可以不同。',
      };
    }
    case 'regulationsNotZero':
      return {
        title: '“规章”一行不是 0',
        detail: '乡镇、街道没有规章制定权，一般都是 0。自己发的文件看看是否属于“行政规范性文件”。',
      };
    case 'textMissing':
      return missingWords(finding, report);
    case 'textUnchanged':
      return {
        title: `${nameOfText(finding.facts.text, report)}与${yearName(finding.facts.lastYear)}的一样`,
        detail: `请按今年的情况改写；有数和日期划着虚线的，逐个核对。确实不用改的，点“${finding.remedy?.label ?? '确认沿用上年文字'}”。`,
      };
    case 'lastFigures': {
      const { text, lastYear, count, some } = finding.facts;
      return {
        title: `${nameOfText(text, report)}里还有 ${count} 处数字、日期是${yearName(lastYear)}的`,
        detail: `${some.join('、')}${count > some.length ? '等' : ''}（划虚线的）。请改成今年的；今年正好一样的，点“确认数和年份都核过了”。`,
      };
    }
    case 'yearLeftover':
      return leftoverWords(finding, report);
    case 'figureInText':
      return figureInTextWords(finding.facts, report);
    case 'partsDoNotAddUp':
    case 'sectionsMiscounted':
    case 'textsContradict':
      return textAgainstItselfWords(finding, report);
    case 'feeText':
      return feeWords(finding, report);
    case 'contactText':
      return contactWords(finding);
    case 'blanksLeft':
      return blankTextWords(finding, report);
    case 'headingInText':
      return headingWords(finding, report);
    case 'relativeYear':
    case 'dateImpossible':
    case 'dateOutside':
    case 'otherOrgan':
    case 'ownWordDiffers':
    case 'pastedWords':
    case 'lookAlike':
      return anotherReportsWords(finding, report);
    case 'numbersMixed':
    case 'pointsJump':
    case 'levelsTurned':
    case 'typo':
    case 'repeatedWords':
    case 'doubledMarks':
    case 'unpairedMarks':
    case 'nothingFollows':
    case 'halfWidthMarks':
    case 'wideDigits':
    case 'spacesInWords':
    case 'endMarkMissing':
      return languageWords(finding, report);
    case 'numberJumps': {
      const { text, written, right } = finding.facts;
      return {
        title: `${nameOfText(text, report)}的编号不连续：“${written}”`,
        detail: `按顺序应当是“${right}”。漏了一段、多了一段都会这样，请看一看。`,
      };
    }
  }
}

const tableNames: Readonly<Record<Exclude<TableId, 'fee'>, string>> = {
  proactive: '表二',
  requests: '表三',
  disputes: '表四',
};

function blankWords({ facts: { table, blanks, of, inWords } }: FindingOf<'figuresBlank'>, form: Form) {
  const section = nameOfSection(form, table);
  const count = blanks === of ? `${of} 个数字都还没有填` : `还有 ${blanks} 个数字没有填`;
  if (inWords) {
    return {
      title: `${section}只用文字写了信息处理费`,
      detail: '最好填上三个数字（件数、总金额、实收金额），会按格式自动写成一句话。',
    };
  }
  return table === 'fee'
    ? {
        title: `${section}信息处理费：${count}`,
        detail: '三个数字都要写明，没有收费就填 0。',
      }
    : {
        title: `${section}（${tableNames[table]}）：${count}`,
        detail: `空格不算 0。没有发生的请填 0；一共要填 ${of} 个数字。`,
      };
}

/** The field's own sentence about its text. */
function unreadableWords({ facts: { cell, raw, problem } }: FindingOf<'figureUnreadable'>, report: Report) {
  const title = `${nameOfPlace({ kind: 'cell', cell }, report)}不是可以用的数字`;
  if (problem === 'readable') {
    return { title, detail: `“${clip(raw)}”原来存成了文字，其实是一个数字，可以直接改过来。` };
  }
  return { title, detail: figureProblemSentence(problem, raw, cellOf(formOf(report.form), cell).column) };
}

function missingWords({ facts: { text, partAbsent }, severity }: FindingOf<'textMissing'>, report: Report) {
  const name = nameOfText(text, report);
  if (text === 'preamble') {
    return {
      title: '没有引言',
      detail: '不是必须，但一般都有：编制依据、六个部分和统计期限。',
    };
  }
  if (partAbsent) {
    return {
      title: `第一部分里没有“${usualHeading(text, report)}”`,
      detail: '格式要求写五个方面。已写在别的小标题下的，可以不管；没有写的，请补上。',
    };
  }
  if (severity === 'doubt') {
    return {
      title: `${name}没有单独写`,
      detail: '如果写在开头的一大段里了，可以不管；没有写的，请补上。',
    };
  }
  const details: Partial<Record<typeof text, string>> = {
    problems: '请写清楚还有什么问题、怎样改进，不要只写“无”。',
    others: '请填信息处理费的三个数字，会自动写成一句话；别的事接着写。',
    'overview.intro': '请写一年来做了什么，一般分五个方面，合计一千字左右。',
  };
  return { title: `${name}还是空的`, detail: details[text] ?? '格式要求写这个方面。没有发生的也要写明。' };
}

const usualHeading = (text: string, report: Report): string =>
  formOf(report.form).parts.find(part => `overview.${part.id}` === text)?.heading ?? text;

function leftoverWords({ facts, severity }: FindingOf<'yearLeftover'>, report: Report) {
  const { text, year, reportYear, written, before, after } = facts;
  const quote = `…${before}${written}${after}…`;
  return {
    title: `${nameOfText(text, report)}里有“${year}年”`,
    detail:
      severity === 'error'
        ? `“${quote}”像是${year === reportYear - 1 ? '上年' : '别的年份'}留下来的。请改正，后面的数字也要换成${reportYear}年的。`
        : `“${quote}”真是在说${year}年的事，可以保留；不是的，请改正。`,
  };
}

function feeWords({ facts: { text, sentence, contradicts } }: FindingOf<'feeText'>, report: Report) {
  const name = nameOfText(text, report);
  return contradicts
    ? {
        title: `${name}里的信息处理费与数字对不上`,
        detail: `“${clip(sentence, 30)}”与第六部分填的三个数字不一致，请改文字或者改数字。`,
      }
    : {
        title: `${name}里又写了一遍信息处理费`,
        detail: `“${clip(sentence, 30)}”会按第六部分的三个数字自动写出，不用再写。`,
      };
}

function contactWords({ facts: { sentence, differs } }: FindingOf<'contactText'>) {
  return differs
    ? {
        title: '引言里的联系方式与“基本信息”填的不一样',
        detail: `“${clip(sentence, 30)}”请核对。“基本信息”里的会印出来，引言里的可以删去。`,
      }
    : {
        title: '引言里又写了一遍联系方式',
        detail: `“${clip(sentence, 30)}”会按“基本信息”自动印出，不用再写。`,
      };
}

function blankTextWords({ facts: { text, count, around, maybe } }: FindingOf<'blanksLeft'>, report: Report) {
  const name = nameOfText(text, report);
  return maybe
    ? {
        title: `${name}里有代替文字的记号`,
        detail: `“${around}”像是还没有填的空。请填上，或者删去这半句。`,
      }
    : {
        title: `${name}还有 ${count} 处空没有填`,
        detail: `“${around}”请填上；没有这回事的，删去这半句。`,
      };
}

function headingWords({ facts: { text, line, kind } }: FindingOf<'headingInText'>, report: Report) {
  const name = nameOfText(text, report);
  if (kind === 'title') {
    return {
      title: `${name}里又写了一遍标题`,
      detail: `“${clip(line)}”这个标题会自动印出，正文里不用再写。`,
    };
  }
  const levels = text.startsWith('overview.') ? '一、和（一）' : '一、二、';
  return {
    title: `${name}里用了大标题的编号`,
    detail: `“${clip(line, 12)}”会被当成新的部分：${levels}是报告各部分的编号，正文里用下一级。`,
  };
}

const yearName = (year: number | null): string => (year === null ? '上年' : `${formatNumber(year)}年`);

const clip = (text: string, length = 20): string =>
  text.length > length ? `${text.slice(0, length)}…` : text;
