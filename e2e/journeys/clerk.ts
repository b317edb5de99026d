/** The clerk: what she does with the app, in her words. Journeys are told with this and nothing else. */

import { readFile } from 'node:fs/promises';
import type { Download, Frame, Locator, Page } from '@playwright/test';
import type { CellId, EnteredCellId, FactId, RequestColumnId, StepId, TextId } from '../../src/form/index.ts';
import type { NoneQuestionId } from '../../src/report/index.ts';
import { expect, test } from './fixtures.ts';

/** Whose report is written where it does not matter whose. */
export const organ = '青山县柳河镇人民政府';

/** A clerk who has opened the app and begun the report of 2025, without last year's, at that step. */
export async function clerkAt(page: Page, step: StepId): Promise<Clerk> {
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  await clerk.begins(organ, 2025);
  await clerk.goesTo(step);
  return clerk;
}

export type StepState = 'empty' | 'ongoing' | 'problem' | 'done';

export class Clerk {
  constructor(readonly page: Page) {}

  async opensTheApp(): Promise<void> {
    await this.page.goto('./');
    await expect(this.page.getByRole('heading', { name: '政府信息公开工作年度报告' })).toBeVisible();
    // The drafts are read behind the heading; only then something can be given.
    await expect(this.page.getByRole('button', { name: '选择文件' })).toBeVisible();
  }

  async begins(organ: string, year: number): Promise<void> {
    await this.page.getByLabel('机关名称').fill(organ);
    await this.page.getByLabel('年度', { exact: true }).fill(String(year));
    await this.page.getByRole('button', { name: '新建', exact: true }).click();
    await this.seesStep('基本信息');
  }

  /** Pastes as text, as copied from a page. */
  async pastesLastYear(text: string): Promise<void> {
    await this.page.getByLabel('或者粘贴').fill(text);
    await this.page.getByRole('button', { name: '读取粘贴的内容' }).click();
  }

  /** Copies elsewhere, as text and as HTML, and pastes at the end of the box. */
  async pastesRich(text: string, html: string): Promise<void> {
    const box = this.page.getByLabel('或者粘贴');
    await this.page.evaluate(
      content =>
        document.addEventListener(
          'copy',
          event => {
            event.clipboardData?.setData('text/plain', content.text);
            event.clipboardData?.setData('text/html', content.html);
            event.preventDefault();
          },
          { once: true },
        ),
      { text, html },
    );
    await box.press('Control+End');
    await this.page.keyboard.press('Control+c');
    await this.page.keyboard.press('Control+v');
  }

  /** Copies in another program: what then lies on the clipboard, as text and as HTML. The focus stays. */
  async copiesElsewhere(text: string, html = ''): Promise<void> {
    await this.page.evaluate(
      content =>
        window.addEventListener(
          'copy',
          event => {
            event.stopPropagation();
            event.clipboardData?.setData('text/plain', content.text);
            if (content.html !== '') event.clipboardData?.setData('text/html', content.html);
            event.preventDefault();
          },
          { once: true, capture: true },
        ),
      { text, html },
    );
    await this.page.keyboard.press('Control+c');
  }

  /** What a copy in the grid would put on the clipboard. */
  async copied(): Promise<{ readonly text: string; readonly html: string }> {
    return this.page.evaluate(() => {
      const data = new DataTransfer();
      const copy = new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(copy);
      return { text: data.getData('text/plain'), html: data.getData('text/html') };
    });
  }

  /** Composes with an input method; `done`: takes it over, as with the space bar. */
  async composes(text: string, done: string): Promise<void> {
    const devtools = await this.page.context().newCDPSession(this.page);
    const caret = { selectionStart: text.length, selectionEnd: text.length };
    await devtools.send('Input.imeSetComposition', { text, ...caret });
    await devtools.send('Input.insertText', { text: done });
    await devtools.detach();
  }

  async picksFile(path: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await this.page.getByLabel('选择上年报告文件').setInputFiles(path);
  }

  /** Picks a draft file with this text in it. */
  async picksDraftFile(text: string): Promise<void> {
    await this.picksFile({ name: '草稿.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  }
  /** Picks a draft file with this report in it, and without last year's. */
  async picksReport(report: object): Promise<void> {
    await this.picksDraftFile(JSON.stringify({ format: 'zwgk-annual-report', version: 1, report }));
  }

  /** Drops files from the file manager somewhere on the page, as text in UTF-8. */
  async dropsFiles(files: readonly { readonly name: string; readonly content: string }[]): Promise<void> {
    await this.page.evaluate(given => {
      const data = new DataTransfer();
      for (const { name, content } of given) data.items.add(new File([content], name));
      const init = { dataTransfer: data, bubbles: true, cancelable: true };
      for (const type of ['dragenter', 'dragover', 'drop']) {
        const isLeft = document.body.dispatchEvent(new DragEvent(type, init));
        if (isLeft && type !== 'dragenter')
          throw new Error(`the browser would open what is dropped (${type})`);
      }
    }, files);
  }

  /** Pastes what another program put on the clipboard, with no field in focus. */
  async pastesAnywhere(text: string, html: string): Promise<void> {
    await this.page.evaluate(
      content => {
        const data = new DataTransfer();
        data.setData('text/plain', content.text);
        data.setData('text/html', content.html);
        const init = { clipboardData: data, bubbles: true, cancelable: true };
        document.body.dispatchEvent(new ClipboardEvent('paste', init));
      },
      { text, html },
    );
  }

  /** Picks a file of so many MB, made in the page; `filling` over and over, or nothing but zero bytes. */
  async picksLargeFile(name: string, filling: string, megabytes: number): Promise<void> {
    await this.page.getByLabel('选择上年报告文件').evaluate(
      (input: HTMLInputElement, { name, filling, megabytes }) => {
        const size = megabytes * 1024 * 1024;
        const piece = new TextEncoder().encode(filling);
        const pieces = piece.length > 0 ? new Array(Math.floor(size / piece.length)).fill(piece) : [];
        const files = new DataTransfer();
        files.items.add(new File(pieces.length > 0 ? pieces : [new Uint8Array(size)], name));
        input.files = files.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      },
      { name, filling, megabytes },
    );
  }

  async seesReview(): Promise<void> {
    await expect(this.page.getByRole('heading', { name: '看看读得对不对' })).toBeVisible();
  }

  /** Says what a report that was read is for; the app proposes the one or the other by its year and by the day. */
  async usesAs(purpose: '作为上年报告' | '作为本年草稿'): Promise<void> {
    await this.page.locator('.purpose-way', { hasText: purpose }).click();
  }

  /** Past the original, which stands there where something is to be looked at, to what becomes of the report. */
  async seesWhatItIsFor(): Promise<void> {
    await this.seesReview();
    const next = this.page.getByRole('button', { name: '看好了，下一步' });
    if (await next.isVisible()) await next.click();
    await expect(this.page.getByRole('heading', { name: '这份报告怎么用' })).toBeVisible();
  }

  async acceptsReview(year: number): Promise<void> {
    await this.seesWhatItIsFor();
    // A report of the former format has no choice.
    if ((await this.page.locator('.purpose-way').count()) > 0) await this.usesAs('作为上年报告');
    await this.page.getByRole('button', { name: `开始编 ${year} 年报告` }).click();
    await this.seesStep('基本信息');
  }

  /** Takes the draft file that was read as this year's, to go on writing it. */
  async goesOnWriting(): Promise<void> {
    await this.seesReview();
    await this.usesAs('作为本年草稿');
    await this.page.getByRole('button', { name: '接着写这份报告' }).click();
  }

  async goesHome(): Promise<void> {
    await this.page.getByRole('link', { name: '全部草稿' }).click();
    await expect(this.page.getByRole('heading', { name: '政府信息公开工作年度报告' })).toBeVisible();
  }

  async opensDraft(name: string): Promise<void> {
    await this.page.getByRole('link', { name }).click();
    await expect(this.page.locator('.step-head h2')).toBeVisible();
  }

  async goesTo(step: StepId): Promise<void> {
    await this.page.locator(`[data-step="${step}"]`).click();
    await expect(this.page.locator(`[data-step="${step}"]`)).toHaveAttribute('aria-current', 'step');
  }

  async seesStep(title: string): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 2, name: title })).toBeVisible();
  }

  async seesState(step: StepId, state: StepState): Promise<void> {
    await expect(this.page.locator(`[data-step="${step}"]`)).toHaveAttribute('data-state', state);
  }

  /** Opens 文件 in the bar and chooses a line of it. */
  async choosesInFileMenu(line: string): Promise<void> {
    await this.page.locator('.file-menu > button').click();
    await this.page.locator('.file-menu-panel').getByRole('button', { name: line }).click();
  }

  /** In an open draft, past the original to what the report that was read is for. */
  async seesUseInDraft(): Promise<void> {
    await this.page.getByRole('button', { name: '看好了，下一步' }).click();
    await expect(this.page.getByRole('heading', { name: '这份报告怎么用' })).toBeVisible();
  }

  /** Whether closing the page would be asked about. */
  async isAskedBeforeLeaving(): Promise<boolean> {
    return this.page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })));
  }

  /** A field of the review, as it was read. */
  read(field: string): Locator {
    return this.page.locator(`[data-read="${field}"]`);
  }

  /** The document beside it, and the place of it that is marked. */
  original(): Locator {
    return this.page.locator('.proof-paper');
  }
  shownInOriginal(): Locator {
    return this.page.locator('.proof-paper [data-here]');
  }
  /** Selects words of one passage of the original with the mouse. */
  async selectsInOriginal(words: string): Promise<void> {
    const { from, to } = await this.original().evaluate((pane, wanted) => {
      const walker = document.createTreeWalker(pane, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(wanted) ?? -1;
        if (at < 0) continue;
        node.parentElement?.scrollIntoView({ block: 'center' });
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        const boxes = range.getClientRects();
        const [first, last] = [boxes[0], boxes[boxes.length - 1]];
        if (!first || !last) break;
        return {
          from: { x: first.left + 1, y: first.top + first.height / 2 },
          to: { x: last.right - 1, y: last.top + last.height / 2 },
        };
      }
      throw new Error(`the original does not show “${wanted}”`);
    }, words);
    const { mouse } = this.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(to.x, to.y, { steps: 5 });
    await mouse.up();
  }
  /** The line about the field or passage that is looked at. */
  reviewLine(): Locator {
    return this.page.locator('.proof-bar');
  }

  /** Where a figure, text or fact is entered. */
  figure(cell: EnteredCellId): Locator {
    return this.page.locator(`[data-place="cell:${cell}"]`);
  }
  text(text: TextId): Locator {
    return this.page.locator(`[data-place="text:${text}"]`);
  }
  fact(fact: FactId): Locator {
    return this.page.locator(`[data-place="fact:${fact}"]`);
  }
  total(cell: string): Locator {
    return this.page.locator(`[data-total="${cell}"] output`);
  }
  /** Any cell of a table as the grid shows it, computed ones too. */
  cell(cell: CellId): Locator {
    return this.page.locator(`[data-cell="${cell}"]`);
  }
  /** The line under the grid that has something to say of what is selected. */
  line(): Locator {
    return this.page.locator('.grid-status');
  }
  selected(): Locator {
    return this.page.locator('[role="gridcell"][aria-selected="true"]');
  }
  balance(column: RequestColumnId): Locator {
    return this.page.locator(`[data-place="column:requests.${column}"]`);
  }

  async fillsFigure(cell: EnteredCellId, value: number | string): Promise<void> {
    await this.figure(cell).fill(String(value));
  }

  /** Chooses how table 三 is filled; where that asks something, the question stands there. */
  async turnsTo(way: '直接填表' | '按台账'): Promise<void> {
    await this.page.locator('.ledger-way', { hasText: way }).click();
  }
  /** A field of a line of the ledger, counted from 1. */
  ledgerField(line: number, field: 'received' | 'applicant' | 'result' | 'answered' | 'note'): Locator {
    return this.page.locator(`.ledger tbody tr:nth-child(${line}) [data-field="${field}"]`);
  }
  /**
   * Types a line of the ledger where the focus is, at its beginning, and goes on to the next: day received, which
   * applicant and which result down the lists (0: none), day answered, note.
   */
  async typesLine([received, applicant, result, answered, note]: readonly [
    string,
    number,
    number,
    string,
    string,
  ]): Promise<void> {
    const { keyboard } = this.page;
    await keyboard.type(received);
    await keyboard.press('Tab');
    for (let count = 0; count < applicant; count++) await keyboard.press('ArrowDown');
    await keyboard.press('Tab');
    for (let count = 0; count < result; count++) await keyboard.press('ArrowDown');
    await keyboard.press('Tab');
    await keyboard.type(answered);
    await keyboard.press('Tab');
    await keyboard.type(note);
    await keyboard.press('Enter');
  }
  /** Sees in a cell of table 三 what the ledger counts there. */
  async seesCounted(cell: EnteredCellId, value: number): Promise<void> {
    await expect(this.figure(cell).locator('output')).toHaveText(String(value));
  }

  async writes(text: TextId, value: string): Promise<void> {
    await this.text(text).fill(value);
  }

  async fillsBlanksWithZero(): Promise<void> {
    await this.page.getByRole('button', { name: '其余空白格都填 0' }).click();
    await expect(this.page.getByRole('button', { name: '其余空白格都填 0' })).toBeHidden();
  }

  /** The line over a table that asks whether there was any. */
  question(question: NoneQuestionId): Locator {
    return this.page.locator(`[data-question="${question}"]`);
  }
  async answers(question: NoneQuestionId, answer: string): Promise<void> {
    await this.question(question).getByRole('button', { name: answer, exact: true }).click();
  }

  /** Does something that changes the draft, and waits until that is saved. */
  async doesAndSaves(action: () => Promise<void>): Promise<void> {
    const status = this.page.locator('.save');
    const before = (await status.getAttribute('data-saves')) ?? '';
    await action();
    await expect(status).not.toHaveAttribute('data-saves', before);
    await expect(this.page.locator('.save-saved')).toBeVisible();
  }

  async waitsUntilSaved(): Promise<void> {
    await expect(this.page.locator('.save')).toContainText('已保存');
  }

  async comesBackTomorrow(): Promise<void> {
    await this.page.reload();
    await expect(this.page.locator('.step-head, .home-head')).toBeVisible();
  }

  async undoes(): Promise<void> {
    await this.page.keyboard.press('Control+z');
  }
  async redoes(): Promise<void> {
    await this.page.keyboard.press('Control+y');
  }

  /** Whether nothing of a cell is scrolled out of sight or stands behind the grid's heads and foot or the bar. */
  async isInSight(cell: Locator): Promise<boolean> {
    return cell.evaluate(element => {
      const { top, right, bottom, left } = element.getBoundingClientRect();
      return [
        [left + 3, top + 3],
        [right - 3, bottom - 3],
      ].every(([x = 0, y = 0]) => {
        const above = document.elementFromPoint(x, y);
        return above !== null && (above === element || above.contains(element) || element.contains(above));
      });
    });
  }

  /** Whether all of a message can be read: no box cuts it off, nothing stands over it. */
  async isWhole(message: Locator): Promise<boolean> {
    return message.evaluate(element => {
      const { top, right, bottom, left } = element.getBoundingClientRect();
      return [left + 3, right - 3].every(x =>
        [top + 3, bottom - 3].every(y => element.contains(document.elementFromPoint(x, y))),
      );
    });
  }

  /** Which part of a long text is in the window, as shares of its height. */
  async shareInSight(area: Locator): Promise<{ readonly from: number; readonly to: number }> {
    return area.evaluate(element => {
      const { top, height } = element.getBoundingClientRect();
      return { from: (60 - top) / height, to: (window.innerHeight - top) / height };
    });
  }

  /** The field of a text with its tools, last year's text and findings. */
  textField(text: TextId): Locator {
    return this.page.locator('.text-field').filter({ has: this.text(text) });
  }
  lastYearOf(text: TextId): Locator {
    return this.textField(text).locator('.last-text');
  }

  async takesFormOfWords(text: TextId): Promise<void> {
    await this.textField(text).getByRole('button', { name: '插入参考写法' }).click();
    await expect(this.text(text)).toBeFocused();
  }

  /** Puts a phrase with its figure where the caret is. */
  async insertsFigure(text: TextId, words: string): Promise<void> {
    const field = this.textField(text);
    await field.getByRole('button', { name: '插入数字' }).click();
    await field.getByRole('button', { name: words }).click();
  }

  /** Pastes what another program put on the clipboard. */
  async pastesInto(text: TextId, plain: string, html: string): Promise<void> {
    await this.text(text).focus();
    await this.text(text).evaluate(
      (area, content) => {
        const data = new DataTransfer();
        data.setData('text/plain', content.plain);
        if (content.html !== '') data.setData('text/html', content.html);
        area.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        );
      },
      { plain, html },
    );
  }

  /** Every line of 校核. */
  findings(): Locator {
    return this.page.locator('.check-group .finding');
  }

  /** Says of a doubt that it is right as it stands, in her own words. */
  async confirms(finding: Locator, reason: string): Promise<void> {
    await finding.getByRole('button', { name: '确认无误' }).click();
    await expect(finding.getByLabel('为什么没有问题')).toBeFocused();
    await this.page.keyboard.insertText(reason);
    await this.page.keyboard.press('Enter');
  }

  /** What she confirmed, in 校核; it is folded under its number until she opens it. */
  confirmed(): Locator {
    return this.page.locator('.check-accepted');
  }
  async opensConfirmed(): Promise<void> {
    await this.confirmed().locator('summary').click();
    await expect(this.confirmed().locator('li').first()).toBeVisible();
  }

  /** What is marked in a text as found there. */
  marked(text: TextId): Locator {
    return this.textField(text).locator('.text-mark');
  }
  async putsCaret(text: TextId, at: number): Promise<void> {
    await this.text(text).focus();
    await this.text(text).evaluate((area: HTMLTextAreaElement, caret) => {
      area.setSelectionRange(caret, caret);
    }, at - 1);
    await this.page.keyboard.press('ArrowRight');
  }

  /** Gives a draft away as a file and reads it as text; where it has errors and she is asked, all the same. */
  async downloads(button: string): Promise<DownloadedFile> {
    const waiting = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: button }).first().click();
    if (await this.dialog().isVisible())
      await this.dialog().getByRole('button', { name: '仍要导出' }).click();
    return readDownload(await waiting);
  }

  /** From 校核 to 与上年对比; a report that is not of the year before is called by its year there. */
  async comparesWithLastYear(title = '与上年对比'): Promise<void> {
    await this.goesTo('check');
    await this.page.getByRole('main').getByRole('button', { name: '与上年对比' }).click();
    await this.seesStep(title);
  }
  /** A line of figures there, and a text. */
  comparedFigure(cell: CellId): Locator {
    return this.page.locator(`[data-line-of="${cell}"]`);
  }
  comparedText(text: TextId): Locator {
    return this.page.locator(`[data-text-of="${text}"]`);
  }
  /** What of it goes to the printer. */
  async printedComparison(): Promise<Frame> {
    const element = await this.page.waitForSelector('iframe.beside-paper', { state: 'attached' });
    const frame = await element.contentFrame();
    if (!frame) throw new Error('the printed comparison has no frame');
    await frame.waitForSelector('h1');
    return frame;
  }

  /** Shows the fields for the reviewers, if they are not shown. */
  async opensReviews(): Promise<void> {
    const fields = this.page.locator('details.reviewers');
    if ((await fields.getAttribute('open')) === null) await fields.locator('summary').click();
  }
  /** Fills in who reviewed the report at a stage, with what opinion, on which day. */
  async enters(stage: '初审' | '复审' | '终审', name: string, opinion: string, date: string): Promise<void> {
    await this.opensReviews();
    await this.page.getByLabel(`${stage}姓名`).fill(name);
    await this.page.getByLabel(`${stage}意见`).fill(opinion);
    await this.page.getByLabel(`${stage}日期`, { exact: true }).fill(date);
  }

  /** What the printer gets of the 送审包, as HTML. */
  async printsForReview(): Promise<string> {
    await this.page.getByRole('button', { name: '打印送审包' }).click();
    return (await this.page.locator('iframe.sign-off-copy').getAttribute('srcdoc')) ?? '';
  }

  /** The question over the page. */
  dialog(): Locator {
    return this.page.locator('dialog[open]');
  }

  /** The print view in 导出. */
  async printView(): Promise<Frame> {
    const frame = await (await this.page.waitForSelector('iframe.paper')).contentFrame();
    if (!frame) throw new Error('the print view has no frame');
    await frame.waitForSelector('h1');
    return frame;
  }
}

export interface DownloadedFile {
  readonly name: string;
  /** Where it lies, under its own name. */
  readonly path: string;
  readonly text: string;
}

async function readDownload(download: Download): Promise<DownloadedFile> {
  const name = download.suggestedFilename();
  const path = test.info().outputPath(name);
  await download.saveAs(path);
  return { name, path, text: await readFile(path, 'utf8') };
}
