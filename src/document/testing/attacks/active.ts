/**
 * For tests: what in a file that goes out could run, load, send, count or point elsewhere. Everything is asked by what
 * is known to be harmless, so that what nobody has thought of is found too.
 */

import { zipParts } from '../zipParts.ts';

const elements = new Set(
  (
    'html head title meta style body main section div p span strong wbr br h1 h2 h3 h4 table caption colgroup col ' +
    'thead tbody tr th td figure figcaption svg desc rect path g text tspan'
  ).split(' '),
);
const attributes = new Set(
  (
    'lang charset name content http-equiv class id style scope headers colspan rowspan role aria-label tabindex data-figure ' +
    'data-chart viewBox width height xmlns x y dx dy d fill stroke stroke-opacity stroke-width rx ry transform text-anchor ' +
    'font-family font-size font-weight border bordercolor cellspacing cellpadding align valign'
  ).split(' '),
);
/** `local()` names a face of the computer. */
const activeStyle = /url\s*\(|image-set|expression|behavior|binding|@import|@namespace|javascript:|\\/i;
const policy = /^default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'$/;

/** All elements in order, whatever they are called. */
function* elementsOf(node: Node): Generator<Element> {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 1) yield child as Element;
    yield* elementsOf(child);
  }
}

/** Every active thing in the tree below `root`. */
function activeBelow(root: Node): readonly string[] {
  const found: string[] = [];
  for (const element of elementsOf(root)) {
    const tag = element.localName;
    if (!elements.has(tag)) found.push(`<${tag}>`);
    if (tag === 'style' && activeStyle.test(element.textContent ?? '')) found.push('<style> that loads');
    for (const { name, value } of Array.from(element.attributes)) {
      if (!attributes.has(name)) found.push(`<${tag} ${name}>`);
      if (name === 'style' && activeStyle.test(value)) found.push(`<${tag} style="${value}">`);
      if (name === 'id' && !/^t\d+-\d+-\d+$/.test(value)) found.push(`<${tag} id="${value}">`);
      if (name === 'name' && !/^(?:viewport|renderer|annual-report-draft)$/.test(value))
        found.push(`<${tag} name="${value}">`);
      if (
        name === 'http-equiv' &&
        !(value === 'Content-Security-Policy' && policy.test(element.getAttribute('content') ?? ''))
      )
        found.push(`<meta http-equiv="${value}">`);
      if (name === 'tabindex' && value !== '0') found.push(`<${tag} tabindex="${value}">`);
      if (/^\s*(?:javascript|data|vbscript|blob)\s*:/i.test(value) && !/^(?:content|aria-label)$/.test(name))
        found.push(`<${tag} ${name}="${value}">`);
    }
  }
  return found;
}

/** Active things in HTML, also once a browser has written it out and read it again; `parser`: of that browser. */
export function activeInHtml(html: string, parser: DOMParser): readonly string[] {
  const once = parser.parseFromString(html, 'text/html');
  const twice = parser.parseFromString(once.documentElement.outerHTML, 'text/html');
  const inBody = parser.parseFromString('<!DOCTYPE html><body></body>', 'text/html');
  inBody.body.innerHTML = once.body.innerHTML;
  const comments = /<!--/.test(once.documentElement.outerHTML.replace(/<style>[\s\S]*?<\/style>/g, ''));
  return [
    ...activeBelow(once),
    ...activeBelow(twice).map(each => `read again: ${each}`),
    ...activeBelow(inBody).map(each => `set into a page: ${each}`),
    ...(comments ? ['a comment'] : []),
  ];
}

/** Active things in a picture, which a browser reads as XML where it is a file of its own. */
export function activeInSvg(svg: string, parser: DOMParser): readonly string[] {
  const root = parser.parseFromString(svg, 'text/xml');
  if (root.getElementsByTagName('parsererror').length > 0) return ['no XML'];
  return [...activeBelow(root), ...activeInHtml(`<!DOCTYPE html><body>${svg}</body>`, parser)];
}

const partNames =
  /^(?:\[content_types\]\.xml|_rels\/\.rels|docprops\/(?:core|custom)\.xml|(?:word|xl)\/_rels\/(?:document|workbook)\.xml\.rels|word\/(?:document|styles|settings|fonttable|header\d|footer\d|chart\d+)\.xml|xl\/(?:workbook|styles|worksheets\/sheet\d+)\.xml)$/;
const relationTypes =
  /\/(?:officeDocument|core-properties|custom-properties|styles|settings|fontTable|header|footer|chart|worksheet)$/;
const activeOffice =
  /^(?:hyperlink|object|OLEObject|control|altChunk|attachedTemplate|subDoc|imagedata|blip|externalLink|externalReference|ddeLink|oleLink|webPublishing|script|fldSimple|dataValidation|connection|queryTable|drawing|legacyDrawing|externalData|hlinkClick|mailMerge|smartTag|customXml)$/;

/** Active things in a file of Word or Excel. */
export function activeInOffice(bytes: Uint8Array, parser: DOMParser): readonly string[] {
  const found: string[] = [];
  for (const [name, content] of zipParts(bytes)) {
    if (!partNames.test(name)) found.push(`part ${name}`);
    if (/<!DOCTYPE|<!ENTITY|<\?(?!xml )/i.test(content)) found.push(`${name}: a DOCTYPE or an instruction`);
    const root = parser.parseFromString(content, 'text/xml');
    if (root.getElementsByTagName('parsererror').length > 0) found.push(`${name}: no XML`);
    for (const element of elementsOf(root)) {
      const tag = element.localName;
      // The one drawing is a chart of ours, whose part holds its figures.
      if (tag === 'drawing' && element.getElementsByTagNameNS('*', 'chart').length === 1) continue;
      if (activeOffice.test(tag)) found.push(`${name}: <${tag}>`);
      if (tag === 'instrText' && element.textContent?.trim() !== 'PAGE')
        found.push(`${name}: field ${element.textContent}`);
      if (
        tag === 'f' &&
        name.startsWith('xl/') &&
        !/^IF\(COUNT\(([A-Z\d:,]+)\)=0,"",SUM\(\1\)\)$/.test(element.textContent ?? '')
      )
        found.push(`${name}: formula ${element.textContent}`);
      if (tag === 'definedName' && element.getAttribute('name') !== '_xlnm.Print_Titles')
        found.push(`${name}: name ${element.getAttribute('name')}`);
      if (tag === 'Relationship') {
        const target = element.getAttribute('Target') ?? '';
        if (element.getAttribute('TargetMode') !== null || /:|^[\\/]|\.\./.test(target))
          found.push(`${name}: relation to ${target}`);
        if (!relationTypes.test(element.getAttribute('Type') ?? ''))
          found.push(`${name}: ${element.getAttribute('Type')}`);
      }
    }
  }
  return found;
}

/** The fields of a file of comma-separated values, as RFC 4180 has them. */
function fieldsOf(csv: string): readonly string[] {
  const fields: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  const text = csv.replace(/^\ufeff/, '');
  while (field.lastIndex < text.length) {
    const at = field.lastIndex;
    const match = field.exec(text);
    if (!match) throw new Error(`no field at ${JSON.stringify(text.slice(at, at + 60))}`);
    fields.push(match[1] === undefined ? (match[2] ?? '') : match[1].replace(/""/g, '"'));
  }
  return fields;
}

/** Fields that a spreadsheet would take for a formula, whatever stands unseen in front. */
export const activeInCsv = (bytes: Uint8Array): readonly string[] =>
  fieldsOf(new TextDecoder().decode(bytes)).filter(
    field => /^[\p{Cc}\p{Cf}\s]*[=+\-@＝＋－＠]/u.test(field) && !/^-?\d+(?:\.\d+)?$/.test(field),
  );
