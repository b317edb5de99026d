import { describe, expect, it } from 'vitest';
import type { DraftStore } from '../../drafts/index.ts';
import { fieldKey, figureOf, textOf } from '../../report/index.ts';
import { figure, notices, put, rest, stored, twoWindows, words } from './testing/windows.ts';

describe('two windows that wrote the same field otherwise', () => {
  const disputing = async () => {
    const given = await twoWindows({ deaf: true });
    put(given.theirs, figure('fee.notices.count', 4), figure('fee.charged.yuan', 90));
    await rest();
    put(given.mine, figure('fee.notices.count', 3), words('这边写的。'));
    await rest();
    return given;
  };

  it('ask, show their own, and store theirs and everything else', async () => {
    const { mine, ...given } = await disputing();
    expect(mine.disputes.getFields().map(fieldKey)).toEqual(['figure fee.notices.count']);
    expect(notices(mine)).toBe(3);
    expect(figureOf(mine.current().report, 'fee.charged.yuan')).toBe(90);
    const { content } = await stored(given);
    expect(figureOf(content.report, 'fee.notices.count')).toBe(4);
    expect(textOf(content.report, 'problems')).toBe('这边写的。');
    expect(given.here.openDrafts.unsaved()).toEqual([mine]);
  });

  /** What is kept of the dispute, the first first: whose it is, what became of it, and the figures in it. */
  const kept = async ({ id, store }: { id: string; store: DraftStore }) => {
    const rows = await store.listVersions(id);
    const sides = await Promise.all(
      rows
        .filter(({ reason }) => reason === 'conflict')
        .map(async ({ id: version, side, fate }) => {
          const opened = await store.openVersion(version);
          if (opened.kind !== 'opened') throw new Error(`the version is ${opened.kind}`);
          const { report } = opened.content;
          const written = [figureOf(report, 'fee.notices.count'), figureOf(report, 'fee.charged.yuan')];
          return `${side} ${fate ?? 'open'}: ${written.join(' ')}`;
        }),
    );
    const files = await Promise.all(rows.map(async ({ id: version }) => store.openVersion(version)));
    const contents = files.map(file => (file.kind === 'opened' ? file.content : null));
    contents.forEach((content, index) => {
      if (index > 0) expect(content).not.toEqual(contents[index - 1]);
    });
    return sides.reverse();
  };

  it.each([
    ['mine', ['mine chosen: 3 90', 'theirs left: 4 90']],
    ['theirs', ['mine left: 3 90', 'theirs chosen: 4 90']],
  ] as const)('keep both as one version each when %s is chosen', async (side, rows) => {
    const { mine, ...given } = await disputing();
    expect(await kept(given)).toEqual(['mine open: 3 90']);
    mine.disputes.choose(mine.disputes.getFields(), side);
    await rest();
    expect((await kept(given)).sort()).toEqual(rows);
  });

  it('keep no more than one version each where one field is chosen after the other', async () => {
    const { mine, ...given } = await disputing();
    put(given.theirs, figure('fee.charged.yuan', 91));
    given.there.openDrafts.look();
    await rest();
    put(mine, figure('fee.charged.yuan', 30));
    await rest();
    put(given.theirs, figure('fee.charged.yuan', 92));
    await rest();
    given.here.openDrafts.look();
    await rest();
    const [first] = mine.disputes.getFields();
    if (first) mine.disputes.choose([first], 'theirs');
    await rest();
    put(mine, figure('fee.charged.yuan', 31));
    await rest();
    mine.disputes.choose(mine.disputes.getFields(), 'mine');
    await rest();
    expect((await kept(given)).sort()).toEqual(['mine partly: 3 31', 'theirs partly: 4 92']);
  });

  it('keep a version more where the same field is asked about again', async () => {
    const { mine, ...given } = await disputing();
    mine.disputes.choose(mine.disputes.getFields(), 'mine');
    await rest();
    put(given.theirs, figure('fee.notices.count', 5));
    await rest();
    expect(await kept(given)).toEqual(
      expect.arrayContaining(['mine chosen: 3 90', 'theirs left: 4 90', 'mine open: 5 90']),
    );
  });

  it('ask too where the other’s had only just come in and cannot have been read', async () => {
    const { mine, theirs } = await twoWindows();
    put(theirs, figure('fee.notices.count', 4), words('那边一段。\n那边二段。'));
    await rest();
    put(mine, figure('fee.charged.yuan', 1), words('那边一段。\n那边二段。\n这边的。'));
    expect(mine.disputes.getFields()).toEqual([]);
    put(mine, figure('fee.notices.count', 3));
    expect(mine.disputes.getFields().map(fieldKey)).toEqual(['figure fee.notices.count']);
    put(mine, words('那边一段。\n改了那边的。\n这边的。'));
    await rest();
    expect(mine.disputes.getFields()).toHaveLength(2);
    expect([notices(mine), notices(theirs)]).toEqual([3, 4]);
  });

  it('ask nothing where the other’s has stood for a while', async () => {
    const { mine, theirs, later } = await twoWindows();
    put(theirs, figure('fee.notices.count', 4));
    await rest();
    later(1000);
    put(mine, figure('fee.notices.count', 3));
    await rest();
    expect(mine.disputes.getFields()).toEqual([]);
    expect(notices(theirs)).toBe(3);
  });

  it('keep the last key of a window that is closed while it asks, and say so when the draft is opened again', async () => {
    const { mine, here, ...given } = await disputing();
    put(mine, figure('fee.notices.count', 33));
    here.openDrafts.flush();
    here.kill();
    const again = await given.openWindow().open(given.id);
    expect(again.undecided).toHaveLength(1);
    expect(notices(again)).toBe(4);
    expect(await kept(given)).toEqual(['mine open: 33 90']);
    for (const id of again.undecided) await given.store.settleSide(id, 'left');
    expect((await given.openWindow().open(given.id)).undecided).toEqual([]);
  });

  it('say nothing of it where it was settled after the clerk had named the version that holds it', async () => {
    const { mine, openWindow, ...given } = await disputing();
    const held = (await given.store.listVersions(given.id)).find(({ side }) => side === 'mine');
    await given.store.renameVersion(held?.id ?? '', '留底');
    put(mine, figure('fee.notices.count', 33));
    await rest();
    mine.disputes.choose(mine.disputes.getFields(), 'theirs');
    await rest();
    expect((await openWindow().open(given.id)).undecided).toEqual([]);
  });

  it('say nothing of it where it was settled', async () => {
    const { mine, openWindow, ...given } = await disputing();
    mine.disputes.choose(mine.disputes.getFields(), 'theirs');
    await rest();
    expect((await openWindow().open(given.id)).undecided).toEqual([]);
  });

  it('have here what was chosen from here', async () => {
    const { mine, theirs, here, there, ...given } = await disputing();
    mine.disputes.choose(mine.disputes.getFields(), 'mine');
    await rest();
    there.openDrafts.look();
    await rest();
    expect(notices(theirs)).toBe(3);
    expect(figureOf((await stored(given)).content.report, 'fee.notices.count')).toBe(3);
    expect(here.openDrafts.unsaved()).toEqual([]);
  });

  it('have theirs when it is chosen, and undo brings this one’s back', async () => {
    const { mine, ...given } = await disputing();
    mine.disputes.choose(mine.disputes.getFields(), 'theirs');
    await rest();
    expect(notices(mine)).toBe(4);
    expect(mine.disputes.getFields()).toEqual([]);
    mine.session.undo();
    await rest();
    expect(notices(mine)).toBe(3);
    expect(figureOf((await stored(given)).content.report, 'fee.notices.count')).toBe(3);
  });

  it('keep what is typed there until it is chosen in the same version', async () => {
    const { mine, ...given } = await disputing();
    for (const value of [31, 32, 33]) {
      put(mine, figure('fee.notices.count', value));
      await rest();
    }
    expect(await kept(given)).toEqual(['mine open: 33 90']);
  });

  it('hold on to a side that could not be kept when the clerk leaves the draft, until she gives it up', async () => {
    const { mine, here } = await disputing();
    here.store.keepSide = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'));
    mine.disputes.choose(mine.disputes.getFields(), 'mine');
    await rest();
    here.openDrafts.leave(mine);
    await rest();
    expect(here.openDrafts.all()).toEqual([mine]);
    expect(mine.disputes.unkept().map(({ side }) => side)).toEqual(['theirs']);
    mine.disputes.giveUp();
    here.openDrafts.leave(mine);
    await rest();
    expect(here.openDrafts.all()).toEqual([]);
  });

  it('ask no longer once the same stands on both sides', async () => {
    const { mine, ...given } = await disputing();
    put(mine, figure('fee.notices.count', 4));
    await rest();
    expect(mine.disputes.getFields()).toEqual([]);
    expect(await kept(given)).toEqual(['mine agreed: 3 90']);
  });

  it('go on asking while the other window goes on typing there', async () => {
    const { mine, theirs, here, there } = await disputing();
    there.openDrafts.look();
    await rest();
    put(theirs, figure('fee.notices.count', 44));
    await rest();
    here.openDrafts.look();
    await rest();
    expect(mine.disputes.getFields()).toHaveLength(1);
    expect(figureOf(mine.disputes.theirs().report, 'fee.notices.count')).toBe(44);
    expect(notices(mine)).toBe(3);
  });
});

it('of a text the clerk may keep both wordings: both windows end with them, and undo takes that back', async () => {
  const { mine, theirs } = await twoWindows({ deaf: true });
  put(theirs, words('那边的话。'));
  await rest();
  put(mine, words('这边的话。'));
  await rest();
  mine.disputes.choose(mine.disputes.getFields(), 'both');
  await rest();
  expect(mine.disputes.getFields()).toEqual([]);
  put(theirs, figure('fee.notices.count', 1));
  await rest();
  for (const draft of [mine, theirs])
    expect(draft.current().report.texts.problems).toBe('这边的话。那边的话。');
  expect(theirs.disputes.getFields()).toEqual([]);
  mine.session.undo();
  expect(mine.current().report.texts.problems).toBe('这边的话。');
});
