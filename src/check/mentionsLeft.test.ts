import { describe, expect, test } from 'vitest';
import { emptyReport, type LastYear, replaced } from '../report/index.ts';
import { changed } from './fixtures/reports.ts';
import { mentionsLeft } from './mentionsLeft.ts';

const words = '2024年，我镇公开信息411条，较2023年增加21条。\n组织培训2次，印发《条例》300份。';
const last: LastYear = {
  report: changed(emptyReport('清水镇', 2024), { texts: { 'overview.proactive': words } }),
  printed: {},
};
const left = (own: string, confirmed: readonly 'overview.proactive'[] = []) =>
  mentionsLeft(
    changed(emptyReport('清水镇', 2025), { texts: { 'overview.proactive': own }, confirmed }),
    last,
    'overview.proactive',
  ).map(({ written }) => written);

describe('what of last year’s is left in this year’s text', () => {
  test.each<readonly [title: string, own: string, left: readonly string[]]>([
    ['taken over as it was', words, ['2024', '411条', '2023', '21条', '2次', '300份']],
    [
      'with the years moved: no year is offered twice',
      words.replace('2024', '2025').replace('2023', '2024'),
      ['411条', '21条', '2次', '300份'],
    ],
    ['with one figure changed', words.replace('411', '523'), ['2024', '2023', '21条', '2次', '300份']],
    [
      'with other words before a figure',
      words.replace('组织培训', '全年开展了培训'),
      ['2024', '411条', '2023', '21条', '2次', '300份'],
    ],
    ['with a paragraph gone', words.split('\n')[1] ?? '', ['2次', '300份']],
    [
      'with a paragraph before it',
      `今年变化不大。\n${words}`,
      ['2024', '411条', '2023', '21条', '2次', '300份'],
    ],
    ['written anew', '全镇设公开栏3处，走访群众120人次。', []],
    ['nothing', '', []],
  ])('%s', (_, own, expected) => expect(left(own)).toEqual(expected));

  test('is nothing once the clerk has confirmed the text', () =>
    expect(left(words, ['overview.proactive'])).toEqual([]));

  test('moving the years that are left is done once: none of them is left to move again', () => {
    const report = changed(emptyReport('清水镇', 2025), { texts: { 'overview.proactive': words } });
    const moves = mentionsLeft(report, last, 'overview.proactive').flatMap(({ from, to, fate }) =>
      fate.kind === 'move' ? [{ from, to, put: fate.put }] : [],
    );
    expect(moves.map(({ put }) => put)).toEqual(['2025', '2024']);
    const after = replaced(words, moves);
    const again = mentionsLeft(
      changed(report, { texts: { 'overview.proactive': after } }),
      last,
      'overview.proactive',
    );
    expect(again.filter(({ kind }) => kind === 'year')).toEqual([]);
  });
});
