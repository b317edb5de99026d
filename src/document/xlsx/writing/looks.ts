/** How the cells of a sheet look. */

interface Look {
  /** 0: text, 1: heading, 2: title. */
  readonly font: 0 | 1 | 2;
  readonly boxed: boolean;
  readonly filled?: true;
  /** Attributes of the alignment. */
  readonly alignment: string;
}

const centred = 'horizontal="center" vertical="center"';

/** By their use; the order is that of the file's list. */
export const looks = {
  plain: { font: 0, boxed: false, alignment: 'vertical="center"' },
  title: { font: 2, boxed: false, alignment: `${centred} wrapText="1"` },
  heading: { font: 1, boxed: false, alignment: 'vertical="center"' },
  head: { font: 0, boxed: true, alignment: `${centred} wrapText="1"` },
  label: { font: 0, boxed: true, alignment: 'horizontal="left" vertical="center" wrapText="1"' },
  upright: { font: 0, boxed: true, alignment: `${centred} textRotation="255"` },
  // A figure too long for its column is set smaller instead of as ####.
  figure: { font: 0, boxed: true, alignment: `${centred} shrinkToFit="1"` },
  total: { font: 0, boxed: true, filled: true, alignment: `${centred} shrinkToFit="1"` },
} as const satisfies Readonly<Record<string, Look>>;

export type LookName = keyof typeof looks;

const names = Object.keys(looks) as LookName[];

/** The number by which cells name a look. */
export const numberOf = (look: LookName): number => names.indexOf(look);

const edge = (side: string): string => `<${side} style="thin"><color rgb="FF000000"/></${side}>`;

/** The part that declares all looks. */
export const stylesPart = (all: Readonly<Record<string, Look>>): string =>
  '<fonts count="3"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font>' +
  '<font><sz val="12"/><name val="黑体"/><charset val="134"/></font>' +
  '<font><b/><sz val="16"/><name val="宋体"/><charset val="134"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFF2F2F2"/><bgColor indexed="64"/></patternFill></fill></fills>' +
  `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${[
    'left',
    'right',
    'top',
    'bottom',
  ]
    .map(edge)
    .join('')}<diagonal/></border></borders>` +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="${Object.keys(all).length}">${Object.values(all)
    .map(
      ({ font, boxed, filled, alignment }) =>
        `<xf numFmtId="0" fontId="${font}" fillId="${filled ? 2 : 0}" borderId="${boxed ? 1 : 0}" xfId="0" applyFont="1" ` +
        `applyFill="1" applyBorder="1" applyAlignment="1"><alignment ${alignment}/></xf>`,
    )
    .join('')}</cellXfs>` +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>';
