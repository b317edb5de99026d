// @vitest-environment jsdom

import { act } from 'react';
import { expect, test, vi } from 'vitest';
import type { VersionSummary } from '../../drafts/index.ts';
import { type DraftContent, emptyReport } from '../../report/index.ts';
import { openSession } from '../../session/index.ts';
import { EditorProvider, type EditorTools } from '../editor/context.tsx';
import { type Services, ServicesProvider } from '../services.tsx';
import { button, show } from '../testing/screen.ts';
import { VersionDetail } from './VersionDetail.tsx';

vi.mock('./VersionDifferences.tsx', () => ({ VersionDifferences: () => null }));
vi.mock('../notice.tsx', () => ({ useNotify: () => () => undefined }));

const content: DraftContent = { report: emptyReport('青山县柳河镇人民政府', 2025), lastYear: null };
const version: VersionSummary = {
  id: 'a/1',
  draftId: 'a',
  at: 0,
  reason: 'day',
  organ: '青山县柳河镇人民政府',
  year: 2025,
};

test('a version is gone back to once, however often the clerk clicks while the draft is kept before it', async () => {
  let kept = (_isKept: boolean) => {};
  const goBackTo = vi.fn(() => true);
  const tools = {
    session: openSession(content.report, null),
    current: () => content,
    keepBefore: () =>
      new Promise<boolean>(resolve => {
        const before = kept;
        kept = isKept => {
          before(isKept);
          resolve(isKept);
        };
      }),
    goBackTo,
    tellDone: () => undefined,
  } as unknown as EditorTools;
  const services = {
    store: { openVersion: async () => ({ kind: 'opened', summary: version, content }) },
    storage: { kind: 'browser' },
    today: () => new Date(2026, 0, 12),
  } as unknown as Services;
  const nothing = () => undefined;
  await show(
    <ServicesProvider services={services}>
      <EditorProvider tools={tools}>
        <VersionDetail
          version={version}
          mayName
          onChanged={nothing}
          onRemoved={nothing}
          onBack={nothing}
          onRestored={nothing}
        />
      </EditorProvider>
    </ServicesProvider>,
  );
  const restore = button('恢复这一版');
  act(() => restore?.click());
  act(() => restore?.click());
  await act(async () => kept(true));
  expect(goBackTo).toHaveBeenCalledTimes(1);
});
