import { describe, expect, test } from 'vitest';
import { type CellId, form2021, sectionHeading } from '../../form/index.ts';
import { type Content, inventContent } from '../testing/content.ts';
import { disputesGrids, type Grid, proactiveGrid, requestsGrid } from '../testing/grids.ts';
import { type Random, randomFrom } from '../testing/random.ts';
import { readText } from '../text.ts';
import { recognise } from './index.ts';

/** Many small figures, some blanks, a few sums misprinted: a page's number looks like any of them. */
function inventFigures({ pick, once, below }: Random): ReadonlyMap<string, string> {
  const density = pick([2, 5, 20]);
  const blanks = pick([0, 3, 6]);
  const values = new Map<string, number>();
  for (const cell of form2021.cells)
    if (!cell.computed && cell.table !== 'fee') values.set(cell.id, once(density) ? 1 + below(4) : 0);
  for (const sum of form2021.sums)
    values.set(
      sum.target,
      sum.of.reduce((all, id) => all + (values.get(id) ?? 0), 0),
    );
  for (let slip = 4; slip > 0; slip--) {
    const { target } = form2021.sums[below(form2021.sums.length)] ?? { target: '' };
    values.set(target, (values.get(target) ?? 0) + 1 + below(2));
  }
  return new Map(
    [...values].map(([id, value]) => [id, blanks > 0 && value === 0 && once(blanks) ? '' : `${value}`]),
  );
}

interface Copy {
  /** One in so many blank cells was lost; 0: none. */
  readonly lost: number;
  /** So many lines are on a page, with its number behind. */
  readonly every: number;
  readonly foot: (page: number) => readonly string[];
  readonly gap: string;
}

/** The report as one cell to a line, with the numbers of its pages between. */
function copied(content: Content, random: Random, { lost, every, foot, gap }: Copy): string {
  const blank = gap === '\n' ? '' : '\u00a0';
  const cells = (grid: Grid) =>
    grid
      .flatMap(row => row.map(({ text }) => text))
      .filter(text => text !== '' || lost === 0 || !random.once(lost))
      .map(text => text || blank);
  const heading = (section: 'overview' | 'proactive' | 'requests' | 'disputes' | 'problems' | 'others') =>
    sectionHeading(form2021, section);
  const lines = [
    `${content.organ}${content.year}年政府信息公开工作年度报告`,
    heading('overview'),
    ...content.intro,
    heading('proactive'),
    ...cells(proactiveGrid(content, random)),
    heading('requests'),
    ...cells(requestsGrid(content, random, false)),
    heading('disputes'),
    ...disputesGrids(content, 'official').flatMap(cells),
    heading('problems'),
    ...content.problems,
    heading('others'),
    ...content.others,
  ];
  return lines
    .flatMap((line, at) => (at % every === every - 1 ? [line, ...foot((at + 1) / every)] : [line]))
    .join(gap);
}

const copies = (random: Random): Copy => ({
  lost: random.pick([0, 1, 4, 12]),
  every: 20 + random.below(40),
  foot: random.pick([
    page => [`${page}`],
    page => [`${page}`],
    page => [`- ${page} -`],
    page => [`${page}`, '政府信息公开工作年度报告汇编'],
  ]),
  gap: random.pick(['\n', '\n', '\n\n']),
});

describe('page numbers between cells that stand each on a line', () => {
  test('are never taken for certain figures, and move none', () => {
    for (let seed = 1; seed <= 150; seed++) {
      const random = randomFrom(seed);
      const copy = copies(random);
      const content: Content = { ...inventContent(random, '2021'), figures: inventFigures(random) };
      const { figures, found } = recognise(readText(copied(content, random, copy)).paper);
      const wrong = Object.entries(figures).filter(([id, figure]) => {
        const printed = content.figures.get(id);
        const isSure = found[id as CellId]?.certainty === 'certain';
        return isSure && printed !== undefined && figure !== Number(printed);
      });
      expect({ seed, wrong }).toEqual({ seed, wrong: [] });
    }
  });

  const heads = '自然人 法人或其他组织 总计 商业企业 科研机构 社会公益组织 法律服务机构 其他'.split(' ');
  const rows = (figures: string) =>
    `${sectionHeading(form2021, 'overview')}\n${'全年主动公开信息一批。\n'.repeat(3)}${sectionHeading(form2021, 'requests')}\n${figures}`;
  const table = (page: (row: number) => readonly string[]) =>
    rows(
      [
        '申请人情况',
        ...heads,
        ...(form2021.tables.find(({ id }) => id === 'requests')?.rows ?? []).map(({ label }, row) =>
          [label, '1', '2', ...page(row), '0', '0', '0', '0', '3'].join('\n'),
        ),
      ].join('\n'),
    );

  test('are left out of a row that adds up without them, and the clerk is asked', () => {
    const { figures, found } = recognise(readText(table(row => (row === 9 ? ['7'] : []))).paper);
    expect(figures['requests.processInfo.research']).toBe(0);
    expect(figures['requests.processInfo.total']).toBe(3);
    expect(found['requests.processInfo.total']?.certainty).toBe('doubtful');
    expect(found['requests.received.total']?.certainty).toBe('certain');
  });

  describe('in the place of a lost blank, beside a sum misprinted by as much,', () => {
    const zeros = '0000000'.split('');
    /** Printed: 0 0 _ 0 0 0 2. The blank is lost, and page 2 begins before it. */
    const misprinted = '0020002'.split('');
    const read = (cellsOf: (row: string, at: number) => readonly string[], page: readonly string[] = []) => {
      const labelled = (form2021.tables.find(({ id }) => id === 'requests')?.rows ?? []).flatMap(
        ({ id, label }, at) => [label, ...cellsOf(id, at)],
      );
      const { found } = recognise(
        readText(rows(['申请人情况', ...page, ...heads, ...labelled].join('\n'))).paper,
      );
      return (row: string) => found[`requests.${row}.research` as CellId];
    };
    const lossy = (row: string) => (row === 'received' ? zeros.slice(1) : zeros);

    test('make a row that adds up and is told as doubtful', () => {
      const found = read(row => (row === 'partlyGranted' ? misprinted : lossy(row)));
      expect(found('partlyGranted')).toMatchObject({ certainty: 'doubtful', doubt: 'amongPages' });
      expect(found('granted')?.certainty).toBe('certain');
      expect(found('received')).toBeUndefined();
    });

    test('cannot be where the sum down the table counts the figure too', () => {
      const found = read(row => (/^(?:partlyGranted|outcomeTotal)$/.test(row) ? misprinted : lossy(row)));
      expect(found('partlyGranted')?.certainty).toBe('certain');
    });

    test('are doubtful too where a page ends in the head and figures are counted to their rows', () => {
      const lossyOften = (at: number) => zeros.slice(at % 2 === 0 ? 1 : 0);
      const found = read((row, at) => (row === 'partlyGranted' ? misprinted : lossyOften(at)), ['1']);
      expect(found('partlyGranted')).toMatchObject({ certainty: 'doubtful', doubt: 'counted' });
      expect(found('stateSecret')).toBeUndefined();
      expect(found('lawForbids')?.certainty).toBe('certain');
    });
  });

  test('that push the blank of a sum behind its row are no figure of it', () => {
    const pushed = '0000200'.split('');
    const figures = (form2021.tables.find(({ id }) => id === 'requests')?.rows ?? []).map(({ label }, row) =>
      [label, ...(row === 9 ? [...pushed, '\u00a0'] : '0000000'.split(''))].join('\n'),
    );
    const { found } = recognise(readText(rows(['申请人情况', ...heads, ...figures].join('\n'))).paper);
    expect(found['requests.processInfo.legal']).toBeUndefined();
    expect(found['requests.internalAffairs.legal']?.certainty).toBe('certain');
  });

  test('that count up beside a running head, or between dashes, are no cells at all', () => {
    const pages = (foot: (page: number) => readonly string[]) =>
      recognise(readText(table(row => (row % 6 === 5 ? foot((row + 1) / 6) : []))).paper);
    for (const foot of [
      (page: number) => [`— ${page} —`],
      (page: number) => [`第 ${page} 页 共 4 页`],
      (page: number) => ['政府信息公开年报汇编', `${page}`],
    ]) {
      const { found } = pages(foot);
      const sure = Object.entries(found).filter(
        ([id, at]) => id.startsWith('requests.') && at?.certainty === 'certain',
      );
      expect(sure).toHaveLength(25 * 7);
    }
  });
});
