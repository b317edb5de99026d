/**
 * The paper as a Word file, for Word, WPS and LibreOffice: styles the clerk knows, the page of GB/T 9704—2012, tables
 * as the form prints them. Our own reader gives the same paper back.
 */

import { atOnce, type Steps } from '../../work/index.ts';
import { escapeHtml } from '../html/escape.ts';
import { packing } from '../pack.ts';
import type { Paper } from '../paper.ts';
import { writeProperties } from './properties.ts';
import { chartName, writingBody } from './writing/body.ts';
import { chartRoot, writeChart } from './writing/chart.ts';
import { writeMark } from './writing/mark.ts';
import { type Edge, pageNumber, section, settings } from './writing/page.ts';
import { fontTable, stylesPart } from './writing/styles.ts';

export interface DocxOptions {
  /** Words across every page, behind what stands on it: 送审稿. */
  readonly mark?: string;
  /** Page numbers outside on both sides of a leaf, as GB/T 9704—2012, 7.5 has it; else always on the right. */
  readonly bothSides?: boolean;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const types = 'application/vnd.openxmlformats-officedocument';

/** A part of the document beside its text; its name is also the id of its relation. */
interface Part {
  readonly name: string;
  /** As relations and content types call it. */
  readonly kind: 'styles' | 'settings' | 'fontTable' | 'header' | 'footer' | 'chart';
  readonly content: string;
}

/** A part of WordprocessingML: its root and what is in it. */
const word = (root: string, content: string): string =>
  `${declaration}<w:${root} xmlns:w="${main}" xmlns:r="${office}" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">${content}</w:${root}>`;

/** A complete .docx file; equal papers give equal files. It holds the paper and nothing else. */
export const writeDocx = (paper: Paper, options: DocxOptions = {}): Uint8Array<ArrayBuffer> =>
  atOnce(writingDocx(paper, options));

/** The same in steps. */
export function* writingDocx(paper: Paper, options: DocxOptions = {}): Steps<Uint8Array<ArrayBuffer>> {
  const { mark, bothSides = true } = options;
  const { title = '', language = 'zh-CN', blocks, properties } = paper;
  const sides = bothSides ? (['default', 'even'] as const) : (['default'] as const);
  const edges = sides.flatMap((pages, index): readonly (Edge & { readonly content: string })[] => [
    ...(mark === undefined
      ? []
      : [
          {
            kind: 'header',
            name: `header${index + 1}`,
            pages,
            content: word('hdr', writeMark(mark, index + 1)),
          } as const,
        ]),
    {
      kind: 'footer',
      name: `footer${index + 1}`,
      pages,
      content: word('ftr', pageNumber(pages === 'even' ? 'left' : 'right')),
    },
  ]);
  const parts: readonly Part[] = [
    { name: 'styles', kind: 'styles', content: word('styles', stylesPart(language)) },
    { name: 'settings', kind: 'settings', content: word('settings', settings(bothSides)) },
    { name: 'fontTable', kind: 'fontTable', content: word('fonts', fontTable) },
    ...edges,
    ...blocks
      .flatMap(block => (block.kind === 'figure' ? [block] : []))
      .map((figure, index): Part => {
        const content = `${declaration}<c:chartSpace ${chartRoot}>${writeChart(figure)}</c:chartSpace>`;
        return { name: chartName(index + 1), kind: 'chart', content };
      }),
  ];
  const body = yield* writingBody(paper);
  return yield* packing({
    '[Content_Types].xml':
      `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
      `<Override PartName="/word/document.xml" ContentType="${types}.wordprocessingml.document.main+xml"/>` +
      parts
        .map(part => `<Override PartName="/word/${part.name}.xml" ContentType="${typeOf(part)}"/>`)
        .join('') +
      '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>' +
      `${properties ? `<Override PartName="/docProps/custom.xml" ContentType="${types}.custom-properties+xml"/>` : ''}</Types>`,
    '_rels/.rels': relations(
      `<Relationship Id="document" Type="${office}/officeDocument" Target="word/document.xml"/>` +
        `<Relationship Id="core" Type="${packages}/relationships/metadata/core-properties" Target="docProps/core.xml"/>` +
        (properties
          ? `<Relationship Id="custom" Type="${office}/custom-properties" Target="docProps/custom.xml"/>`
          : ''),
    ),
    'word/document.xml': word('document', `<w:body>${body}${section(edges)}</w:body>`),
    'word/_rels/document.xml.rels': relations(
      parts
        .map(({ name, kind }) => `<Relationship Id="${name}" Type="${office}/${kind}" Target="${name}.xml"/>`)
        .join(''),
    ),
    ...Object.fromEntries(parts.map(({ name, content }) => [`word/${name}.xml`, content])),
    'docProps/core.xml': `${declaration}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeHtml(title)}</dc:title><dc:language>${escapeHtml(language)}</dc:language></cp:coreProperties>`,
    ...(properties && { 'docProps/custom.xml': `${declaration}${writeProperties(properties)}` }),
  });
}

const typeOf = ({ kind }: Part): string =>
  kind === 'chart' ? `${types}.drawingml.chart+xml` : `${types}.wordprocessingml.${kind}+xml`;

const relations = (content: string): string =>
  `${declaration}<Relationships xmlns="${packages}/relationships">${content}</Relationships>`;
