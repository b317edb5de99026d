/** Numbers of a sheet as their cells show them: by the number format, as far as it changes what is read. */

export interface Formats {
  /** The format code of a cell's style; `General` where it has none. */
  readonly codeOf: (style: number) => string;
  /** Days are counted from 1904. */
  readonly from1904: boolean;
}

/** The numbered formats of Excel that a file need not spell out. */
const builtIn: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  37: '#,##0_);(#,##0)',
  38: '#,##0_);(#,##0)',
  39: '#,##0.00_);(#,##0.00)',
  40: '#,##0.00_);(#,##0.00)',
  41: '_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ ',
  42: '_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  44: '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  48: '##0.0E+0',
  49: '@',
};

/** The code of a built-in format; dates and times, whose look depends on the computer, as one. */
export const builtInCode = (id: number): string =>
  builtIn[id] ?? ((id >= 14 && id <= 22) || (id >= 27 && id <= 58) ? 'yyyy/m/d' : 'General');

/** What a cell with this number shows. What the format makes of it and is not known here ends with a question mark. */
export function shown(value: number, code: string, from1904: boolean): string {
  if (!Number.isFinite(value)) return '';
  const sections = sectionsOf(code);
  const [positive = 'General', negative, zero] = sections;
  if (isDate(positive)) return dateOf(value, from1904);
  const own =
    value < 0 && negative !== undefined ? negative : value === 0 && zero !== undefined ? zero : positive;
  if (own.includes('[<') || own.includes('[>') || own.includes('[=')) return `${general(value)}?`;
  const section = own
    .replace(/\[[^\]]*\]/g, '')
    .replace(/_./g, '')
    .replace(/\*./g, '');
  if (/^\s*(?:general|g\/通用格式|@)?\s*$/i.test(section)) {
    return section.trim() === '' && code !== '' ? '' : general(value);
  }
  return formatted(own === negative ? Math.abs(value) : value, section);
}

function formatted(value: number, section: string): string {
  const match = /^((?:"[^"]*"|\\.|[^0#?"\\])*)([0#?][0#?,.]*)((?:"[^"]*"|\\.|[^0#?"\\])*)$/.exec(section);
  // Without a place for figures it is only its text, as "-" is for a zero.
  if (!match)
    return /[0#?]/.test(section.replace(/"[^"]*"|\\./g, '')) ? `${general(value)}?` : literal(section);
  const [, before = '', places = '', behind = ''] = match;
  if (/[eE/!]/.test(before + behind)) return `${general(value)}?`;
  const thousands = /,+$/.exec(places)?.[0].length ?? 0;
  const percent = /%/.test(behind);
  const decimals = /\.([0#?]*)/.exec(places)?.[1]?.length ?? 0;
  const scaled = (percent ? value * 100 : value) / 1000 ** thousands;
  const rounded = Number(Math.abs(scaled).toFixed(Math.min(decimals, 15)));
  const figures = rounded === 0 && !/0/.test(places) ? '' : general(rounded);
  return `${scaled < 0 && rounded !== 0 ? '-' : ''}${literal(before)}${figures}${literal(behind)}`.trim();
}

const literal = (text: string): string =>
  text.replace(/"([^"]*)"|\\(.)/g, (_, quoted?: string, escaped?: string) => quoted ?? escaped ?? '').trim();

/** A number without a format: as many digits as a cell shows, never 1e+21. */
function general(value: number): string {
  const exact = Number.isInteger(value) ? value : Number(value.toPrecision(11));
  const text = String(exact);
  return text.includes('e') ? exact.toFixed(10).replace(/0+$/, '').replace(/\.$/, '') : text;
}

/** The code's parts for positive, negative, zero; the semicolons in quotes do not part. */
const sectionsOf = (code: string): readonly string[] =>
  (code.match(/(?:"[^"]*"|\\.|[^;"\\])+|;/g) ?? []).reduce<string[]>(
    (sections, piece) => {
      if (piece === ';') sections.push('');
      else sections[sections.length - 1] += piece;
      return sections;
    },
    [''],
  );

const isDate = (section: string): boolean =>
  /[ymdhs]/i.test(section.replace(/"[^"]*"|\\.|\[[^\]]*\]|general/gi, ''));

const dayLength = 86_400_000;

/** 2025年1月20日, as reports are dated. */
function dateOf(value: number, from1904: boolean): string {
  if (value < 1 || value > 2_958_465) return `${general(value)}?`;
  // Excel counts a 29 February 1900 that never was.
  const days = from1904 ? value + 1462 : value < 60 ? value + 1 : value;
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(days) * dayLength);
  return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
}
