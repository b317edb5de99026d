import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EnteredCellId, type EnteredRequestCellId, enteredCells, form2021 } from '../form/index.ts';
import { apply, type Change, type Edit, emptyReport, figureOf, textOf } from '../report/index.ts';
import { openSession } from './session.ts';

const organ = '青山县柳河镇人民政府';
const open = () => openSession(emptyReport(organ, 2025), null);
const type = (value: string, merge?: string): Edit => ({
  label: '修改文字',
  changes: [{ kind: 'text', text: 'problems', value }],
  ...(merge ? { merge } : {}),
});

describe('the open draft', () => {
  it('takes a word back as one step, however many keys it took', () => {
    const session = open();
    for (const value of ['一', '一是', '一是人', '一是人手']) session.dispatch(type(value, 'text problems'));
    session.undo();
    expect(textOf(session.getSnapshot().report, 'problems')).toBe('');
    session.redo();
    expect(textOf(session.getSnapshot().report, 'problems')).toBe('一是人手');
  });

  it('begins a new step after a pause', () => {
    const session = open();
    session.dispatch(type('一是', 'text problems'));
    session.closeStep();
    session.dispatch(type('一是人手', 'text problems'));
    session.undo();
    expect(textOf(session.getSnapshot().report, 'problems')).toBe('一是');
  });

  it('keeps no step for an edit that changes nothing', () => {
    const session = open();
    session.dispatch(type(''));
    expect(session.getSnapshot().undoLabel).toBeNull();
  });

  it('drops what was undone once something else is typed', () => {
    const session = open();
    session.dispatch(type('旧'));
    session.undo();
    session.dispatch(type('新'));
    expect(session.redo()).toBeNull();
    expect(textOf(session.getSnapshot().report, 'problems')).toBe('新');
  });

  it('names what the next undo and redo will do', () => {
    const session = open();
    session.dispatch({
      label: '空白格填 0',
      changes: [{ kind: 'figure', cell: 'fee.notices.count', value: 0 }],
    });
    expect(session.getSnapshot().undoLabel).toBe('空白格填 0');
    session.undo();
    expect(session.getSnapshot()).toMatchObject({ undoLabel: null, redoLabel: '空白格填 0' });
  });

  it('tells its listeners until they leave', () => {
    const session = open();
    let calls = 0;
    const leave = session.subscribe(() => calls++);
    session.dispatch(type('一'));
    leave();
    session.dispatch(type('二'));
    expect(calls).toBe(1);
  });

  it('tells who asked for some figures of changes of these alone, once for each edit, by undo too', () => {
    const session = open();
    const figure = (cell: EnteredRequestCellId, value: number): Change => ({ kind: 'figure', cell, value });
    let calls = 0;
    const leave = session.subscribe(
      () => calls++,
      ['requests.received.natural', 'requests.received.commercial'],
    );
    const edit = (...changes: Change[]) => session.dispatch({ label: '填写数字', changes });
    edit(figure('requests.granted.natural', 1));
    edit({ kind: 'year', value: 2024 });
    expect(calls).toBe(0);
    edit(figure('requests.received.natural', 1), figure('requests.received.commercial', 2));
    expect(calls).toBe(1);
    edit(figure('requests.received.natural', 1));
    expect(calls).toBe(1);
    session.undo();
    expect(calls).toBe(2);
    leave();
    session.redo();
    expect(calls).toBe(2);
  });

  it('knows whether somebody is typing', () => {
    const session = open();
    expect(session.isTyping()).toBe(false);
    session.dispatch(type('一', 'text problems'));
    expect(session.isTyping()).toBe(true);
    session.closeStep();
    expect(session.isTyping()).toBe(false);
    session.dispatch(type('一是'));
    expect(session.isTyping()).toBe(false);
  });

  it('takes back the last thousand steps and no more', () => {
    const session = open();
    for (let value = 1; value <= 1500; value++) session.dispatch(type(String(value)));
    let undone = 0;
    while (session.undo()) undone++;
    expect(undone).toBe(1000);
    expect(textOf(session.getSnapshot().report, 'problems')).toBe('500');
  });

  it('comes back to the very report it began with, whatever was done, when all is undone', () => {
    const cells = enteredCells(form2021, 'requests');
    const change: fc.Arbitrary<Change> = fc.oneof(
      fc.record({
        kind: fc.constant('figure' as const),
        cell: fc.constantFrom(...cells),
        value: fc.oneof(fc.nat(), fc.constant(null), fc.record({ raw: fc.string() })),
      }),
      fc.record({
        kind: fc.constant('text' as const),
        text: fc.constantFrom('problems' as const, 'preamble' as const, 'overview.proactive' as const),
        value: fc.oneof(fc.constantFrom('', '一', '二'), fc.string()),
      }),
      fc.record({ kind: fc.constant('year' as const), value: fc.integer({ min: 2021, max: 2099 }) }),
      fc.record({
        kind: fc.constant('confirm' as const),
        text: fc.constantFrom('problems' as const, 'preamble' as const),
        value: fc.boolean(),
      }),
    );
    const edit = fc.record({
      label: fc.constant('改'),
      changes: fc.array(change, { maxLength: 5 }),
      merge: fc.constantFrom('a', 'b'),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 30 }), edits => {
        const session = open();
        const states = [session.getSnapshot().report];
        for (const each of edits) session.dispatch(each);
        const end = session.getSnapshot().report;
        while (session.undo());
        expect(session.getSnapshot().report).toEqual(states[0]);
        while (session.redo());
        expect(session.getSnapshot().report).toEqual(end);
      }),
    );
  });

  it('puts last year’s report beside the draft, takes it away again, and leaves the draft as it is', () => {
    const session = open();
    session.dispatch(type('一'));
    const { report } = session.getSnapshot();
    const lastYear = { report: emptyReport(organ, 2024), printed: {} };
    session.compareWith(lastYear, '导入上年报告作对比');
    expect(session.getSnapshot()).toMatchObject({ report, lastYear, undoLabel: '导入上年报告作对比' });
    session.undo();
    expect(session.getSnapshot()).toMatchObject({ report, lastYear: null });
    session.redo();
    expect(session.getSnapshot().lastYear).toBe(lastYear);
    session.undo();
    session.undo();
    expect(textOf(session.getSnapshot().report, 'problems')).toBe('');
    expect(session.getSnapshot().lastYear).toBeNull();
  });

  it('takes words and last year’s report over as one step', () => {
    const session = open();
    const lastYear = { report: emptyReport(organ, 2024), printed: {} };
    session.takeOver({ ...type('一'), label: '取用导入的内容' }, lastYear);
    expect(session.getSnapshot()).toMatchObject({ lastYear, undoLabel: '取用导入的内容' });
    session.undo();
    expect(session.getSnapshot()).toMatchObject({ lastYear: null, undoLabel: null });
    expect(textOf(session.getSnapshot().report, 'problems')).toBe('');
    session.redo();
    expect(textOf(session.getSnapshot().report, 'problems')).toBe('一');
    expect(session.getSnapshot().lastYear).toBe(lastYear);
  });

  it('takes over and gives back what beside the report this version does not know', () => {
    const session = openSession(emptyReport(organ, 2025), null, { later: 1 });
    session.takeOver(type('一'), null);
    expect(session.getSnapshot().unknown).toEqual({ later: 1 });
    session.takeOver(type('二'), null, { unknown: { colour: 'red' } });
    expect(session.getSnapshot().unknown).toEqual({ colour: 'red' });
    session.undo();
    expect(session.getSnapshot().unknown).toEqual({ later: 1 });
    session.redo();
    expect(session.getSnapshot().unknown).toEqual({ colour: 'red' });
    session.undo();
    session.follow(session.getSnapshot().report, null, { unknown: { theirs: 2 } });
    session.redo();
    expect(session.getSnapshot().unknown).toEqual({ theirs: 2 });
    session.follow(session.getSnapshot().report, null, { unknown: undefined });
    expect(session.getSnapshot().unknown).toBeUndefined();
  });

  it('says whether an edit changed anything', () => {
    const session = open();
    expect(session.dispatch(type('一'))).toBe(true);
    expect(session.dispatch(type('一'))).toBe(false);
    expect(session.dispatch({ label: '填写数字', changes: [] })).toBe(false);
  });

  it('does not grow while one field is typed in for an hour', () => {
    const session = open();
    for (let index = 0; index < 10_000; index++) {
      session.dispatch({
        label: '填写数字',
        changes: [{ kind: 'figure', cell: 'requests.received.natural', value: index }],
        merge: 'figure requests.received.natural',
      });
    }
    session.undo();
    expect(figureOf(session.getSnapshot().report, 'requests.received.natural')).toBeNull();
    expect(session.undo()).toBeNull();
  });
});

describe('the open draft while another window writes it', () => {
  const figure = (cell: EnteredCellId, value: number | null): Edit => ({
    label: '填写数字',
    changes: [{ kind: 'figure', cell, value }],
  });
  /** What the other window makes of the draft that stands here. */
  const theirs = (session: ReturnType<typeof open>, ...edits: readonly Edit[]) =>
    edits.reduce((report, edit) => apply(report, edit).report, session.getSnapshot().report);

  it('shows their figure and tells the cell, without a step to undo', () => {
    const session = open();
    let told = 0;
    session.subscribe(() => told++, ['fee.notices.count']);
    session.follow(theirs(session, figure('fee.notices.count', 3)), null);
    expect(figureOf(session.getSnapshot().report, 'fee.notices.count')).toBe(3);
    expect(told).toBe(1);
    expect(session.undo()).toBeNull();
  });

  it('takes back its own figure and leaves theirs', () => {
    const session = open();
    session.dispatch(figure('fee.notices.count', 1));
    session.follow(theirs(session, figure('fee.charged.yuan', 50)), null);
    session.undo();
    const { report } = session.getSnapshot();
    expect([figureOf(report, 'fee.notices.count'), figureOf(report, 'fee.charged.yuan')]).toEqual([null, 50]);
  });

  it('never takes back what they wrote later into the same field, by undo or redo', () => {
    const session = open();
    session.dispatch(figure('fee.notices.count', 1));
    session.dispatch(figure('fee.charged.yuan', 20));
    session.undo();
    session.follow(theirs(session, figure('fee.notices.count', 8), figure('fee.charged.yuan', 90)), null);
    expect(session.undo()).toBeNull();
    expect(session.redo()).toBeNull();
    const { report } = session.getSnapshot();
    expect([figureOf(report, 'fee.notices.count'), figureOf(report, 'fee.charged.yuan')]).toEqual([8, 90]);
  });

  it('takes back its own paragraph of a text of which they wrote another', () => {
    const session = open();
    session.dispatch(type('一。\n二。'));
    session.dispatch(type('一，我的。\n二。'));
    session.follow(theirs(session, type('一，我的。\n二，他们的。')), null);
    session.undo();
    expect(textOf(session.getSnapshot().report, 'problems')).toBe('一。\n二，他们的。');
    session.redo();
    expect(textOf(session.getSnapshot().report, 'problems')).toBe('一，我的。\n二，他们的。');
  });

  it('takes back what is left of a step that filled many cells', () => {
    const session = open();
    session.dispatch({
      label: '空白格填 0',
      changes: [...figure('fee.notices.count', 0).changes, ...figure('fee.charged.yuan', 0).changes],
    });
    session.follow(theirs(session, figure('fee.charged.yuan', 7)), null);
    session.undo();
    const { report } = session.getSnapshot();
    expect([figureOf(report, 'fee.notices.count'), figureOf(report, 'fee.charged.yuan')]).toEqual([null, 7]);
  });

  it('leaves last year’s report that they put beside it', () => {
    const session = open();
    const beside = (name: string) => ({ report: emptyReport(name, 2024), printed: {} });
    session.compareWith(beside('甲镇人民政府'), '导入上年报告作对比');
    session.follow(session.getSnapshot().report, beside('乙镇人民政府'));
    expect(session.undo()).toBeNull();
    expect(session.getSnapshot().lastYear).toEqual(beside('乙镇人民政府'));
  });
});
