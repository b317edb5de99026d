// @vitest-environment jsdom

import { expect, it, vi } from 'vitest';
import { memoryTable, openDraftStore } from '../../drafts/index.ts';
import { type DraftContent, emptyReport } from '../../report/index.ts';
import { NoticeProvider } from '../notice.tsx';
import { type Services, ServicesProvider } from '../services.tsx';
import { press, show } from '../testing/screen.ts';
import { EditorProvider, type EditorTools } from './context.tsx';
import { saveDraftFile } from './exports.ts';
import { FileMenu } from './FileMenu.tsx';

vi.mock('./exports.ts', () => ({ saveDraftFile: vi.fn(), saveHtmlFile: vi.fn(), writePaper: vi.fn() }));

it('the draft file goes out with what a newer version had put into it', async () => {
  const content: DraftContent = {
    report: emptyReport('青山县柳河镇人民政府', 2025),
    lastYear: null,
    unknown: { plan: ['明年'] },
  };
  const tools = {
    session: { getSnapshot: () => ({ report: content.report, lastYear: null }) },
    lastYear: null,
    current: () => content,
  } as unknown as EditorTools;
  const store = openDraftStore(memoryTable(), { now: () => 1, newId: () => 'draft' });
  const services = { store, storage: { kind: 'browser' }, today: () => new Date(2026, 0, 12) } as Services;
  await show(
    <ServicesProvider services={services}>
      <NoticeProvider>
        <EditorProvider tools={tools}>
          <FileMenu />
        </EditorProvider>
      </NoticeProvider>
    </ServicesProvider>,
  );
  await press('文件');
  await press('下载草稿文件');
  expect(saveDraftFile).toHaveBeenCalledWith(content);
});
