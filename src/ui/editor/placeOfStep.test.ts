import { describe, expect, it } from 'vitest';
import { apply, type Edit, emptyReport, type LedgerLine, putLine, takeUpLedger } from '../../report/index.ts';
import { openSession } from '../../session/index.ts';
import { placeOfStep } from './placeOfStep.ts';

const organ = '青山县柳河镇人民政府';
const open = (...edits: Edit[]) => {
  const session = openSession(emptyReport(organ, 2025), null);
  for (const edit of edits) session.dispatch(edit);
  return session;
};
const around = (edit: Edit) => {
  const session = open(edit);
  const undone = session.undo();
  const redone = session.redo();
  return [undone && placeOfStep(undone, 'undo'), redone && placeOfStep(redone, 'redo')];
};

describe('after 撤销 and 重做 the clerk stands', () => {
  it('at the first thing that a step changed, also where it changed many', () => {
    const place = { kind: 'text', text: 'overview.proactive' };
    const edit: Edit = {
      label: '粘贴',
      changes: [
        { kind: 'text', text: 'overview.proactive', value: '一' },
        { kind: 'text', text: 'overview.supervision', value: '五' },
      ],
    };
    expect(around(edit)).toEqual([place, place]);
  });

  it('in the line of the ledger, not in the table that is counted from it', () => {
    const line: LedgerLine = {
      id: 'n1',
      received: '2025-03-05',
      applicant: 'natural',
      result: 'granted',
      answered: '2025-03-20',
      note: '',
      fromLastYear: false,
    };
    const started = apply(emptyReport(organ, 2025), takeUpLedger(emptyReport(organ, 2025))).report;
    const session = openSession(started, null);
    session.dispatch(putLine(started, line, 'received'));
    session.dispatch(putLine(session.getSnapshot().report, { ...line, result: 'petition' }, 'result'));
    const undone = session.undo();
    expect(undone?.changes.some(({ kind }) => kind === 'figure')).toBe(true);
    const place = { kind: 'line', line: 'n1' };
    expect(undone && placeOfStep(undone, 'undo')).toEqual(place);
    const redone = session.redo();
    expect(redone && placeOfStep(redone, 'redo')).toEqual(place);
  });
});
