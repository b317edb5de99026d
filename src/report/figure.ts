/**
 * Figures as people write them. Blank is not zero, and text that is no figure is neither: it stays as it
 * was typed, with the reason, until somebody mends it.
 */

import type { Column, Unit } from '../form/index.ts';

/** Text in a figure's place that is no figure; kept as typed. */
export interface Unreadable {
  readonly raw: string;
}

/** A number (件, 元 or 万元 by its column), `null` for a blank, or the text that could not be read. */
export type Figure = number | null | Unreadable;

export type FigureProblem =
  | 'notANumber'
  | 'negative'
  | 'decimal'
  | 'tooLong'
  | 'exponent'
  | 'grouping'
  | 'unit'
  | 'placeholder';

export type ParsedFigure =
  | { readonly kind: 'blank' }
  | { readonly kind: 'figure'; readonly value: number }
  | { readonly kind: 'problem'; readonly problem: FigureProblem; readonly raw: string };

/** The kind of number a place takes; a {@link Column} of the form says so. Without a unit any unit is let be. */
export type FigureKind = Partial<Pick<Column, 'decimal' | 'signed' | 'unit'>>;

/** More digits than any office can count; also keeps every figure and sum an exact double. */
const maxDigits = 12;
/** 元 to the 分; 万元 to the 元 and further, as real reports print them. */
const maxDecimals = 6;

const unitWords: Readonly<Record<Unit, string>> = {
  件: '件|宗|份|次|项|条|个',
  元: '元|人民币',
  万元: '万元|人民币',
};
const endingIn = (words: string) => new RegExp(`(?:${words})+$`);
const ownUnit: Readonly<Record<Unit, RegExp>> = {
  件: endingIn(unitWords.件),
  元: endingIn(unitWords.元),
  万元: endingIn(unitWords.万元),
};
const anyUnit = endingIn(Object.values(unitWords).join('|'));
const placeholders = new Set([
  '-',
  '--',
  '—',
  '——',
  '–',
  '/',
  '\\',
  '无',
  '零',
  '〇',
  '○',
  '不适用',
  '空',
  '*',
]);
/** Takes no room on the screen: what is read is what is seen. */
const invisible = /[\u200b-\u200f\u2060\ufeff\u00ad]/g;
const wide = '０１２３４５６７８９，．＋－−﹣／＼＊';
const narrow = '0123456789,.+---/\\*';
/** A space as it groups thousands; a tab or a line feed stands between two figures. */
const groupSpace = /[ \u00a0\u2009\u202f]/g;

/**
 * Reads one figure as typed or printed: full-width digits, thousands separators (1,234 and 1 234) and the
 * unit of the place (12件) are accepted; letters, exponents, ranges, several figures and, unless `kind` allows
 * them, signs and decimals are not. Another unit is a problem, since the figure would be wrong by 10⁴.
 * A placeholder such as “-” or “无” is reported as such, for the caller to offer 0; it is never taken as 0 here.
 */
export function parseFigure(text: string, kind: FigureKind = {}): ParsedFigure {
  const raw = text.replace(invisible, '').trim();
  const plain = raw.replace(/[０-９，．＋－−﹣／＼＊]/g, mark => narrow.charAt(wide.indexOf(mark)));
  if (plain === '') return { kind: 'blank' };
  const problem = (reason: FigureProblem): ParsedFigure => ({ kind: 'problem', problem: reason, raw });
  if (placeholders.has(plain)) return problem('placeholder');

  const withoutUnit = (unit: RegExp) => plain.replace(unit, '').trim();
  const bare = withoutUnit(anyUnit);
  if (/^[+-]?\d+(\.\d+)?e[+-]?\d+$/i.test(bare)) return problem('exponent');
  const match = /^([+-]?)(\d[\d,]*)(?:\.(\d*))?$/.exec(bare.replace(groupSpace, ','));
  if (!match) return problem('notANumber');
  if (kind.unit && withoutUnit(ownUnit[kind.unit]) !== bare) return problem('unit');
  const [, sign = '', whole = '', fraction = ''] = match;
  if (whole.includes(',') && !/^[+-]?[1-9]\d{0,2}(?:(,\d{3})+|(\s\d{3})+)(?:\.|$)/.test(bare)) {
    return problem('grouping');
  }
  const digits = whole.replace(/,/g, '').replace(/^0+(?=\d)/, '');
  if (digits.length > maxDigits || fraction.length > maxDecimals) return problem('tooLong');
  if (sign === '-' && !kind.signed && Number(`${digits}.${fraction || 0}`) !== 0) return problem('negative');
  if (!kind.decimal && /[1-9]/.test(fraction)) return problem('decimal');
  const size = Number(fraction ? `${digits}.${fraction}` : digits);
  return { kind: 'figure', value: sign === '-' && size !== 0 ? -size : size };
}

/** The stored figure for typed text; what cannot be read is kept as typed. */
export function figureFromText(text: string, kind: FigureKind = {}): Figure {
  const parsed = parseFigure(text, kind);
  switch (parsed.kind) {
    case 'blank':
      return null;
    case 'figure':
      return parsed.value;
    case 'problem':
      return { raw: parsed.raw };
  }
}

export const isUnreadable = (figure: Figure): figure is Unreadable =>
  typeof figure === 'object' && figure !== null;

/** The figure as it is shown and printed: no grouping, no trailing zeros; a blank is the empty string. */
export function formatFigure(figure: Figure): string {
  if (figure === null) return '';
  if (isUnreadable(figure)) return figure.raw;
  return formatNumber(figure);
}

/** A number without exponent and without the noise of binary fractions. */
export function formatNumber(value: number): string {
  return Number.isInteger(value)
    ? String(value)
    : value.toFixed(maxDecimals).replace(/0+$/, '').replace(/\.$/, '');
}

/** Same figure, same blank, or the same unreadable text. */
export const sameFigure = (a: Figure, b: Figure): boolean =>
  a === b || (isUnreadable(a) && isUnreadable(b) && a.raw === b.raw);
