import { describe, expect, it } from 'vitest';
import { openAutosave, reasonOf, type Timers, type UnsavedReason } from './autosave.ts';

/** Timers that run when the test says so. */
function handTimers() {
  const waiting = new Map<number, () => void>();
  const delays: number[] = [];
  let next = 1;
  let time = 77;
  const timers: Timers = {
    set(callback, ms) {
      delays.push(ms);
      waiting.set(next, callback);
      return next++;
    },
    clear: timer => void waiting.delete(timer),
    now: () => time,
  };
  const pass = (ms: number) => {
    time += ms;
  };
  const ring = () => {
    const callbacks = [...waiting.values()];
    waiting.clear();
    for (const callback of callbacks) callback();
  };
  return { timers, ring, pass, delays, count: () => waiting.size };
}

/** Saves that end when the test says so. */
function handSaves() {
  const saved: string[] = [];
  const endings: ((reason: UnsavedReason | null) => void)[] = [];
  const save = (value: string) =>
    new Promise<UnsavedReason | null>(resolve => {
      saved.push(value);
      endings.push(resolve);
    });
  return { saved, save, end: (reason: UnsavedReason | null = null) => endings.shift()?.(reason) };
}

/** The first key is being saved, and the clerk has typed another since. */
function typingDuringSave(delay = 250) {
  const hand = handTimers();
  const saves = handSaves();
  const autosave = openAutosave<string>({ save: saves.save, delay, timers: hand.timers });
  autosave.change('1');
  hand.ring();
  autosave.change('12');
  return { ...hand, ...saves, autosave };
}

/** Until everything that was promised has been done. */
const settled = () => new Promise(resolve => setImmediate(resolve));

describe('autosave', () => {
  it('saves once for a run of keystrokes, with the last of them', async () => {
    const { timers, ring, count } = handTimers();
    const { saved, save, end } = handSaves();
    const autosave = openAutosave<string>({ save, delay: 250, timers });
    for (const value of ['1', '12', '123']) autosave.change(value);
    expect(autosave.getState()).toEqual({ kind: 'saving' });
    expect(count()).toBe(1);
    ring();
    end();
    await autosave.flush();
    expect(saved).toEqual(['123']);
    expect(autosave.getState()).toEqual({ kind: 'saved', at: 77 });
  });

  it('saves what was typed during a save right after it', async () => {
    const { autosave, saved, end } = typingDuringSave();
    end();
    const flushed = autosave.flush();
    await settled();
    end();
    await flushed;
    expect(saved).toEqual(['1', '12']);
    expect(autosave.getState().kind).toBe('saved');
  });

  it('leaves the machine its pause between two saves while typing goes on', async () => {
    const { autosave, ring, count, saved, end } = typingDuringSave();
    end();
    await settled();
    expect(saved).toEqual(['1']);
    expect(autosave.getState().kind).toBe('saving');
    expect(count()).toBe(1);
    ring();
    end();
    await settled();
    expect(saved).toEqual(['1', '12']);
    expect(autosave.getState().kind).toBe('saved');
  });

  it('saves what waited while a slow save went on without waiting any more', async () => {
    const { ring, pass, delays, saved, end } = typingDuringSave(100);
    pass(180);
    end();
    await settled();
    expect(delays).toEqual([0, 0]);
    ring();
    expect(saved).toEqual(['1', '12']);
  });

  it('tries again for what was typed while a save failed', async () => {
    const { autosave, ring, saved, end } = typingDuringSave();
    end({ kind: 'full' });
    await settled();
    expect(autosave.getState()).toEqual({ kind: 'unsaved', reason: { kind: 'full' } });
    ring();
    end();
    await settled();
    expect(saved).toEqual(['1', '12']);
    expect(autosave.getState().kind).toBe('saved');
  });

  it('keeps what could not be saved, says why, and saves it at the next try', async () => {
    const { timers } = handTimers();
    const saved: string[] = [];
    let full = true;
    const autosave = openAutosave<string>({
      delay: 250,
      timers,
      async save(value) {
        if (full) throw Object.assign(new Error('no room'), { name: 'QuotaExceededError' });
        saved.push(value);
        return null;
      },
    });
    autosave.change('1');
    await autosave.flush();
    expect(autosave.getState()).toEqual({ kind: 'unsaved', reason: { kind: 'full' } });
    full = false;
    await autosave.flush();
    expect(saved).toEqual(['1']);
    expect(autosave.getState().kind).toBe('saved');
  });

  it('reads the reason through the wrappings of the database library', () => {
    const inner = Object.assign(new Error('x'), { name: 'QuotaExceededError' });
    expect(reasonOf(Object.assign(new Error('AbortError'), { inner }))).toEqual({ kind: 'full' });
    expect(reasonOf(new Error('denied'))).toEqual({ kind: 'refused', message: 'denied' });
  });
});
