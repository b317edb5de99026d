/**
 * The paper as a Word file, for Word, WPS and LibreOffice: styles the clerk knows, the page of GB/T 9704—2012, tables
 * as the form prints them. Our own reader gives the same paper back.
 */

import { escapeHtml } from '../html/escape.ts';
import { packZip } from '../pack.ts';
import type { Paper } from '../paper.ts';
import { writeBody } from './writing/body.ts';
import { pageNumber, section, settings } from './writing/page.ts';
import { fontTable, stylesPart } from './writing/styles.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A part of WordprocessingML: its root and what is in it. */
const word = (root: string, content: string): string =>
  `${declaration}<w:${root} xmlns:w="${main}" xmlns:r="${office}">${content}</w:${root}>`;

/** The parts beside the document; their ids are their names. */
const beside = ['styles', 'settings', 'fontTable', 'footer1', 'footer2'] as const;

/** A complete .docx file; equal papers give equal files. It holds the paper and nothing else. */
export function writeDocx(paper: Paper): Uint8Array<ArrayBuffer> {
  const { title = '', language = 'zh-CN' } = paper;
  return packZip({
    '[Content_Types].xml':
      `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
      `<Override PartName="/word/document.xml" ContentType="${wordType}.document.main+xml"/>` +
      beside
        .map(name => `<Override PartName="/word/${name}.xml" ContentType="${wordType}.${kindOf(name)}+xml"/>`)
        .join('') +
      '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>',
    '_rels/.rels': relations(
      `<Relationship Id="document" Type="${office}/officeDocument" Target="word/document.xml"/>` +
        `<Relationship Id="core" Type="${packages}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
    ),
    'word/document.xml': word(
      'document',
      `<w:body>${writeBody(paper)}${section({ odd: 'footer1', even: 'footer2' })}</w:body>`,
    ),
    'word/_rels/document.xml.rels': relations(
      beside
        .map(name => `<Relationship Id="${name}" Type="${office}/${kindOf(name)}" Target="${name}.xml"/>`)
        .join(''),
    ),
    'word/styles.xml': word('styles', stylesPart(language)),
    'word/settings.xml': word('settings', settings),
    'word/fontTable.xml': word('fonts', fontTable),
    'word/footer1.xml': word('ftr', pageNumber('right')),
    'word/footer2.xml': word('ftr', pageNumber('left')),
    'docProps/core.xml': `${declaration}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeHtml(title)}</dc:title><dc:language>${escapeHtml(language)}</dc:language></cp:coreProperties>`,
  });
}

const kindOf = (name: (typeof beside)[number]): string => name.replace(/\d$/, '');

const relations = (content: string): string =>
  `${declaration}<Relationships xmlns="${packages}/relationships">${content}</Relationships>`;
