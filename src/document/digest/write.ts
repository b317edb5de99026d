/** 图解: a report in one picture for the public, as SVG whose words are text. */

import { formatNumber } from '../../report/index.ts';
import { type Charted, draw, type Words, wordsOf } from '../drawing.ts';
import { escapeHtml } from '../html/escape.ts';
import { hei, song, titleFaces } from '../html/faces.ts';
import { titleLines } from '../titleLines.ts';
import type { Digest, DigestFigure, DigestPart } from './content.ts';

/** The colours of the report's own design: ink on paper, blue for what counts, one red line. */
const colour = {
  ground: '#f4f2ed',
  paper: '#ffffff',
  ink: '#1f2a33',
  soft: '#4a5964',
  line: '#ddd8cd',
  brand: '#1d4b73',
  former: '#b3c3d3',
  seal: '#a8322a',
  onBrand: '#ffffff',
} as const;

const width = 1080;
const margin = 56;
const inner = width - 2 * margin;
const padding = 40;

/** A piece of the picture, drawn at a height, and how high it is. */
interface Piece {
  readonly lines: readonly string[];
  readonly height: number;
}

/** The whole picture; equal digests give equal text. Nothing is loaded, no script runs. */
export function writeDigest(digest: Digest): string {
  const body: string[] = [];
  let y = 0;
  const put = ({ lines, height }: Piece, space: number) => {
    body.push(`<g transform="translate(0 ${y})">`, ...lines, '</g>');
    y += height + space;
  };
  put(head(digest), 40);
  const isQuiet = digest.figures.length === 0;
  put(isQuiet ? quiet(digest) : figures(digest.figures), 28);
  const charts = digest.parts.filter(part => part.kind === 'chart');
  const sentences = digest.parts.filter(
    (part): part is Sentence => part.kind === 'sentence' && !(isQuiet && part.isAboutRequests),
  );
  for (const part of charts) put(chart(part.title, part.chart), 28);
  if (sentences.length > 0) put(plainWords(sentences), 28);
  put(foot(digest), 0);
  const title = `${digest.title}图解`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${y}" width="${width}" height="${y}" role="img">`,
    `<title>${escapeHtml(title)}</title>`,
    `<desc>${escapeHtml(digestWords(digest))}</desc>`,
    `<style>@font-face { font-family: "report-title"; font-weight: bold; src: ${titleFaces}; }</style>`,
    `<rect width="${width}" height="${y}" fill="${colour.ground}"/>`,
    ...body,
    '</svg>',
    '',
  ].join('\n');
}

/** All that the picture says, for whoever does not see it. */
export function digestWords({ figures: large, parts }: Digest): string {
  const said = large.map(
    ({ name, about, value, last }) =>
      `${name}（${about}）${formatNumber(value)}件${last === null ? '' : `，上年${formatNumber(last)}件`}；`,
  );
  const shown = parts.map(part =>
    part.kind === 'chart' ? `${part.title}：${wordsOf(part.chart)}` : part.sentence,
  );
  return [...said, ...shown].join('');
}

interface Look {
  readonly size: number;
  readonly fill: string;
  readonly faces?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly isBold?: boolean;
}

function words(x: number, y: number, text: string, look: Look): string {
  const { size, fill, faces = hei, anchor = 'start', isBold = false } = look;
  const more = `${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}${isBold ? ' font-weight="bold"' : ''}`;
  return `<text x="${x}" y="${y}" font-family="${escapeHtml(faces)}" font-size="${size}" fill="${fill}"${more}>${escapeHtml(text)}</text>`;
}

const titleFace = `"report-title", ${song}`;

function head({ title }: Digest): Piece {
  const lines = titleLines(title);
  const step = 62;
  const below = 96 + lines.length * step;
  const height = below + 66;
  return {
    height: height + 6,
    lines: [
      `<rect width="${width}" height="${height}" fill="${colour.brand}"/>`,
      `<rect y="${height}" width="${width}" height="6" fill="${colour.seal}"/>`,
      ...lines.map((line, at) =>
        words(width / 2, 106 + at * step, line, {
          size: 44,
          fill: colour.onBrand,
          faces: titleFace,
          anchor: 'middle',
          isBold: true,
        }),
      ),
      `<path d="M${width / 2 - 190} ${below + 8}h110M${width / 2 + 80} ${below + 8}h110" stroke="${colour.onBrand}" stroke-opacity=".5"/>`,
      words(width / 2, below + 19, '图　解', { size: 32, fill: colour.onBrand, anchor: 'middle' }),
    ],
  };
}

const sheet = (height: number): string =>
  `<rect x="${margin}" y=".5" width="${inner}" height="${height - 1}" rx="8" fill="${colour.paper}" stroke="${colour.line}"/>`;

function figures(all: readonly DigestFigure[]): Piece {
  const step = inner / all.length;
  const longest = Math.max(...all.map(({ value }) => formatNumber(value).length));
  // All alike, and as large as the longest one's column takes.
  const size = Math.min(58, Math.floor((step - 24) / (longest * 0.58 + 0.5)));
  const hasLast = all.some(({ last }) => last !== null);
  const height = hasLast ? 218 : 186;
  return {
    height,
    lines: [
      sheet(height),
      ...all.flatMap(({ name, about, value, last }, at) => {
        const middle = margin + step * (at + 0.5);
        const text = formatNumber(value);
        const soft = { size: 18, fill: colour.soft, anchor: 'middle' } as const;
        return [
          ...(at === 0
            ? []
            : [`<path d="M${margin + step * at} 36V${height - 36}" stroke="${colour.line}"/>`]),
          `<text x="${middle}" y="92" text-anchor="middle" font-family="${escapeHtml(hei)}" font-size="${size}" fill="${colour.brand}" font-weight="bold">${text}<tspan dx="4" font-size="20" font-weight="normal">件</tspan></text>`,
          words(middle, 130, name, { size: 24, fill: colour.ink, anchor: 'middle' }),
          words(middle, 158, about, soft),
          ...(last === null ? [] : [words(middle, 190, `上年 ${formatNumber(last)}`, soft)]),
        ];
      }),
    ],
  };
}

/** A year without any of it is told in words, not in zeros. */
function quiet({ year }: Digest): Piece {
  const lines = [
    `${year}年，本机关没有收到和办理政府信息公开申请，`,
    '没有因政府信息公开引起的行政复议、行政诉讼。',
  ];
  return {
    height: 200,
    lines: [
      sheet(200),
      ...lines.map((line, at) =>
        words(width / 2, 92 + at * 52, line, { size: 32, fill: colour.brand, faces: song, anchor: 'middle' }),
      ),
    ],
  };
}

const heading = (text: string): readonly string[] => [
  `<rect x="${margin + padding}" y="36" width="6" height="28" fill="${colour.seal}"/>`,
  words(margin + padding + 20, 60, text, { size: 28, fill: colour.ink }),
];

function chart(title: string, charted: Charted): Piece {
  const size = { width: inner - 2 * padding, font: 22, barHeight: 24, gap: 22, legend: true };
  const { bars, words: said, axis, height } = draw(charted, size);
  const top = 88;
  const whole = top + height + 28;
  return {
    height: whole,
    lines: [
      sheet(whole),
      ...heading(title),
      `<g transform="translate(${margin + padding} ${top})">`,
      ...bars.map(
        bar =>
          `<rect x="${bar.x}" y="${bar.y}" width="${bar.width}" height="${bar.height}" fill="${bar.series === 0 ? colour.brand : colour.former}"/>`,
      ),
      `<path d="M${axis.x} ${axis.from}V${axis.to}" stroke="${colour.line}"/>`,
      ...said.map(one =>
        words(one.x, one.y, one.text, {
          size: size.font,
          fill: fillOf(one),
          ...(one.anchor === 'end' ? { anchor: 'end' } : {}),
        }),
      ),
      '</g>',
    ],
  };
}

const fillOf = ({ kind, series }: Words): string =>
  kind === 'legend' || series > 0 ? colour.soft : colour.ink;

type Sentence = Extract<DigestPart, { kind: 'sentence' }>;

function plainWords(parts: readonly Sentence[]): Piece {
  const step = 44;
  const height = parts.length * step + 56;
  return {
    height,
    lines: [
      sheet(height),
      ...parts.flatMap(({ sentence }, at) => [
        `<rect x="${margin + padding}" y="${45 + at * step}" width="8" height="8" fill="${colour.seal}"/>`,
        words(margin + padding + 24, 58 + at * step, sentence, { size: 24, fill: colour.ink }),
      ]),
    ],
  };
}

function foot({ organ, year }: Digest): Piece {
  const from = `数据摘自本机关${year}年政府信息公开工作年度报告，统计期限为${year}年1月1日至12月31日。`;
  const last = `${organ}　${year}年度`;
  return {
    height: 128,
    lines: [
      words(width / 2, 36, from, { size: 20, fill: colour.soft, anchor: 'middle' }),
      words(width / 2, 76, last, {
        size: Math.min(22, Math.floor(inner / last.length)),
        fill: colour.ink,
        anchor: 'middle',
      }),
    ],
  };
}
