/** What the review says of a field: how it was read, and what there is to do. */

import {
  type Counts,
  type Doubt,
  type FieldId,
  type FieldState,
  type Note,
  ofWholeTable,
} from '../../document/index.ts';
import type { CellId, FactId, TextId } from '../../form/index.ts';
import { cellOf, factIds, formOf, hasCell, sectionHeading } from '../../form/index.ts';
import { type Figure, isUnreadable, type Report } from '../../report/index.ts';
import { figureSentence } from './figures.ts';
import { nameOfPlace } from './places.ts';
import { sentenceOfNote } from './reading.ts';

export const isFact = (field: FieldId): field is FactId => factIds.some(fact => fact === field);
export const isCell = (report: Report, field: FieldId): field is CellId =>
  hasCell(formOf(report.form), field);

/** 第三部分“一、本年新收”的“自然人”, 引言, 年度. */
export function nameOfField(field: FieldId, report: Report): string {
  if (field === 'year') return nameOfPlace({ kind: 'year' }, report);
  if (isFact(field)) return nameOfPlace({ kind: 'fact', fact: field }, report);
  if (isCell(report, field)) return nameOfPlace({ kind: 'cell', cell: field }, report);
  if (field === 'overview.intro' && report.texts['overview.intro'] === undefined)
    return `“${sectionHeading(formOf(report.form), 'overview')}”的文字`;
  return nameOfPlace({ kind: 'text', text: field as TextId }, report);
}

const standingWords: Readonly<Record<FieldState['standing'], string>> = {
  certain: '读得准',
  doubtful: '存疑',
  missing: '没读到',
  blank: '原文空着',
  settled: '已核对',
};

export const standingWord = ({ standing }: FieldState): string => standingWords[standing];

/**
 * Why the field stands as it does, and what to do. `was`: what was read, as text, where the clerk changed it
 * (`null`: unchanged).
 */
export function fieldSentence(
  { field, standing, notes, doubt }: FieldState,
  figure: Figure,
  was: string | null,
  report: Report,
): string {
  if (isUnreadable(figure) && was !== null && isCell(report, field))
    return figureSentence(figure, cellOf(formOf(report.form), field).column) ?? '';
  const said = [...new Set(notes.map(sentenceOfNote))].join('');
  switch (standing) {
    case 'certain':
      return '照原文读的。';
    case 'doubtful': {
      const reason = doubt ? doubtReasons[doubt] : '读得不一定准';
      return said || `${reason}，请对照原文核对；对的点“${rightWord(field, doubt, report)}”，不对就改。`;
    }
    case 'missing':
      return said || '没有读到，请对照原文填；原文也没有，就点“原文就没有”。';
    case 'blank':
      return '原文这里是空的，照样留空。';
    case 'settled':
      if (was === null) return '您看过了。';
      return was === '' ? '是您填的，原来没有读到。' : `是您改的，原来读的是“${shortened(was)}”。`;
  }
}

/** The button that agrees to what was read: with a whole table where its place is what is in doubt. */
export const rightWord = (field: FieldId, doubt: Doubt | null, report: Report): string =>
  isCell(report, field) && ofWholeTable(doubt) ? '整张表都对' : '对';

const doubtReasons: Readonly<Record<Doubt, string>> = {
  label: '这一行的名称和表上的差了几个字，是按最像的一行读的',
  order: '这一行的名称没读出来，是按它夹在哪两行之间读的',
  counted: '原文里数和名称没有排在一起，是按个数一个一个对上去的',
  page: '这一行里夹着一个页码，去掉以后才读的',
  amongPages: '原文里夹着页码，这一行里说不定有个数其实是页码',
  elsewhere: '这张表不在它那一部分的标题下面，是在别处找到的',
  unheaded: '原文里没找到这一部分的标题，是看内容认出来的',
  wording: '这一部分的标题没有编号，写法也和规定的不一样，是看字句认出来的',
  mixed: '下一部分的标题没找到，它的文字像是混在这里了',
};

const shortened = (text: string): string => (text.length > 20 ? `${text.slice(0, 20)}…` : text);

/** What the whole review comes to, in one line; `absent`: what a report usually has and this one has not. */
export function reviewSentence(
  { doubtful, missing, blank }: Counts,
  changes: number,
  absent: readonly string[],
): string {
  const lacks = absent.length > 0 ? `没有读到${absent.join('、')}。` : '';
  const empty = blank > 0 ? `原文空着的 ${blank} 格照样留空。` : '';
  if (doubtful + missing === 0) {
    if (changes > 0) return `都看过了，没有疑问。${empty}${lacks}`;
    return blank > 0
      ? `原文写着的都读出来了；空着的 ${blank} 格照样留空，没有当成 0。${lacks}`
      : lacks === ''
        ? '全部读出来了，没有疑问。'
        : `读到的都没有疑问；${lacks}`;
  }
  const parts = [doubtful > 0 ? `${doubtful} 处拿不准` : '', missing > 0 ? `${missing} 处没读到` : ''].filter(
    part => part !== '',
  );
  const buttons = [doubtful > 0 ? '“存疑”' : '', missing > 0 ? '“没读到”' : ''].join('');
  return `有 ${parts.join('，')}。点${buttons}，一处一处地看。${empty}`;
}

/** 这张表里有 12 格写的是“-”。 */
export const signsSentence = ({ count, raw }: Extract<Note, { kind: 'signs' }>): string =>
  `有 ${count} 格写的是“${shortened(raw)}”，不是数字。`;
