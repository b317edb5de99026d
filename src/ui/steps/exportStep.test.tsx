// @vitest-environment jsdom

import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type DraftContent, emptyReport } from '../../report/index.ts';
import { openSession } from '../../session/index.ts';
import { EditorProvider, type EditorTools } from '../editor/context.tsx';
import { saveDraftFile, saveHtmlFile, writePaper } from '../editor/exports.ts';
import { settle } from '../editor/settled.ts';
import { windowTimers } from '../timers.ts';
import { ExportStep } from './ExportStep.tsx';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
vi.mock('../editor/exports.ts', () => ({
  saveDraftFile: vi.fn(),
  saveHtmlFile: vi.fn(),
  writePaper: vi.fn(async () => '<h1>报告</h1>'),
}));
vi.mock('../documents.ts', () => ({ loadDocuments: async () => ({}) }));

/** What a newer version had put into the draft, and this one does not know. */
const content: DraftContent = {
  report: emptyReport('青山县柳河镇人民政府', 2025),
  lastYear: null,
  unknown: { plan: ['明年'] },
};

let root: Root;
beforeEach(async () => {
  const session = openSession(content.report, null);
  const tools = {
    session,
    settled: settle(session, windowTimers),
    lastYear: null,
    current: () => content,
    goToStep: () => undefined,
    printing: { wanted: false, done: () => undefined },
  } as unknown as EditorTools;
  root = createRoot(document.body.appendChild(document.createElement('div')));
  await act(async () =>
    root.render(
      <EditorProvider tools={tools}>
        <ExportStep />
      </EditorProvider>,
    ),
  );
});
afterEach(() => {
  act(() => root.unmount());
  document.body.replaceChildren();
});

const press = (words: string) =>
  act(() =>
    Array.from(document.querySelectorAll('button'))
      .find(({ textContent }) => textContent?.includes(words))
      ?.click(),
  );

it('the paper is written with what a newer version had put into the draft', () => {
  expect(writePaper).toHaveBeenCalledWith(content);
  press('下载 HTML');
  expect(saveHtmlFile).toHaveBeenCalledWith(content, '<h1>报告</h1>');
});

it('the draft file goes out with what a newer version had put into it', () => {
  press('下载草稿文件');
  expect(saveDraftFile).toHaveBeenCalledWith(content);
});
