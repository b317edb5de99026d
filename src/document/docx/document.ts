/** The walk over the body of a Word document: a table from element to what is done with it. */

import type { Steps } from '../../work/index.ts';
import { flowText } from '../html/tags.ts';
import { walking } from '../html/walk.ts';
import type { Block, Heading } from '../paper.ts';
import { raise } from '../raised.ts';
import { attribute, childNamed, childrenOf, childValue, isOn, wholeNumber } from '../xml.ts';
import { Fields } from './fields.ts';
import { Flow } from './flow.ts';
import { chartStyle, isMark } from './marks.ts';
import type { Numbering } from './numbering.ts';
import { isHidden, numberingOf, type Style, type Styles } from './styles.ts';

/** Elements whose content is no text of the page: properties, deleted and moved text, what fields are made of. */
const skipped = new Set(
  (
    'pPr rPr tblPr tblPrEx tblGrid trPr tcPr sectPr sdtPr sdtEndPr rubyPr rt del moveFrom delText instrText ' +
    'delInstrText fldData ffData hdr ftr'
  ).split(' '),
);

/** Spans beyond this are broken or hostile. */
const longestSpan = 400;
/** Tables deeper in each other than this are read as text of the outer ones. */
const deepestTable = 30;

export function* documentBlocks(
  root: Element,
  styles: Styles,
  numbering: Numbering,
  /** The blocks of a part in another format, by the id of its relation. */
  foreign: (id: string) => readonly Block[],
): Steps<readonly Block[]> {
  const flow = new Flow();
  const fields = new Fields();
  /** Alternatives that are not taken. */
  const refused = new Set<Element>();
  const tables: Element[] = [];
  let raised = 0;
  let deep = 0;

  const enterParagraph = (element: Element): boolean => {
    const properties = childNamed(element, 'pPr');
    const mark = childNamed(properties, 'rPr');
    const style = styles.style(childValue(properties, 'pStyle')) ?? styles.usual;
    if (style && (style.hidden || isContents(style) || style.name === chartStyle)) return false;
    const deleted = childNamed(mark, 'del') !== null || childNamed(mark, 'moveFrom') !== null;
    const own = numberingOf(properties);
    const numbered = { ...style?.numbering, ...withoutNulls(own) };
    const { numId = null, level = null } = numbered;
    flow.startParagraph({
      label: deleted ? null : numbering.next({ numId, level }, style?.id ?? null),
      level: headingLevel(properties, style),
      joined: deleted || isOn(mark, 'vanish') || isOn(mark, 'specVanish'),
    });
    return true;
  };

  const isHiddenRun = (element: Element): boolean => {
    const properties = childNamed(element, 'rPr');
    if (!properties) return false;
    // A style can hide what the run itself shows again.
    if (isHidden(properties)) return true;
    const shown = childNamed(properties, 'vanish') !== null;
    return !shown && (styles.style(childValue(properties, 'rStyle'))?.hidden ?? false);
  };

  const enter = (element: Element): boolean => {
    const name = element.localName;
    if (skipped.has(name) || refused.has(element)) return false;
    if (fields.hidden && (name === 't' || name === 'tab' || name === 'br')) return false;
    switch (name) {
      case 'p':
        return enterParagraph(element);
      case 'r':
        if (isHiddenRun(element)) {
          fields.through(element);
          return false;
        }
        if (/^(?:super|sub)script$/.test(childValue(childNamed(element, 'rPr'), 'vertAlign') ?? '')) raised++;
        return true;
      case 't': {
        const text = flowText(element.textContent ?? '');
        flow.text(raised > 0 ? raise(text) : text);
        return false;
      }
      case 'tab':
      case 'ptab':
        flow.text('\t');
        return false;
      case 'br':
      case 'cr':
        flow.breakLine();
        return false;
      case 'noBreakHyphen':
        flow.text('-');
        return false;
      case 'sym':
        flow.text(symbol(element));
        return false;
      case 'bookmarkStart': {
        const mark = attribute(element, 'name') ?? '';
        if (isMark(mark)) flow.mark(mark);
        return false;
      }
      case 'fldChar':
        fields.step(attribute(element, 'fldCharType'));
        return false;
      case 'AlternateContent':
        for (const other of otherChoices(element)) refused.add(other);
        return true;
      case 'sdt':
        return !isPlaceholder(element);
      case 'altChunk':
        flow.add(foreign(attribute(element, 'id') ?? relationId(element)));
        return false;
      case 'tbl':
        if (tables.length >= deepestTable) deep++;
        else {
          tables.push(element);
          flow.startTable();
        }
        return true;
      case 'tr':
        return deep > 0 || enterRow(element, flow);
      case 'tc':
        return deep > 0 || enterCell(element, flow);
      default:
        return true;
    }
  };

  const leave = (element: Element): void => {
    switch (element.localName) {
      case 'p':
        fields.endParagraph();
        flow.endParagraph();
        break;
      case 'r':
        if (/^(?:super|sub)script$/.test(childValue(childNamed(element, 'rPr'), 'vertAlign') ?? '')) raised--;
        break;
      case 'tc':
        if (deep === 0) flow.endCell();
        break;
      case 'tr':
        if (deep === 0) flow.endRow();
        break;
      case 'tbl':
        if (tables[tables.length - 1] === element) tables.pop();
        else deep--;
        break;
    }
  };

  const closing = (element: Element) =>
    element.localName === 'tbl' && tables[tables.length - 1] === element ? flow.endingTable() : null;

  yield* walking(root, { enter, leave, closing, text: () => {} });
  return flow.finish();
}

function enterRow(element: Element, flow: Flow): boolean {
  const properties = childNamed(element, 'trPr');
  if (childNamed(properties, 'del') || isOn(properties, 'hidden')) return false;
  flow.startRow(spanOf(childValue(properties, 'gridBefore'), 0), isOn(properties, 'tblHeader'));
  return true;
}

function enterCell(element: Element, flow: Flow): boolean {
  const properties = childNamed(element, 'tcPr');
  if (childNamed(properties, 'cellDel')) return false;
  const down = childNamed(properties, 'vMerge') ?? childNamed(properties, 'vmerge');
  const tracked = childNamed(properties, 'cellMerge');
  const across = childNamed(properties, 'hMerge') ?? childNamed(properties, 'hmerge');
  flow.startCell({
    colSpan: spanOf(childValue(properties, 'gridSpan'), 1),
    down: down
      ? attribute(down, 'val') === 'restart'
        ? 'restart'
        : 'continue'
      : tracked
        ? attribute(tracked, 'vMerge') === 'cont'
          ? 'continue'
          : 'restart'
        : 'none',
    across: across !== null && attribute(across, 'val') !== 'restart',
  });
  return true;
}

const spanOf = (value: string | null, least: number): number =>
  Math.min(Math.max(wholeNumber(value) ?? least, least), longestSpan);

const withoutNulls = (own: ReturnType<typeof numberingOf>) => ({
  ...(own?.numId == null ? {} : { numId: own.numId }),
  ...(own?.level == null ? {} : { level: own.level }),
});

/** The title by its style, headings by their level in the outline; the paper knows three levels below the title. */
function headingLevel(properties: Element | null, style: Style | null): Heading['level'] | null {
  if (style?.name === 'title') return 0;
  const outline = wholeNumber(childValue(properties, 'outlineLvl')) ?? style?.outline ?? null;
  return outline === null || outline > 8 ? null : (Math.min(outline + 1, 3) as 1 | 2 | 3);
}

/** A line of a table of contents: the headings are in the text. */
const isContents = ({ name }: Style): boolean => /^(?:toc (?:\d|heading)|table of figures)/.test(name);

/** What a content control shows before anything is filled in is a prompt. */
function isPlaceholder(element: Element): boolean {
  const properties = childNamed(element, 'sdtPr');
  const gallery = childNamed(childNamed(properties, 'docPartObj'), 'docPartGallery');
  if (gallery && attribute(gallery, 'val') === 'Table of Contents') return true;
  if (!isOn(properties, 'showingPlcHdr')) return false;
  return /单击|点击|输入|选择|click|enter|choose/i.test(childNamed(element, 'sdtContent')?.textContent ?? '');
}

/** All alternatives but the one that is read: the first that has text. */
function otherChoices(element: Element): readonly Element[] {
  const choices = childrenOf(element);
  const hasText = (choice: Element) => (choice.textContent ?? '').trim() !== '';
  const taken = choices.find(hasText) ?? choices[0];
  return choices.filter(choice => choice !== taken);
}

/** A sign by its place in a symbol font; what it looks like is known only for figures. */
function symbol(element: Element): string {
  const code = Number.parseInt(attribute(element, 'char') ?? '', 16) & 0xff;
  const font = attribute(element, 'font') ?? '';
  return font === 'Symbol' && code >= 0x30 && code <= 0x39 ? String.fromCharCode(code) : '□';
}

/** `r:id`, whatever its prefix. */
function relationId(element: Element): string {
  for (const { localName, value } of Array.from(element.attributes)) if (localName === 'id') return value;
  return '';
}
