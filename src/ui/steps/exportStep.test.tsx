// @vitest-environment jsdom

import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { check, type Finding } from '../../check/index.ts';
import { type DraftContent, emptyReport } from '../../report/index.ts';
import { openSession, type Session } from '../../session/index.ts';
import { EditorProvider, type EditorTools } from '../editor/context.tsx';
import { saveDraftFile, saveHtmlFile, writePaper } from '../editor/exports.ts';
import { settle } from '../editor/settled.ts';
import { sentenceOf } from '../sentences/findings.ts';
import { type Services, ServicesProvider } from '../services.tsx';
import { windowTimers } from '../timers.ts';
import { ExportStep } from './ExportStep.tsx';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
vi.mock('../editor/exports.ts', () => ({
  saveDraftFile: vi.fn(),
  saveHtmlFile: vi.fn(),
  writePaper: vi.fn(async () => '<h1>报告</h1>'),
  writePrint: vi.fn(async () => '<h1>报告</h1>'),
}));
vi.mock('../documents.ts', () => ({ loadDocuments: async () => ({ faces: [] }) }));

/** What a newer version had put into the draft, and this one does not know. */
const content: DraftContent = {
  report: emptyReport('青山县柳河镇人民政府', 2025),
  lastYear: null,
  unknown: { plan: ['明年'] },
};

let root: Root;
let session: Session;
const goToStep = vi.fn();
beforeEach(async () => {
  vi.clearAllMocks();
  session = openSession(content.report, null);
  const tools = {
    session,
    settled: settle(session, windowTimers),
    lastYear: null,
    current: () => content,
    edit: session.dispatch,
    goToStep,
    printing: { wanted: false, done: () => undefined },
  } as unknown as EditorTools;
  root = createRoot(document.body.appendChild(document.createElement('div')));
  await act(async () =>
    root.render(
      <ServicesProvider services={{ today: () => new Date(2026, 0, 12) } as Services}>
        <EditorProvider tools={tools}>
          <ExportStep />
        </EditorProvider>
      </ServicesProvider>,
    ),
  );
});
afterEach(() => {
  act(() => root.unmount());
  document.body.replaceChildren();
});

const press = (words: string) =>
  act(async () =>
    Array.from(document.querySelectorAll('button'))
      // The paper of a report with errors has its 去看看 too: a question comes first.
      .sort((a, b) => Number(b.closest('dialog') !== null) - Number(a.closest('dialog') !== null))
      .find(({ textContent }) => textContent?.includes(words))
      ?.click(),
  );

it('the paper is written with what a newer version had put into the draft', async () => {
  expect(writePaper).toHaveBeenCalledWith(content);
  await press('下载 HTML');
  await press('仍要导出');
  expect(saveHtmlFile).toHaveBeenCalledWith(content, '<h1>报告</h1>');
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
