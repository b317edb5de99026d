/** How a step is filled in: what the law asks, how to count, what goes wrong; and examples for one row. */

import type { ContentStepId, TableId } from '../../form/index.ts';
import { examplesOf } from './examples.ts';
import { guides } from './guides.ts';

const groups = [
  { key: 'law', title: '法规要求' },
  { key: 'count', title: '怎么填、怎么数' },
  { key: 'mistakes', title: '常见错误' },
] as const;

export function StepGuide({ step }: { step: ContentStepId }) {
  const guide = guides[step];
  return (
    <div className="guide-groups">
      {groups.map(({ key, title }) => (
        <section key={key}>
          <h3>{title}</h3>
          <ul>
            {guide[key].map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** Cases that are counted in a row, in one line; nothing for a row that is computed. */
export function RowExamples({ table, row }: { table: TableId; row: string }) {
  const examples = examplesOf(table, row);
  return examples.length > 0 ? <>例如：{examples.join('；')}。</> : null;
}
