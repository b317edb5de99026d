// @vitest-environment jsdom

import { act } from 'react';
import { expect, test } from 'vitest';
import { type DraftStore, type DraftSummary, memoryTable, openDraftStore } from '../../drafts/index.ts';
import { emptyReport } from '../../report/index.ts';
import { NoticeProvider } from '../notice.tsx';
import { type Services, ServicesProvider } from '../services.tsx';
import { show } from '../testing/screen.ts';
import { DraftList } from './DraftList.tsx';

const now = new Date(2026, 0, 12);

async function twoDrafts() {
  let id = 0;
  const store = openDraftStore(memoryTable(), { now: () => now.getTime(), newId: () => `draft-${++id}` });
  for (const organ of ['甲镇', '乙镇'])
    await store.create({ report: emptyReport(organ, 2025), lastYear: null });
  const drafts = await store.list();
  await shown(store, drafts);
  return { store, drafts };
}

const shown = (store: DraftStore, drafts: readonly DraftSummary[]) =>
  show(
    <ServicesProvider services={{ store, today: () => now } as unknown as Services}>
      <NoticeProvider>
        <DraftList drafts={drafts} />
      </NoticeProvider>
    </ServicesProvider>,
  );

/** The first 删除 of the list, pressed by the mouse where it stands, or by the keyboard. */
async function deletesFirst(timeStamp: number, detail: number) {
  const event = new MouseEvent('click', { bubbles: true, detail, clientX: 900, clientY: 300 });
  Object.defineProperty(event, 'timeStamp', { value: timeStamp });
  await act(async () => document.querySelector('.drafts .button-icon')?.dispatchEvent(event));
}

test('a slow double click deletes one draft, and says where it is found for thirty days', async () => {
  const { store } = await twoDrafts();
  await deletesFirst(5000, 1);
  await shown(store, await store.list());
  await deletesFirst(5300, 1);
  expect(await store.list()).toHaveLength(1);
  const [gone] = await store.listDeleted();
  const notice = document.querySelector('.notice')?.textContent;
  expect(notice).toContain(`已删除“${gone?.organ} 2025 年”`);
  expect(notice).toContain('30 天内可在下面“最近删除的草稿”里找回');
  await deletesFirst(6500, 1);
  expect(await store.list()).toHaveLength(0);
});

test('after a deletion the keys are at taking it back, and a second one in the same breath does nothing', async () => {
  const { store } = await twoDrafts();
  await deletesFirst(5000, 0);
  await shown(store, await store.list());
  const undo = document.activeElement;
  expect(undo?.textContent).toBe('撤销删除');
  const enters = async (timeStamp: number) => {
    const event = new MouseEvent('click', { bubbles: true, detail: 0 });
    Object.defineProperty(event, 'timeStamp', { value: timeStamp });
    await act(async () => undo?.dispatchEvent(event));
  };
  await enters(5300);
  expect(await store.list()).toHaveLength(1);
  await enters(6100);
  expect(await store.list()).toHaveLength(2);
  expect(document.querySelector('.notice')?.textContent).toContain('已恢复“');
});
