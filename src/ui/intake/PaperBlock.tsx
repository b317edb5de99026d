/** One block of the original: a heading, a paragraph or a table with its spans. */

import { memo, useState } from 'react';
import type { Block, PaperTable } from '../../document/index.ts';
import { cellsOfRow, rowsAtOnce, wordsAtOnce } from './paperParts.ts';

interface Props {
  readonly block: Block;
  readonly index: number;
  /** The row of a table that has to be drawn. */
  readonly needRow: number;
}

export const PaperBlock = memo(function PaperBlock({ block, index, needRow }: Props) {
  switch (block.kind) {
    case 'table':
      return <TableBlock table={block} index={index} needRow={needRow} />;
    case 'heading':
      return (
        <p className={`proof-heading proof-heading-${block.level}`} data-at={index}>
          <Words text={block.text} />
        </p>
      );
    case 'paragraph':
      return (
        <p className="proof-paragraph" data-at={index}>
          <Words text={block.text} />
        </p>
      );
    case 'figure':
      return null;
  }
});

/** The words of a passage; of a very long one the beginning, until the rest is asked for. */
function Words({ text }: { text: string }) {
  const [all, setAll] = useState(false);
  if (all || text.length <= wordsAtOnce) return <>{text}</>;
  return (
    <>
      {text.slice(0, wordsAtOnce)}…{' '}
      <button type="button" className="button button-small" onClick={() => setAll(true)}>
        还有 {text.length - wordsAtOnce} 字，显示
      </button>
    </>
  );
}

function TableBlock({ table, index, needRow }: { table: PaperTable; index: number; needRow: number }) {
  const [shown, setShown] = useState(() => rowsAtOnce(table));
  const count = Math.max(shown, needRow + 1);
  const hidden = table.rows.length - count;
  return (
    <div className="proof-table-scroll">
      <table className="proof-table" data-at={index}>
        <tbody>
          {table.rows.slice(0, count).map((row, rowIndex) => {
            const cells = row.slice(0, cellsOfRow);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a paper never change their places
              <tr key={rowIndex} data-at={`${index}.${rowIndex}`}>
                {cells.map((cell, cellIndex) => (
                  <td
                    // biome-ignore lint/suspicious/noArrayIndexKey: nor do its cells
                    key={cellIndex}
                    data-at={`${index}.${rowIndex}.${cellIndex}`}
                    colSpan={Math.min(cell.colSpan, 1000)}
                    rowSpan={Math.min(cell.rowSpan, count - rowIndex)}
                    className={/^[\d\s.,０-９-]{1,12}$/.test(cell.text) ? 'proof-number' : ''}
                  >
                    <Words text={cell.text} />
                  </td>
                ))}
                {row.length > cellsOfRow && <td>还有 {row.length - cellsOfRow} 格，没有显示</td>}
              </tr>
            );
          })}
        </tbody>
      </table>
      {hidden > 0 && (
        <p className="proof-more">
          <button
            type="button"
            className="button button-small"
            onClick={event => {
              event.stopPropagation();
              setShown(count + rowsAtOnce(table));
            }}
          >
            表里还有 {hidden} 行，显示
          </button>
        </p>
      )}
    </div>
  );
}
