import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Timers } from '../../drafts/index.ts';
import { emptyReport, figureOf } from '../../report/index.ts';
import { openSession } from '../../session/index.ts';
import { settle } from './settled.ts';

const cell = 'requests.received.natural';
const timers: Timers = {
  set: (callback, ms) => setTimeout(callback, ms) as unknown as number,
  clear: timer => clearTimeout(timer),
  now: () => Date.now(),
};

/** A draft with its settled report, and a clerk who types one figure digit by digit. */
function openDraft() {
  const session = openSession(emptyReport('青山县柳河镇人民政府', 2025), null);
  const settled = settle(session, timers);
  const told = vi.fn();
  settled.subscribe(told);
  const put = (value: number, merge?: string) =>
    session.dispatch({
      label: '填写数字',
      changes: [{ kind: 'figure', cell, value }],
      ...(merge && { merge }),
    });
  return {
    session,
    told,
    put,
    type: (value: number) => put(value, 'figure'),
    settledFigure: () => figureOf(settled.getReport(), cell),
  };
}

describe('the settled report', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('stays as it was while the clerk types, and follows when she pauses', () => {
    const { type, settledFigure, told } = openDraft();
    for (let value = 1; value <= 20; value++) {
      type(value);
      vi.advanceTimersByTime(100);
    }
    expect([settledFigure(), told.mock.calls.length]).toEqual([null, 0]);
    vi.advanceTimersByTime(1000);
    expect([settledFigure(), told.mock.calls.length]).toEqual([20, 1]);
  });

  it('follows a paste, a fill or an undo at once', () => {
    const { session, put, type, settledFigure } = openDraft();
    put(5);
    vi.advanceTimersByTime(0);
    expect(settledFigure()).toBe(5);
    type(6);
    session.undo();
    vi.advanceTimersByTime(0);
    expect(settledFigure()).toBe(5);
  });
});
