/** For tests: the three printed tables as grids of merged cells, in the variants that sites print. */

import { columnsOf, formOf, tableOf } from '../../form/index.ts';
import type { Content } from './content.ts';
import type { Random } from './random.ts';

export interface GridCell {
  readonly text: string;
  readonly colSpan: number;
  readonly rowSpan: number;
}
export type Grid = readonly (readonly GridCell[])[];

const cell = (text: string, colSpan = 1, rowSpan = 1): GridCell => ({ text, colSpan, rowSpan });

export function proactiveGrid(content: Content, random: Random): Grid {
  const table = tableOf(formOf(content.form), 'proactive');
  const rows: GridCell[][] = [];
  const year = random.once(5);
  const history = random.once(6);
  if (random.once(6)) rows.push([cell('主动公开政府信息情况', 4)]);
  let group = '';
  for (const row of table.rows) {
    const columns = columnsOf(table, row.id);
    const item = row.under[0] ?? '';
    const spans = columns.length === 1 ? [3] : columns.length === 2 ? [1, 2] : [1, 1, 1];
    if (item !== group) {
      group = item;
      rows.push([cell(random.once(8) ? item.replace(/（.）/, '') : item, 4)]);
      rows.push([
        cell('信息内容'),
        ...columns.map((id, index) => {
          const label = table.columns.find(column => column.id === id)?.label ?? '';
          const dated = year ? label.replace('本年', `本年(${content.year})`) : label;
          return cell(history && id === 'inForce' ? `${dated}(历史累计)` : dated, spans[index]);
        }),
      ]);
    }
    const label = row.id === 'normativeDocuments' && random.once(4) ? '规范性文件' : row.label;
    rows.push([
      cell(label),
      ...columns.map((id, index) =>
        cell(content.figures.get(`proactive.${row.id}.${id}`) ?? '', spans[index]),
      ),
    ]);
  }
  return rows;
}

const heads = ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'] as const;

/** `tornHeads`: 商业 and 企业 in two rows of the table. */
export function requestsGrid(content: Content, random: Random, tornHeads: boolean): Grid {
  const table = tableOf(formOf(content.form), 'requests');
  const corner = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';
  const depth = tornHeads ? 4 : 3;
  const rows: GridCell[][] = [
    [cell(corner, 3, depth), cell('申请人情况', 7)],
    [cell('自然人', 1, depth - 1), cell('法人或其他组织', 5), cell('总计', 1, depth - 1)],
    tornHeads
      ? heads.map(head => cell(head.length === 4 ? head.slice(0, 2) : head))
      : heads.map(head => cell(head)),
    ...(tornHeads ? [heads.map(head => cell(head.length === 4 ? head.slice(2) : ''))] : []),
  ];
  const outcomes = table.rows.filter(row => row.under.length > 0).length;
  const lawful = random.once(3);
  const seen = new Set<string>();
  for (const row of table.rows) {
    const cells: GridCell[] = [];
    for (const [level, group] of row.under.entries()) {
      if (seen.has(group)) continue;
      seen.add(group);
      const length = level === 0 ? outcomes : table.rows.filter(other => other.under.includes(group)).length;
      cells.push(cell(group, 1, length));
    }
    const label = lawful ? row.label.replace('法律行政法规', '法律法规') : row.label;
    cells.push(cell(label, 3 - row.under.length));
    for (const column of table.columns)
      cells.push(cell(content.figures.get(`requests.${row.id}.${column.id}`) ?? ''));
    rows.push(cells);
  }
  return rows;
}

const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'] as const;

export type DisputesShape = 'official' | 'three' | 'labelled';

export function disputesGrids(content: Content, shape: DisputesShape): readonly Grid[] {
  const figures = (row: string) =>
    ['upheld', 'corrected', 'otherResult', 'pending', 'total'].map(column =>
      cell(content.figures.get(`disputes.${row}.${column}`) ?? ''),
    );
  const names = { review: '行政复议', direct: '未经复议直接起诉', afterReview: '复议后起诉' };
  if (shape === 'three')
    return (['review', 'direct', 'afterReview'] as const).map(row => [
      [cell(names[row], 5)],
      results.map(result => cell(result)),
      figures(row),
    ]);
  if (shape === 'labelled')
    return [
      [
        [cell('类别'), ...results.map(result => cell(result))],
        ...(['review', 'direct', 'afterReview'] as const).map(row => [cell(names[row]), ...figures(row)]),
      ],
    ];
  return [
    [
      [cell('行政复议', 5), cell('行政诉讼', 10)],
      [...results.map(result => cell(result, 1, 2)), cell('未经复议直接起诉', 5), cell('复议后起诉', 5)],
      [...results, ...results].map(result => cell(result)),
      [...figures('review'), ...figures('direct'), ...figures('afterReview')],
    ],
  ];
}

/** The grid without merged cells, the text of each in its first one: what Excel and pages without spans show. */
export const filledGrid = (grid: Grid): readonly (readonly string[])[] =>
  unmergedGrid(grid, (text, down, right) => (down === 0 && right === 0 ? text : ''));

/** The grid without merged cells; `shown` says what stands so far down and right in one. */
export function unmergedGrid(
  grid: Grid,
  shown: (text: string, down: number, right: number) => string,
): readonly (readonly string[])[] {
  const rows: string[][] = grid.map(() => []);
  for (const [at, row] of grid.entries()) {
    let column = 0;
    for (const { text, colSpan, rowSpan } of row) {
      while (rows[at]?.[column] !== undefined) column++;
      for (let down = 0; down < rowSpan; down++)
        for (let right = 0; right < colSpan; right++) {
          const target = rows[at + down];
          if (target) target[column + right] = shown(text, down, right);
        }
      column += colSpan;
    }
  }
  return rows.map(row => Array.from(row, text => text ?? ''));
}
