import { expect, it } from 'vitest';
import type { VersionSummary } from '../../drafts/index.ts';
import { type DraftContent, differencesBetween, emptyReport, type Report } from '../../report/index.ts';
import {
  daysOfVersions,
  nameOfVersion,
  notKeptSentence,
  otherDifferences,
  removeVersionTitle,
  restoredSentence,
  timeOfVersion,
  versionDiffersSentence,
} from './versions.ts';

const now = new Date(2026, 0, 12, 15, 0);
const version = (id: string, at: Date, name?: string): VersionSummary => ({
  id,
  draftId: 'd',
  at: at.getTime(),
  reason: 'day',
  organ: '甲镇',
  year: 2025,
  ...(name !== undefined && { name }),
});

it('versions stand under their days, and a day comes again where the clock was set back', () => {
  const versions = [
    version('4', new Date(2026, 0, 12, 14, 0)),
    version('3', new Date(2026, 0, 12, 9, 0)),
    version('2', new Date(2027, 5, 1)),
    version('1', new Date(2026, 0, 12, 8, 0)),
    version('0', new Date(2025, 11, 3)),
  ];
  expect(daysOfVersions(versions, now).map(({ day, of }) => [day, of.map(({ id }) => id).join()])).toEqual([
    ['今天', '4,3'],
    ['2027年6月1日', '2'],
    ['今天', '1'],
    ['2025年12月3日', '0'],
  ]);
});

it('a version is called what the clerk called it, or why it was kept', () => {
  expect(nameOfVersion(version('1', now, '送审稿'))).toBe('送审稿');
  expect(nameOfVersion(version('1', now))).toContain('自动');
  const side = { ...version('1', now), reason: 'conflict', side: 'mine' } as const;
  expect(nameOfVersion(side)).toBe('两个窗口写得不一样：这边写的，还没有选');
  expect(nameOfVersion({ ...side, side: 'theirs', fate: 'left' })).toBe(
    '两个窗口写得不一样：那边写的，没有选用',
  );
  expect(nameOfVersion({ ...version('1', now), reason: 'conflict' })).toBe('两个窗口写得不一样时');
});

it('versions of one minute are told apart by their seconds', () => {
  const [early, late, other] = [
    version('1', new Date(2026, 0, 12, 13, 46, 5)),
    version('2', new Date(2026, 0, 12, 13, 46, 40)),
    version('3', new Date(2026, 0, 12, 13, 47, 0)),
  ];
  const listed = [other, late, early];
  expect(listed.map(each => timeOfVersion(each, listed))).toEqual(['13:47', '13:46:40', '13:46:05']);
});

it('three cells of one table that differ are three places', () => {
  const report = emptyReport('甲镇', 2025);
  const former: Report = {
    ...report,
    figures: {
      'proactive.licensing.decisions': 12,
      'proactive.penalties.decisions': 3,
      'proactive.coercion.decisions': 5,
    },
  };
  expect(versionDiffersSentence(differencesBetween(report, former))).toContain('3 处');
});

it('what going back would change beside figures and words is named too, and nothing else', () => {
  const report = emptyReport('甲镇', 2025);
  const draft = (changed: Partial<Report>): DraftContent => ({
    report: { ...report, ...changed },
    lastYear: null,
  });
  const others = (former: DraftContent, present: DraftContent = draft({})) =>
    otherDifferences(present, former, differencesBetween(present.report, former.report));
  expect(others(draft({}))).toEqual([]);
  expect(others(draft({ texts: { problems: '写过的。' } }))).toEqual([]);
  expect(others(draft({ year: null, charts: ['received'] }))).toEqual(['年度', '图表']);
  expect(others(draft({}), draft({ facts: { organ: '甲镇', phone: '12345' } }))).toHaveLength(1);
  expect(others({ ...draft({}), lastYear: { report, printed: {} } })).toEqual(['放在旁边的上年报告']);
});

it('why a version was not kept is said: the disk is full, or the draft was deleted in another window', () => {
  expect(notKeptSentence({ kind: 'full' })).toContain('存储空间满了。草稿还在这个窗口里');
  expect(notKeptSentence({ kind: 'full' })).not.toContain('删除');
  expect(notKeptSentence({ kind: 'gone' })).toContain('在另一个窗口里删除了');
  expect(notKeptSentence({ kind: 'gone' })).not.toContain('满');
});

it('a version that has a name is called by it where it is gone back to or deleted', () => {
  expect(restoredSentence(version('1', now, '送审稿'), now)).toBe('已恢复成“送审稿”（今天 15:00）。');
  expect(restoredSentence(version('1', now), now)).toBe('已恢复成今天 15:00 的版本。');
  expect(removeVersionTitle(version('1', now, '送审稿'), now)).toBe('删除“送审稿”？');
  expect(removeVersionTitle(version('1', now), now)).toBe('删除今天 15:00 的版本？');
});
