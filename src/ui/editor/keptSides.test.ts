import { expect, test } from 'vitest';
import { apply, type DraftContent, emptyReport, type Field, textOf } from '../../report/index.ts';
import { keepSides } from './keptSides.ts';

const problems: Field = { kind: 'text', text: 'problems' };
const basis: Field = { kind: 'fact', fact: 'organ' };

const saying = (words: string): DraftContent => {
  const change = { kind: 'text', text: 'problems', value: words } as const;
  return {
    report: apply(emptyReport('柳河镇人民政府', 2025), { label: '填写', changes: [change] }).report,
    lastYear: null,
  };
};
const [mine, theirs] = [saying('这边写的'), saying('那边写的')];

/** A disk that has no room for versions while `isFull`. */
function fullDisk() {
  const disk = { isFull: true, kept: 0, settled: 0 };
  const sides = keepSides('d1', {
    async keepSide(_draftId, kept) {
      if (disk.isFull) throw Object.assign(new Error('no room'), { name: 'QuotaExceededError' });
      disk.kept++;
      return kept.into ?? `d1/${disk.kept}`;
    },
    async settleSide() {
      disk.settled++;
    },
  });
  const unkept = () =>
    sides
      .unkept()
      .map(({ side, content, reason }) => [side, textOf(content.report, 'problems'), reason.kind]);
  return { disk, sides, unkept };
}

test('on a full disk it is said that what this window shows is kept nowhere, until it is', async () => {
  const { disk, sides, unkept } = fullDisk();
  const told: number[] = [];
  sides.subscribe(() => told.push(sides.unkept().length));
  sides.ask([problems]);
  sides.show(mine);
  await sides.kept();
  expect(unkept()).toEqual([['mine', '这边写的', 'full']]);
  disk.isFull = false;
  sides.show(mine);
  await sides.kept();
  expect(unkept()).toEqual([]);
  expect(told).toEqual([1, 0]);
});

test('what is typed on is what is to be kept by hand', async () => {
  const { sides, unkept } = fullDisk();
  sides.ask([problems]);
  sides.show(mine);
  sides.show(saying('这边接着写的'));
  await sides.kept();
  expect(unkept()).toEqual([['mine', '这边接着写的', 'full']]);
});

test('the other side that could not be kept is still there to be taken after the choice', async () => {
  const { sides, unkept } = fullDisk();
  sides.ask([problems]);
  sides.show(mine);
  sides.choose([problems], 'mine', { mine, theirs }, true);
  await sides.kept();
  expect(unkept()).toEqual([['theirs', '那边写的', 'full']]);
  sides.giveUp();
  expect(unkept()).toEqual([]);
});

test('this side is, where the other one was chosen', async () => {
  const { sides, unkept } = fullDisk();
  sides.ask([problems]);
  sides.show(mine);
  sides.choose([problems], 'theirs', { mine, theirs }, true);
  await sides.kept();
  expect(unkept()).toEqual([['mine', '这边写的', 'full']]);
});

test('both are, where some of each was chosen', async () => {
  const { sides, unkept } = fullDisk();
  sides.ask([problems, basis]);
  sides.show(mine);
  sides.choose([problems], 'theirs', { mine, theirs }, false);
  sides.choose([basis], 'mine', { mine, theirs }, true);
  await sides.kept();
  expect(unkept().map(([side]) => side)).toEqual(['mine', 'theirs']);
});

test('what was left a moment ago is among it, though the draft has the chosen one by now', async () => {
  const { sides, unkept } = fullDisk();
  sides.ask([problems, basis]);
  sides.show(mine);
  sides.choose([problems], 'mine', { mine, theirs }, false);
  await sides.kept();
  sides.choose([basis], 'mine', { mine, theirs: mine }, true);
  await sides.kept();
  expect(unkept()).toEqual([['theirs', '那边写的', 'full']]);
});

test('a side that lies there whole, and only not what became of it, is not missing', async () => {
  const { disk, sides, unkept } = fullDisk();
  disk.isFull = false;
  sides.ask([problems]);
  sides.show(mine);
  await sides.kept();
  disk.isFull = true;
  sides.choose([problems], 'theirs', { mine, theirs }, true);
  await sides.kept();
  expect(unkept()).toEqual([]);
});

test('where both windows came to say the same nothing is missing', async () => {
  const { sides, unkept } = fullDisk();
  sides.ask([problems]);
  sides.show(mine);
  sides.end();
  await sides.kept();
  expect(unkept()).toEqual([]);
});
