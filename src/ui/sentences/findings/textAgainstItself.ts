/** Texts that contradict themselves or each other: in words. */

import type { FindingOf } from '../../../check/index.ts';
import { formatNumber, type Report } from '../../../report/index.ts';
import { nameOfText } from '../places.ts';

type Told = FindingOf<'partsDoNotAddUp'> | FindingOf<'sectionsMiscounted'> | FindingOf<'textsContradict'>;

export function textAgainstItselfWords(finding: Told, report: Report) {
  switch (finding.rule) {
    case 'partsDoNotAddUp': {
      const { text, whole, parts, sum, unit } = finding.facts;
      const added = parts.length > 6 ? `各项相加` : parts.map(formatNumber).join('＋');
      return {
        title: `${nameOfText(text, report)}写的 ${formatNumber(whole)} ${unit}，分项加起来是 ${formatNumber(sum)} ${unit}`,
        detail: `${added} ＝ ${formatNumber(sum)}。改了一个数，另一个忘了改，常是这样。请核对。`,
      };
    }
    case 'sectionsMiscounted': {
      const { text, written, sections } = finding.facts;
      return {
        title: `${nameOfText(text, report)}写报告有“${written}”，实际是 ${sections} 个部分`,
        detail: '现行格式是六个部分，标题由这里自动印出。',
      };
    }
    case 'textsContradict': {
      const { text, words, other, otherWords } = finding.facts;
      const where = other === text ? '前面' : nameOfText(other, report);
      return {
        title: `${nameOfText(text, report)}的“${clip(words)}”前后不一致`,
        detail: `${where}写的是“${clip(otherWords)}”。两处说的是同一个数，请核对。`,
      };
    }
  }
}

const clip = (text: string): string => (text.length > 18 ? `${text.slice(0, 18)}…` : text);
