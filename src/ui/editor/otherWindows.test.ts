import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OpenedDraft } from '../../drafts/index.ts';
import {
  apply,
  type DraftContent,
  emptyReport,
  encodeDraft,
  factOf,
  fieldKey,
  figureOf,
  textOf,
  totalOf,
} from '../../report/index.ts';
import { computer, figure, notices, organ, put, rest, stored, twoWindows, words } from './testing/windows.ts';

describe('a draft that is left', () => {
  it('is closed once it is saved, but not where the clerk is back before that', async () => {
    const { mine, here, ...given } = await twoWindows();
    put(mine, figure('fee.notices.count', 4));
    here.openDrafts.leave(mine);
    expect(here.openDrafts.takeUp(given.id)).toBe(mine);
    await rest();
    put(mine, figure('fee.notices.count', 5));
    await rest();
    expect(figureOf((await stored(given)).content.report, 'fee.notices.count')).toBe(5);
    here.openDrafts.leave(mine);
    await rest();
    expect(here.openDrafts.all()).toEqual([]);
  });
});

describe('two windows on one draft', () => {
  it('show each other’s figures and their total while both are typed in', async () => {
    const { mine, theirs, ...given } = await twoWindows();
    put(mine, words('正在写的话'));
    put(theirs, figure('requests.received.natural', 12));
    await rest();
    expect(totalOf(mine.current().report, 'requests.received.total')).toMatchObject({ value: 12 });
    expect(textOf(theirs.current().report, 'problems')).toBe('正在写的话');
    expect((await stored(given)).content.report).toEqual(mine.current().report);
    expect(mine.autosave.getState().kind).toBe('saved');
    expect(mine.disputes.getFields()).toEqual([]);
    expect(mine.session.undo()?.label).toBe('填写');
    expect(mine.session.undo()).toBeNull();
  });

  it('do so without being told, when the clerk comes back to a window', async () => {
    const { mine, theirs, here } = await twoWindows({ deaf: true });
    put(theirs, figure('fee.notices.count', 4));
    await rest();
    expect(notices(mine)).toBeNull();
    here.openDrafts.look();
    await rest();
    expect(notices(mine)).toBe(4);
  });

  it('save nothing again that they have only heard of', async () => {
    const { mine, theirs } = await twoWindows();
    put(theirs, figure('fee.notices.count', 4));
    await rest();
    expect([mine.revision(), theirs.revision()]).toEqual([2, 2]);
  });

  it('say so when the draft was deleted in the other one, and go on when it is back', async () => {
    const { mine, there, id } = await twoWindows();
    await there.store.remove(id);
    await rest();
    expect(mine.autosave.getState()).toEqual({ kind: 'unsaved', reason: { kind: 'gone' } });
    await there.store.restore(id);
    await rest();
    expect(mine.autosave.getState().kind).toBe('saved');
  });

  it('go along when a backup takes the place of the draft, and when that is taken back', async () => {
    const { mine, here, there, id } = await twoWindows();
    put(mine, figure('fee.notices.count', 4));
    await rest();
    const { summary } = (await there.store.open(id)) as Extract<OpenedDraft, { kind: 'opened' }>;
    const before: DraftContent = { report: emptyReport('柳河乡人民政府', 2025), lastYear: null };
    const row = { ...summary, file: encodeDraft(before) };
    const items = await there.store.backups.plan([{ row, versions: [] }]);
    const done = await there.store.backups.restore(items, () => 'backup', {
      madeAt: null,
      damage: 'none',
      more: {},
    });
    here.openDrafts.look();
    await rest();
    expect([factOf(mine.current().report, 'organ'), notices(mine)]).toEqual(['柳河乡人民政府', null]);
    await there.store.backups.undo(done);
    here.openDrafts.look();
    await rest();
    expect([factOf(mine.current().report, 'organ'), notices(mine)]).toEqual([organ, 4]);
  });

  it('bring rescued work together with what is saved while it is opened', async () => {
    const { openWindow, store } = computer();
    const { id } = await store.create({ report: emptyReport(organ, 2025), lastYear: null });
    const [here, there] = [openWindow(), openWindow()];
    const opened = await store.open(id);
    if (opened.kind !== 'opened') throw new Error(`the draft is ${opened.kind}`);
    const { report } = apply(opened.content.report, { label: '', changes: [figure('fee.notices.count', 4)] });
    const theirs = await there.open(id);
    put(theirs, figure('fee.charged.yuan', 90));
    await rest();
    const content = { ...opened.content, report };
    const mine = here.openDrafts.open(opened.summary, content, { ...opened, rescued: true });
    await rest();
    expect([notices(mine), figureOf(mine.current().report, 'fee.charged.yuan')]).toEqual([4, 90]);
  });

  it('lose nothing of what either typed, in whatever order it is typed, saved and heard', async () => {
    const cells = ['fee.notices.count', 'fee.charged.yuan', 'requests.received.natural'] as const;
    const act = fc.record({
      window: fc.nat({ max: 1 }),
      cell: fc.constantFrom(...cells),
      value: fc.nat({ max: 99 }),
      waits: fc.nat({ max: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 12 }), fc.boolean(), async (acts, deaf) => {
        const { mine, theirs, here, there, ...given } = await twoWindows({ deaf });
        for (const { window, cell, value, waits } of acts) {
          put(window === 0 ? mine : theirs, figure(cell, value));
          for (let turn = 0; turn < waits; turn++) await new Promise(done => setTimeout(done, 0));
        }
        await rest();
        for (const window of [here, there, here]) {
          window.openDrafts.look();
          await rest();
        }
        const { content } = await stored(given);
        for (const cell of cells) {
          const both = [mine, theirs].map(draft => figureOf(draft.current().report, cell));
          const isAsked = [mine, theirs].some(draft =>
            draft.disputes.getFields().some(field => fieldKey(field) === `figure ${cell}`),
          );
          if (!isAsked) expect(new Set([...both, figureOf(content.report, cell)]).size).toBe(1);
          else expect(both).toContain(figureOf(content.report, cell));
        }
      }),
      { numRuns: 60 },
    );
  });
});
