// @vitest-environment jsdom

import { act } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import { check, type Finding } from '../../check/index.ts';
import { type DraftContent, emptyReport, type Report } from '../../report/index.ts';
import { openSession, type Session } from '../../session/index.ts';
import { EditorProvider, type EditorTools } from '../editor/context.tsx';
import {
  saveDraftFile,
  saveHtmlFile,
  saveOfficeFile,
  writeOfficeFile,
  writePaper,
  writePrint,
} from '../editor/exports.ts';
import { settle } from '../editor/settled.ts';
import { sampleReports } from '../gallery/samples.ts';
import { NoticeProvider } from '../notice.tsx';
import { noOfficeFileSentence, officeFiles } from '../sentences/exports.ts';
import { sentenceOf } from '../sentences/findings.ts';
import { type Services, ServicesProvider } from '../services.tsx';
import { makeCopy } from '../signOff/printing.ts';
import { leave, press, show } from '../testing/screen.ts';
import { windowTimers } from '../timers.ts';
import { ExportStep } from './ExportStep.tsx';

vi.mock('../editor/exports.ts', () => ({
  saveDraftFile: vi.fn(),
  saveHtmlFile: vi.fn(),
  saveOfficeFile: vi.fn(),
  writeOfficeFile: vi.fn(async () => new Uint8Array([80, 75])),
  writePaper: vi.fn(async () => '<h1>报告</h1>'),
  writePrint: vi.fn(async () => '<h1>报告</h1>'),
}));
const officeWriter = vi.hoisted(() => vi.fn());
vi.mock('../signOff/printing.ts', () => ({
  makeCopy: vi.fn(async () => ({ kind: 'made', html: '<h1>送审包</h1>' })),
}));
vi.mock('../documents.ts', () => ({
  loadDocuments: async () => ({ faces: [], officeWriter }),
  useDocuments: () => ({ kind: 'loading' }),
}));

/** What a newer version had put into the draft, and this one does not know. */
const content: DraftContent = {
  report: emptyReport('青山县柳河镇人民政府', 2025),
  lastYear: null,
  unknown: { plan: ['明年'] },
};

let session: Session;
const goToStep = vi.fn();
const goToPlace = vi.fn();
const keepBefore = vi.fn();
async function shows(report: Report) {
  session = openSession(report, null);
  const tools = {
    session,
    settled: settle(session, windowTimers),
    lastYear: null,
    current: () => content,
    keepBefore,
    edit: session.dispatch,
    goToStep,
    goToPlace,
    printing: { wanted: false, done: () => undefined },
  } as unknown as EditorTools;
  await show(
    <ServicesProvider services={{ today: () => new Date(2026, 0, 12) } as Services}>
      <NoticeProvider>
        <EditorProvider tools={tools}>
          <ExportStep />
        </EditorProvider>
      </NoticeProvider>
    </ServicesProvider>,
  );
}
beforeEach(async () => {
  vi.clearAllMocks();
  officeWriter.mockResolvedValue(() => new Uint8Array());
  await shows(content.report);
});

it('the paper is written with what a newer version had put into the draft', async () => {
  expect(writePaper).toHaveBeenCalledWith(content, expect.anything());
  await press('下载 HTML');
  await press('仍要导出');
  expect(saveHtmlFile).toHaveBeenCalledWith(content, '<h1>报告</h1>');
});

it('what goes out is kept as a version first, and nothing is kept of what is called off', async () => {
  await press('下载 HTML');
  await press('取消');
  expect(keepBefore).not.toHaveBeenCalled();
  await press('下载 HTML');
  await press('仍要导出');
  expect(keepBefore.mock.calls).toEqual([['export']]);
  const printer = { focus: vi.fn(), print: vi.fn() } as unknown as Window;
  const frames = vi.spyOn(HTMLIFrameElement.prototype, 'contentWindow', 'get').mockReturnValue(printer);
  await press('打印送审包');
  frames.mockRestore();
  expect(keepBefore.mock.calls).toEqual([['export'], ['export', content]]);
});

it('what is called off in the making, or cannot be made, leaves no version behind', async () => {
  let signal: AbortSignal | undefined;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.mocked(writeOfficeFile).mockImplementationOnce((_content, _format, given) => {
    signal = given;
    return new Promise(() => undefined);
  });
  await press('下载 Word');
  await press('仍要导出');
  await act(() => vi.advanceTimersByTimeAsync(300));
  await press('取消');
  vi.useRealTimers();
  expect(signal?.aborted).toBe(true);
  vi.mocked(writeOfficeFile).mockRejectedValueOnce(new Error('a defect'));
  await press('下载 Word');
  await press('仍要导出');
  vi.mocked(makeCopy).mockResolvedValueOnce({ kind: 'defect' });
  await press('打印送审包');
  expect(keepBefore).not.toHaveBeenCalled();
});

it('of a file that took its time the version holds what is in it, and not what was typed meanwhile', async () => {
  await press('下载 Word');
  await press('仍要导出');
  expect(saveOfficeFile).toHaveBeenCalledTimes(1);
  expect(keepBefore.mock.calls).toEqual([['export', content]]);
});

it('a report with errors goes out only after it is said twice, and which they are', async () => {
  await press('下载 HTML');
  expect(saveHtmlFile).not.toHaveBeenCalled();
  const asked = document.querySelector('dialog')?.textContent ?? '';
  const errors = check(content.report, null).filter(({ severity }) => severity === 'error');
  expect(asked).toContain(`还有 ${errors.length} 处错误没有改`);
  expect(asked).toContain(sentenceOf(errors[0] as Finding, content.report).title);
  await press('去看看');
  expect(document.querySelector('dialog')).toBeNull();
  expect(goToStep).toHaveBeenCalledWith('check');
  expect(saveHtmlFile).not.toHaveBeenCalled();
});

it('the only error is gone to, from the line above the paper and from the question', async () => {
  leave();
  await shows({ ...sampleReports.done, facts: { ...sampleReports.done.facts, postcode: '47120' } });
  await press('去看看');
  await press('下载 HTML');
  await press('去看看');
  expect(goToPlace.mock.calls).toEqual([
    [{ kind: 'fact', fact: 'postcode' }],
    [{ kind: 'fact', fact: 'postcode' }],
  ]);
  expect(goToStep).not.toHaveBeenCalled();
});

it('the draft file goes out at once, with what a newer version had put into it', async () => {
  await press('下载草稿文件');
  expect(saveDraftFile).toHaveBeenCalledWith(content);
});

it('what is typed of a reviewer is an edit of the draft', async () => {
  await press('今天');
  expect(session.getSnapshot().report.signOff).toEqual({
    first: { name: '', opinion: '', date: '2026年1月12日' },
  });
  await act(async () => void session.undo());
  expect(session.getSnapshot().report.signOff).toBeUndefined();
});

it('the question before a report with errors goes out can be called off by a button in sight', async () => {
  await press('下载 HTML');
  await press('取消');
  expect(document.querySelector('dialog')).toBeNull();
  expect(saveHtmlFile).not.toHaveBeenCalled();
});

it.each(officeFiles)(
  '$name goes out as the draft stands, with errors only after it is said twice',
  async file => {
    await press(`下载 ${file.name}`);
    expect(writeOfficeFile).not.toHaveBeenCalled();
    await press('仍要导出');
    expect(writeOfficeFile).toHaveBeenCalledWith(content, file.format, expect.anything());
    expect(saveOfficeFile).toHaveBeenCalledWith(content, file.format, new Uint8Array([80, 75]));
  },
);

it('it is told why a file was not made, and the next attempt makes it', async () => {
  const told = () => document.querySelector('.notice-place')?.textContent ?? '';
  officeWriter.mockRejectedValue(new TypeError('Failed to fetch'));
  await press('下载 Word');
  await press('仍要导出');
  expect(told()).toContain(noOfficeFileSentence('Word', 'notLoaded'));
  officeWriter.mockResolvedValue(() => new Uint8Array());
  vi.mocked(writeOfficeFile).mockRejectedValueOnce(new Error('a defect'));
  await press('下载 Word');
  await press('仍要导出');
  expect(told()).toContain(noOfficeFileSentence('Word', 'defect'));
  expect(saveOfficeFile).not.toHaveBeenCalled();
  await press('下载 Word');
  await press('仍要导出');
  expect(saveOfficeFile).toHaveBeenCalledTimes(1);
});

it('each file says in one line what it is for', () => {
  for (const item of Array.from(document.querySelectorAll('.export-files li')))
    expect(item.querySelector('span')?.textContent?.length ?? 0).toBeGreaterThan(5);
  expect(document.querySelectorAll('.export-files li')).toHaveLength(officeFiles.length + 2);
});

/** A promise that is kept when the test says so. */
function promised() {
  let keep: (text: string) => void = () => undefined;
  const promise = new Promise<string>(resolve => {
    keep = resolve;
  });
  return { promise, keep };
}

const button = (words: string) =>
  Array.from(document.querySelectorAll('button')).find(({ textContent }) => textContent?.includes(words));
const sheets = () => document.querySelector('iframe');
const load = () => act(async () => void sheets()?.dispatchEvent(new Event('load')));
const setYear = (value: number) =>
  act(async () => void session.dispatch({ label: '', changes: [{ kind: 'year', value }] }));

it('what was entered last goes out, never the paper of the moment before', async () => {
  await load();
  expect(button('打印')?.disabled).toBe(false);
  const [page, print] = [promised(), promised()];
  vi.mocked(writePaper).mockReturnValueOnce(page.promise);
  vi.mocked(writePrint).mockReturnValueOnce(print.promise);
  await setYear(2024);
  expect(sheets()?.getAttribute('srcdoc')).toBe('<h1>报告</h1>');
  expect([button('打印')?.disabled, button('下载 HTML')?.disabled]).toEqual([true, true]);
  await act(async () => page.keep('<h1>2024</h1>'));
  expect([button('打印')?.disabled, button('下载 HTML')?.disabled]).toEqual([true, false]);
  await act(async () => print.keep('<h1>2024</h1>'));
  await load();
  expect(button('打印')?.disabled).toBe(false);
  await press('下载 HTML');
  await press('仍要导出');
  expect(saveHtmlFile).toHaveBeenCalledWith(content, '<h1>2024</h1>');
});

it('a paper that was written too late takes the place of no newer one', async () => {
  const late = promised();
  vi.mocked(writePrint).mockReturnValueOnce(late.promise).mockResolvedValueOnce('<h1>2023</h1>');
  await setYear(2024);
  await setYear(2023);
  await act(async () => late.keep('<h1>2024</h1>'));
  expect(sheets()?.getAttribute('srcdoc')).toBe('<h1>2023</h1>');
});

it('where the sheets cannot be laid out, the page for filing goes out all the same', async () => {
  vi.mocked(writePrint).mockRejectedValueOnce(new Error('a defect'));
  await setYear(2024);
  expect(document.querySelector('[role="alert"]')?.textContent).toContain('打印的样子没有做出来');
  expect(button('打印')?.disabled).toBe(true);
  expect(button('下载 HTML')?.disabled).toBe(false);
  await press('再试一次');
  expect(document.querySelector('[role="alert"]')).toBeNull();
  await load();
  expect(button('打印')?.disabled).toBe(false);
});
