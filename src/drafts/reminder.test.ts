import { describe, expect, it } from 'vitest';
import { type BackupFacts, changedSince, factsIn, isReminderDue, noFacts } from './reminder.ts';

const day = 24 * 60 * 60_000;
const now = new Date(2026, 0, 20, 9).getTime();
const drafts = [
  { id: 'a', revision: 3 },
  { id: 'b', revision: 1 },
];
const facts = (more: Partial<BackupFacts>): BackupFacts => ({ ...noFacts, persistence: 'denied', ...more });

describe('the reminder of a backup', () => {
  it('comes where the browser may throw drafts away and none was ever made', () => {
    expect(isReminderDue(facts({}), drafts, now)).toBe(true);
    expect(isReminderDue(facts({ persistence: 'unavailable' }), drafts, now)).toBe(true);
  });

  it('never comes where the browser keeps them, was not asked yet, or there is nothing to keep', () => {
    expect(isReminderDue(facts({ persistence: 'granted' }), drafts, now)).toBe(false);
    expect(isReminderDue(noFacts, drafts, now)).toBe(false);
    expect(isReminderDue(facts({}), [], now)).toBe(false);
  });

  it('comes again only when drafts were changed since, and a day later', () => {
    const made = facts({ lastAt: now - 2 * day, revisions: { a: 3, b: 1 } });
    expect(isReminderDue(made, drafts, now)).toBe(false);
    const changed = [
      { id: 'a', revision: 4 },
      { id: 'c', revision: 1 },
    ];
    expect(changedSince(made, changed)).toBe(2);
    expect(isReminderDue(made, changed, now)).toBe(true);
    expect(isReminderDue({ ...made, lastAt: now - 0.9 * day }, changed, now)).toBe(false);
  });

  it('is put off for three days', () => {
    expect(isReminderDue(facts({ putOffAt: now - 2.9 * day }), drafts, now)).toBe(false);
    expect(isReminderDue(facts({ putOffAt: now - 3.1 * day }), drafts, now)).toBe(true);
  });

  it('comes in spite of a backup or a putting off in the future: the clock was wrong then', () => {
    expect(isReminderDue(facts({ putOffAt: now + 900 * day }), drafts, now)).toBe(true);
    expect(isReminderDue(facts({ lastAt: now + 900 * day }), drafts, now)).toBe(true);
  });

  it('reads its facts from a note of any kind', () => {
    const made = facts({ lastAt: 5, revisions: { a: 1 }, putOffAt: 6 });
    expect(factsIn(JSON.parse(JSON.stringify(made)))).toEqual(made);
    for (const odd of [undefined, null, 7, 'x', [], { lastAt: 'x', revisions: 3, persistence: 'maybe' }]) {
      expect(factsIn(odd)).toEqual(noFacts);
    }
  });
});
