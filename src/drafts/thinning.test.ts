import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VersionReason } from './rows.ts';
import { mostVersions, versionsToDrop } from './thinning.ts';

const hour = 60 * 60_000;
const day = 24 * hour;
const now = new Date(2026, 0, 20, 15, 0).getTime();

interface Kept {
  readonly id: string;
  readonly at: number;
  readonly reason: VersionReason;
  readonly name?: string;
}

const kept = (id: string, age: number, reason: VersionReason = 'session', name?: string): Kept => ({
  id,
  at: now - age,
  reason,
  ...(name !== undefined && { name }),
});

/** The versions that stay, oldest first. */
const stay = (versions: readonly Kept[], at = now) => {
  const gone = new Set(versionsToDrop(versions, at));
  return versions.filter(({ id }) => !gone.has(id)).map(({ id }) => id);
};

describe('thinning of versions', () => {
  it('keeps all of the last day, then the last of each day, then the last of each week', () => {
    const versions = [
      kept('week early', 40 * day + 3 * hour),
      kept('week late', 40 * day + 2 * hour),
      kept('day early', 3 * day + 3 * hour),
      kept('day late', 3 * day + 2 * hour),
      kept('today 1', 3 * hour),
      kept('today 2', 2 * hour),
    ];
    expect(stay(versions)).toEqual(['week late', 'day late', 'today 1', 'today 2']);
  });

  it('keeps turning points for three months, and named ones for good', () => {
    const versions = [
      kept('named', 140 * day, 'session', '初稿'),
      kept('import old', 140 * day - hour, 'import'),
      kept('same week', 140 * day - 2 * hour),
      kept('import', 60 * day, 'import'),
      kept('export', 60 * day - 1, 'export'),
      kept('same day', 60 * day - 2),
    ];
    expect(stay(versions)).toEqual(['named', 'same week', 'import', 'export', 'same day']);
  });

  it('keeps the last version, however old', () => {
    expect(stay([kept('a', 90 * day), kept('b', 90 * day - 1)])).toEqual(['b']);
    expect(stay([kept('only', 3000 * day)])).toEqual(['only']);
  });

  it('drops nothing because the clock is months or years ahead, or was', () => {
    const versions = [kept('a', 3 * hour), kept('b', 2 * hour, 'import'), kept('c', hour)];
    for (const days of [100, 240, 365, 20 * 365]) {
      expect(stay(versions, now + days * day)).toEqual(['a', 'b', 'c']);
    }
    const ahead = [...versions, kept('2046', -20 * 365 * day), kept('d', 0)];
    expect(stay(ahead)).toEqual(['a', 'b', 'c', '2046', 'd']);
    expect(stay([kept('no time', Number.NaN), ...versions])).toEqual(['no time', 'a', 'b', 'c']);
  });

  it('lets none with a name go, however many there are, and keeps them out of the number of the others', () => {
    const named = Array.from({ length: 200 }, (_, index) =>
      kept(`named ${index}`, (900 - index) * 60_000, 'named', '稿'),
    );
    const many = Array.from({ length: 200 }, (_, index) => kept(`auto ${index}`, (400 - index) * 60_000));
    const left = stay([...named, ...many]);
    expect(left.filter(id => id.startsWith('named'))).toHaveLength(200);
    expect(left.filter(id => id.startsWith('auto'))).toHaveLength(mostVersions);
  });

  it('makes room among the automatic ones first', () => {
    const many = Array.from({ length: 200 }, (_, index) => kept(`auto ${index}`, (400 - index) * 60_000));
    const versions = [
      kept('named', 20 * hour, 'named', '初稿'),
      kept('export', 19 * hour, 'export'),
      ...many,
    ];
    const left = stay(versions);
    expect(left).toHaveLength(mostVersions + 1);
    expect(left.slice(0, 3)).toEqual(['named', 'export', 'auto 81']);
  });

  const everyReason: Readonly<Record<VersionReason, true>> = {
    session: true,
    day: true,
    work: true,
    import: true,
    restore: true,
    export: true,
    conflict: true,
    named: true,
    damaged: true,
  };
  const versions = fc
    .array(
      fc.record({
        at: fc.oneof(
          { weight: 8, arbitrary: fc.integer({ min: now - 500 * day, max: now }) },
          { weight: 1, arbitrary: fc.integer({ min: -day, max: now + 40_000 * day }) },
        ),
        reason: fc.constantFrom(...(Object.keys(everyReason) as VersionReason[])),
        name: fc.option(fc.constant('名'), { nil: undefined, freq: 8 }),
      }),
      { maxLength: 300 },
    )
    .chain(rows =>
      fc.constantFrom(
        rows,
        [...rows].sort((a, b) => a.at - b.at),
      ),
    )
    .map(rows =>
      rows.map(({ name, ...row }, index): Kept => ({ id: `${index}`, ...row, ...(name && { name }) })),
    );

  it('never drops the last, never leaves too many, and is done after one go', () => {
    fc.assert(
      fc.property(versions, rows => {
        const left = rows.filter(({ id }) => stay(rows).includes(id));
        expect(left.filter(({ name }) => !name).length).toBeLessThanOrEqual(mostVersions);
        expect(left[left.length - 1]).toBe(rows[rows.length - 1]);
        expect(stay(left)).toEqual(left.map(({ id }) => id));
      }),
    );
  });

  it('drops only what has a later one of its day or week beside it, unless there are too many', () => {
    fc.assert(
      fc.property(versions, rows => {
        const left = new Set(stay(rows));
        const unnamed = rows.filter(({ id, name }) => left.has(id) && !name);
        if (unnamed.length === mostVersions) return;
        for (const [index, row] of rows.entries()) {
          if (left.has(row.id)) continue;
          expect(row.name).toBeUndefined();
          expect(row.at).toBeLessThanOrEqual(now - day);
          const near = rows
            .slice(index + 1)
            .some(other => left.has(other.id) && Math.abs(other.at - row.at) < 7 * day);
          expect(near).toBe(true);
        }
      }),
    );
  });

  it('drops no more because of a version that says to be of the future', () => {
    fc.assert(
      fc.property(versions, fc.nat(), fc.integer({ min: 1, max: 40_000 }), (rows, place, days) => {
        const before = stay(rows);
        const unnamed = rows.filter(({ id, name }) => before.includes(id) && !name);
        if (unnamed.length >= mostVersions - 1) return;
        const index = rows.length === 0 ? 0 : place % rows.length;
        const future = kept('future', -days * day);
        const after = stay([...rows.slice(0, index), future, ...rows.slice(index)]);
        expect(after.filter(id => id !== 'future')).toEqual(before);
        if (rows.length > 0) expect(after).toContain('future');
      }),
    );
  });
});
