// @vitest-environment jsdom

import { expect, test, vi } from 'vitest';
import type { BackedUp } from '../../drafts/index.ts';
import { type Services, ServicesProvider } from '../services.tsx';
import { button, press, show } from '../testing/screen.ts';
import type { Offer } from './offer.ts';
import { RestoreDialog } from './RestoreDialog.tsx';

vi.mock('../parts/Dialog.tsx', () => ({ Dialog: ({ children }: { children: unknown }) => children }));

const row = {
  id: 'a',
  revision: 1,
  organ: '甲镇',
  year: 2025,
  createdAt: 0,
  updatedAt: 0,
  deletedAt: null,
  file: {},
};
const altered: BackedUp = { row, versions: [], standIn: 'altered' };

async function shows(offer: Pick<Offer, 'items' | 'damage'>) {
  const [onRestore, onCancel] = [vi.fn(), vi.fn()];
  await show(
    <ServicesProvider services={{ today: () => new Date(2026, 0, 12) } as unknown as Services}>
      <RestoreDialog
        offer={{ madeAt: null, more: {}, lost: [], ...offer }}
        isBusy={false}
        onRestore={onRestore}
        onCancel={onCancel}
      />
    </ServicesProvider>,
  );
  return { onRestore, onCancel, primary: document.querySelector('.button-primary')?.textContent };
}

test('of a file that was cut off the first thing offered is to restore nothing and copy it again', async () => {
  const items = [{ kind: 'new', backedUp: { row, versions: [] } }] as const;
  const { primary, onCancel, onRestore } = await shows({ items, damage: 'cut' });
  expect(primary).toBe('先不恢复');
  await press('先不恢复');
  expect([onCancel.mock.calls.length, onRestore.mock.calls.length]).toEqual([1, 0]);
  await press('恢复读得出的');
  expect(onRestore).toHaveBeenCalledTimes(1);
});

test('where only altered content can be had, it is called that, and the draft not said to be the same', async () => {
  const { primary } = await shows({ items: [{ kind: 'same', backedUp: altered }], damage: 'some' });
  expect(primary).toBe('损坏的内容留作历史版本');
  expect(button('取消')).toBeDefined();
  const text = document.body.textContent ?? '';
  expect(text).toContain('本机有这份，不动');
  expect(text).not.toContain('和本机的一样');
  expect(text).not.toContain('没有要恢复的草稿');
});

test('a whole backup of what is here has nothing to restore, and no word of damage', async () => {
  const items = [{ kind: 'same', backedUp: { row, versions: [] } }] as const;
  const { primary } = await shows({ items, damage: 'none' });
  expect(primary).toBe('知道了');
  expect(document.body.textContent).not.toContain('损坏');
});
