/** What the clerk is told about words that come from another year’s report, from another organ’s, or from a form. */

import type { Finding, FindingOf } from '../../../check/index.ts';
import { formOf } from '../../../form/index.ts';
import type { Report } from '../../../report/index.ts';
import { nameOfText } from '../places.ts';

type LeftoverRule =
  | 'relativeYear'
  | 'dateImpossible'
  | 'dateOutside'
  | 'otherOrgan'
  | 'ownWordDiffers'
  | 'pastedWords'
  | 'lookAlike';

interface Words {
  readonly title: string;
  readonly detail: string;
}

const clip = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length)}…` : text;

/** The words for a finding about what was left over. */
export function anotherReportsWords(
  finding: Extract<Finding, { readonly rule: LeftoverRule }>,
  report: Report,
): Words {
  switch (finding.rule) {
    case 'lookAlike':
      return lookAlikeWords(finding, report);
    case 'relativeYear':
      return relativeYearWords(finding, report);
    case 'dateImpossible':
      return dateWords(finding, report);
    case 'dateOutside': {
      const { text, written, around } = finding.facts;
      return {
        title: `${nameOfText(text, report)}写了${written}的事`,
        detail: `“…${around}…”不在统计期限内。是今年的事写错了日期的请改；确要写的可以保留。`,
      };
    }
    case 'otherOrgan': {
      const { text, name } = finding.facts;
      return {
        title: `${nameOfText(text, report)}里的机关名称不是本机关`,
        detail: `写的是“${clip(name, 24)}”，像是从别的报告抄来的。请改成本机关。`,
      };
    }
    case 'ownWordDiffers': {
      const { written, right, count } = finding.facts;
      return {
        title: `文字里自称“${written}”，机关是${clip(finding.facts.organ, 20)}`,
        detail: `${count > 1 ? `有 ${count} 处，` : ''}像是从别的报告抄来的。一般写“${right}”。`,
      };
    }
    case 'pastedWords': {
      const { text, words, kind } = finding.facts;
      const name = nameOfText(text, report);
      return kind === 'order'
        ? { title: `${name}里有布置工作的话`, detail: `“${clip(words, 28)}”像是从上级文件里带来的，请删改。` }
        : { title: `${name}里有填写说明`, detail: `“${clip(words, 28)}”像是从模板里带来的，请删改。` };
    }
  }
}

function relativeYearWords({ facts }: FindingOf<'relativeYear'>, report: Report): Words {
  const { text, word, year, expected, around, kind } = facts;
  const name = nameOfText(text, report);
  return kind === 'compared'
    ? {
        title: `${name}里${year}年和自己比`,
        detail: `“…${around}…”报告写的就是${year}年，应当与${expected}年比。`,
      }
    : {
        title: `${name}里的“${word}”与${year}年对不上`,
        detail: `“…${around}…”这份报告里“${word}”是${expected}年。请改正其中一个。`,
      };
}

function dateWords({ facts }: FindingOf<'dateImpossible'>, report: Report): Words {
  const { text, written, kind, around } = facts;
  const name = nameOfText(text, report);
  switch (kind) {
    case 'impossible':
      return { title: `${name}里的日期“${written}”不存在`, detail: `“…${around}…”请改正。` };
    case 'broken':
      return { title: `${name}里的日期“${written}”不完整`, detail: `“…${around}…”多了或者少了字，请改正。` };
    case 'reversed':
      return { title: `${name}里的起止日期前后颠倒`, detail: `“${clip(written, 30)}”请改正。` };
  }
}

function lookAlikeWords({ facts }: FindingOf<'lookAlike'>, report: Report): Words {
  const { section, share, count, open, lastYear } = facts;
  const declared = formOf(report.form).sections.find(({ id }) => id === section);
  const last = lastYear === null ? '上年' : `${lastYear}年`;
  return {
    title: `第${declared?.number ?? ''}部分有 ${share}% 与${last}的报告相同`,
    detail: `${count} 句一字未改（只挪了年份的也算）${open < count ? `，其中 ${open} 句还没有核对、确认` : ''}。年报不能雷同，请按今年的实际情况改写。`,
  };
}
