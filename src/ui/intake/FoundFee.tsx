/** The three figures of the sentence about the 信息处理费, as they were read. */

import { cellsOf } from '../../document/index.ts';
import { cellOf, formOf, type Table } from '../../form/index.ts';
import { FieldMark, FoundField } from './FoundField.tsx';
import { useReviewed } from './useReview.ts';

export function FoundFee({ table }: { table: Table }) {
  const { now } = useReviewed();
  const form = formOf(now.report.form);
  return (
    <div className="found-facts">
      {cellsOf(table).map(cell => {
        const { row, column } = cellOf(form, cell);
        return (
          <div key={cell} className="found-fact">
            <span className="found-label">
              {row.label}（{column.unit}） <FieldMark field={cell} />
            </span>
            <FoundField field={cell} kind="line" />
          </div>
        );
      })}
    </div>
  );
}
