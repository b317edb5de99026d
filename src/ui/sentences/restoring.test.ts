import { expect, it } from 'vitest';
import type { BackedUp, LostDraft, RestoreItem } from '../../drafts/index.ts';
import { backupSentence, damagedRestoreLines, damageLines, damageSentence } from './restoring.ts';

const now = new Date(2026, 0, 20, 9);
const at = new Date(2026, 0, 20, 3, 24).getTime();

const row = {
  id: 'a',
  revision: 1,
  organ: '甲镇',
  year: 2025,
  createdAt: at,
  updatedAt: at,
  deletedAt: null,
  file: {},
};
const altered: BackedUp = { row, versions: [], standIn: 'altered' };
const lostDraft: LostDraft = { organ: '乙镇', year: 2025, what: 'draft' };

const lineOf = (kind: 'new' | 'same' | 'deleted', backedUp: BackedUp = altered) =>
  damageLines({ items: [{ kind, backedUp }], lost: [] }, now).join('');

it('a draft of which the last content was altered is told as what becomes of it here', () => {
  expect(lineOf('new')).toContain('放进来的是它今天 03:24 的历史版本，请核对。损坏的内容放进它的“历史版本”');
  expect(lineOf('same')).toContain('本机有这份，不动。损坏的内容放进它的“历史版本”');
  expect(lineOf('deleted')).toContain('取回来，内容不变。损坏的内容放进它的“历史版本”');
  const asked: RestoreItem = { kind: 'differs', backedUp: altered, here: row, places: 1 };
  expect(damageLines({ items: [asked], lost: [] }, now)[0]).toContain('“备份里的”是它今天 03:24 的历史版本');
});

it('no altered content is promised where there was none to be read', () => {
  for (const kind of ['new', 'same', 'deleted'] as const) {
    expect(lineOf(kind, { ...altered, standIn: 'unreadable' })).not.toContain('损坏的内容');
  }
});

it('of a file that was cut off its missing end is told first, and how many drafts of how many are read', () => {
  const items: readonly RestoreItem[] = [{ kind: 'new', backedUp: { row, versions: [] } }];
  const offer = { madeAt: null, items, lost: [lostDraft], damage: 'cut' as const };
  expect(backupSentence(offer, now)).toBe('这份备份里有 2 份草稿，能读出 1 份。');
  expect(damageSentence(true, true)).toMatch(/^这个文件后半截没有了，可能没拷完，请重新拷一次再试。/);
  expect(damageLines(offer, now)).toEqual(['“乙镇 2025 年”：整份读不出来']);
});

it('after a damaged backup the draft is named for which an older version stands, and a new backup asked for', () => {
  const stood = { id: 'a', organ: '甲镇', year: 2025, at, isAlteredKept: true };
  const done = (isDraft: boolean) => ({ standIns: [{ ...stood, isDraft }], isDamaged: true });
  expect(damagedRestoreLines(done(true), now)).toEqual([
    '“甲镇 2025 年”是今天 03:24 的历史版本，不是最后的内容，请核对。损坏的内容在它的“历史版本”里，可以去看。',
    '这份备份不全，没有记成备份。核对以后请再做一次“全部备份”。',
  ]);
  expect(damagedRestoreLines(done(false), now)[0]).toBe(
    '“甲镇 2025 年”没有动；损坏的内容在它的“历史版本”里，可以去看。',
  );
  expect(damagedRestoreLines({ standIns: [], isDamaged: false }, now)).toEqual([]);
});
