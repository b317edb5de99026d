/** HTML to paper: saved pages, our own files, what Word, WPS and Excel put on the clipboard. */

import { parsingInert } from '../../inert/index.ts';
import { atOnce, type Steps } from '../../work/index.ts';
import type { Block, Heading, Paper, TableCell } from '../paper.ts';
import { raise } from '../raised.ts';
import { damageOf, type TextNote } from '../text.ts';
import { tablesFromBoxes } from './boxes.ts';
import { isChartTable } from './chartTable.ts';
import { cutCell } from './cut.ts';
import { unfoldFrames } from './frames.ts';
import { hiddenIn } from './hidden.ts';
import { layingOut } from './layout.ts';
import { listMarks } from './lists.ts';
import { askedOnce } from './once.ts';
import { rulesIn } from './rules.ts';
import { flowText, headingLevel, isBlock, readSpan } from './tags.ts';
import { walking } from './walk.ts';

export type HtmlNote =
  /** A table stands as a picture or was left out; `count` pictures were seen in the article. */
  | { readonly kind: 'pictures'; readonly count: number }
  /** The page breaks off within a cell of a table, which is left out. */
  | { readonly kind: 'cutOff' };

export interface ReadHtml {
  readonly paper: Paper;
  readonly notes: readonly (HtmlNote | TextNote)[];
}

/** Reads any HTML; the result may be an empty paper, never an exception. Linear in its length. */
export const readHtml = (given: string, parser: DOMParser): ReadHtml => atOnce(readingHtml(given, parser));

/** The same in steps. */
export function* readingHtml(given: string, parser: DOMParser): Steps<ReadHtml> {
  const cut = cutCell(given);
  const html = cut === null ? given : given.slice(0, cut);
  const document = yield* parsingInert(withoutClipboardHead(html), parser);
  yield;
  const title = document.title.trim();
  const language = document.documentElement.getAttribute('lang');
  const body = document.body;
  const rules = rulesIn(document);
  const flow = new Flow(listMarks(rules.styleOf));
  let pictures = 0;
  if (body) {
    unfoldFrames(body, parser);
    yield;
    yield* tablesFromBoxes(body, rules);
    const { arranging, hidden, article } = yield* layingOut(body, hiddenIn(rules));
    const arranges = (element: Element, tag: string) => tag === 'TABLE' && arranging.has(element);
    yield* walking(body, {
      enter(element, tag) {
        if (hidden.has(element)) return false;
        if (tag === 'IMG') pictures++;
        if (element === article) flow.startArticle();
        flow.enter(element, tag, arranges(element, tag));
        return true;
      },
      leave(element, tag) {
        flow.leave(element, tag, arranges(element, tag));
        if (element === article) flow.endArticle();
      },
      text: text => flow.text(text),
    });
  }
  const { blocks, article } = flow.finish();
  yield;
  return {
    paper: {
      ...(title === '' ? {} : { title }),
      ...(language ? { language } : {}),
      ...(article ? { article } : {}),
      blocks,
    },
    notes: [
      ...damageOf(html),
      ...(cut === null ? [] : [{ kind: 'cutOff' as const }]),
      ...(pictures > 0 ? [{ kind: 'pictures' as const, count: pictures }] : []),
    ],
  };
}

/** Raw CF_HTML begins with lines like Version:0.9 and StartHTML:0000000105. */
const withoutClipboardHead = (html: string): string =>
  /^\s*Version:[\d.]+\s/.test(html) ? html.slice(Math.max(0, html.indexOf('<'))) : html;

interface OpenCell {
  readonly element: Element;
  text: string;
}

interface OpenTable {
  readonly element: Element;
  readonly rows: TableCell[][];
  headRows: number;
  caption: string | null;
  inCaption: boolean;
  inHead: boolean;
  cell: OpenCell | null;
}

/** A paragraph of links only is a list of other pages. */
const linkShare = 0.7;

const apartStyle =
  /(?:^|;)\s*(?:display\s*:\s*(?:block|flex|grid|list-item|table|inline-)|float\s*:\s*(?:left|right)|position\s*:\s*(?:absolute|fixed))/i;

const isTextField = (input: Element): boolean =>
  /^(?:text|number|tel|)$/i.test(input.getAttribute('type') ?? '');

const raisedStyle = /(?:^|;)\s*vertical-align\s*:\s*(?:super|sub)\b/i;

/** A cell's lines without the spaces around them. */
const linesOf = (text: string): string =>
  text.includes('\n')
    ? text
        .split('\n')
        .map(line => line.trim())
        .filter(line => line !== '')
        .join('\n')
    : text.trim();

/** Collects the blocks while the page is walked. */
class Flow {
  private readonly blocks: Block[] = [];
  private readonly isApart = askedOnce(style => apartStyle.test(style));
  private readonly isRaising = askedOnce(style => raisedStyle.test(style));
  private table: OpenTable | null = null;
  private level: Heading['level'] | null = null;
  private pending = '';
  private linked = 0;
  private links = 0;
  private preformatted = 0;
  private raised = 0;
  private from = 0;
  private to: number | null = null;

  constructor(private readonly markOf: (item: Element) => string) {}

  startArticle(): void {
    this.endBlock();
    this.from = this.blocks.length;
  }

  endArticle(): void {
    this.endBlock();
    this.to = this.blocks.length;
  }

  enter(element: Element, tag: string, arranging: boolean): void {
    if (tag === 'A' && element.hasAttribute('href')) this.links++;
    if (tag === 'PRE' || tag === 'TEXTAREA') this.preformatted++;
    if (tag === 'BR') this.breakLine();
    else if (this.standsApart(element, tag)) this.breakLine();
    if (this.isRaised(element, tag)) this.raised++;
    if (tag === 'LI') this.startItem(element);
    if (this.table) {
      this.enterInTable(this.table, element, tag);
      return;
    }
    const level = headingLevel(tag);
    if (level !== null) this.level = level;
    if (tag === 'TABLE' && !arranging) {
      this.endBlock();
      this.table = {
        element,
        rows: [],
        headRows: 0,
        caption: null,
        inCaption: false,
        inHead: false,
        cell: null,
      };
    }
  }

  /** Whether what stands before and after the element is seen as two; inline elements part only what is in a cell. */
  private standsApart(element: Element, tag: string): boolean {
    if (isBlock(tag)) return true;
    if (!this.table?.cell) return false;
    if (tag === 'IMG' || tag === 'INPUT') return true;
    const style = element.getAttribute('style');
    return style !== null && this.isApart(style);
  }

  private isRaised(element: Element, tag: string): boolean {
    if (tag === 'SUP' || tag === 'SUB') return true;
    const style = element.getAttribute('style');
    return style !== null && this.isRaising(style);
  }

  private startItem(item: Element): void {
    const mark = this.markOf(item);
    if (mark === '') return;
    if (this.table?.cell) this.table.cell.text += mark;
    else if (!this.table) {
      this.pending += mark;
      // A list of links is none the less one.
      this.linked += mark.length;
    }
  }

  private enterInTable(table: OpenTable, element: Element, tag: string): void {
    if (table.cell) {
      // What stands inside of a cell is text of that cell, also another table, also what was typed into a field.
      if (tag === 'INPUT' && isTextField(element)) table.cell.text += element.getAttribute('value') ?? '';
      return;
    }
    if (tag === 'CAPTION') table.inCaption = true;
    if (tag === 'THEAD') table.inHead = true;
    if (tag === 'TR') {
      table.rows.push([]);
      if (table.inHead) table.headRows = table.rows.length;
    }
    if (tag === 'TD' || tag === 'TH') table.cell = { element, text: '' };
  }

  leave(element: Element, tag: string, arranging: boolean): void {
    if (tag === 'A' && element.hasAttribute('href')) this.links--;
    if (this.standsApart(element, tag)) this.breakLine();
    if (this.isRaised(element, tag)) this.raised--;
    if (tag === 'PRE' || tag === 'TEXTAREA') this.preformatted--;
    const table = this.table;
    if (table) {
      if (table.cell?.element === element) this.endCell(table, table.cell);
      if (tag === 'CAPTION') table.inCaption = false;
      if (tag === 'THEAD') table.inHead = false;
      if (table.element === element) this.endTable(table);
      return;
    }
    if (headingLevel(tag) !== null) this.level = null;
    if (tag === 'TABLE' && arranging) this.endBlock();
  }

  text(text: string): void {
    const table = this.table;
    if (table) {
      if (table.cell) table.cell.text += this.raised > 0 ? raise(flowText(text)) : flowText(text);
      else if (table.inCaption) table.caption = (table.caption ?? '') + flowText(text);
      return;
    }
    if (this.preformatted > 0 && /[\n\r]/.test(text)) {
      for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
        if (index > 0) this.endBlock();
        this.append(line);
      }
    } else this.append(flowText(text));
  }

  private append(text: string): void {
    this.pending += text;
    if (this.links > 0) this.linked += text.trim().length;
  }

  private breakLine(): void {
    if (!this.table) this.endBlock();
    else if (this.table.cell) this.table.cell.text += '\n';
  }

  private endBlock(): void {
    const text = this.pending.trim();
    const linked = this.linked;
    this.pending = '';
    this.linked = 0;
    if (text === '') return;
    if (this.level !== null) this.blocks.push({ kind: 'heading', level: this.level, text });
    else if (linked < text.length * linkShare) this.blocks.push({ kind: 'paragraph', text });
  }

  private endCell(table: OpenTable, cell: OpenCell): void {
    const { element } = cell;
    const figure = element.getAttribute('data-figure');
    const scope = element.getAttribute('scope');
    table.rows[table.rows.length - 1]?.push({
      text: linesOf(cell.text),
      colSpan: readSpan(element.getAttribute('colspan')),
      rowSpan: readSpan(element.getAttribute('rowspan')),
      ...(element.nodeName === 'TH'
        ? { header: scope?.startsWith('row') ? ('row' as const) : ('column' as const) }
        : {}),
      ...(figure ? { figure } : {}),
    });
    table.cell = null;
  }

  private endTable(table: OpenTable): void {
    this.table = null;
    const caption = table.caption?.trim();
    if (table.rows.every(row => row.length === 0) || isChartTable(table.rows)) return;
    this.blocks.push({
      kind: 'table',
      ...(caption ? { caption } : {}),
      headRows: table.headRows,
      rows: table.rows,
    });
  }

  finish(): Pick<Paper, 'blocks' | 'article'> {
    this.endBlock();
    return {
      blocks: this.blocks,
      ...(this.to === null ? {} : { article: { from: this.from, to: this.to } }),
    };
  }
}
