import { describe, expect, test } from 'vitest';
import { type CellId, columnsOf, form2021, tableOf } from '../../form/index.ts';
import { inventContent } from '../testing/content.ts';
import { randomFrom } from '../testing/random.ts';
import { readText } from '../text.ts';
import { recognise } from './index.ts';

/** Every figure is another: in the wrong place it would be seen. */
function inventReport(seed: number) {
  const content = inventContent(randomFrom(seed), '2021');
  const figures = new Map(form2021.cells.map(({ id }, at) => [id as string, `${1000 + at * 3}`]));
  return { ...content, figures };
}

const sideways = (table: 'requests' | 'disputes', figures: ReadonlyMap<string, string>, corner: string) => {
  const { rows, columns } = tableOf(form2021, table);
  return [
    [corner, ...rows.map(({ label }) => label)],
    ...columns.map(({ id, label }) => [
      label,
      ...rows.map(row =>
        columnsOf(tableOf(form2021, table), row.id).includes(id)
          ? figures.get(`${table}.${row.id}.${id}`)
          : '',
      ),
    ]),
  ]
    .map(cells => cells.join('\t'))
    .join('\n');
};

describe('a table on its side', () => {
  test('has the applicants as rows, and each figure in its place', () => {
    const { figures } = inventReport(3);
    const read = recognise(
      readText(
        `三、收到和处理政府信息公开申请情况\n${sideways('requests', figures, '申请人情况')}\n四、政府信息公开行政复议、行政诉讼情况\n${sideways('disputes', figures, '')}`,
      ).paper,
    );
    for (const { id, table } of form2021.cells)
      if (table === 'requests' || table === 'disputes')
        expect(`${id} ${read.figures[id as CellId]}`).toBe(`${id} ${figures.get(id)}`);
  });

  test('lets the clerk see each figure where it stands', () => {
    const { figures } = inventReport(4);
    const { found } = recognise(
      readText(`三、收到和处理政府信息公开申请情况\n${sideways('requests', figures, '申请人情况')}`).paper,
    );
    expect(found['requests.carriedIn.natural']?.place).toMatchObject({ row: 1, cell: 2 });
  });
});
