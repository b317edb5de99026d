/** A table as it was read: every figure can be corrected; what is said of the table stands over it. */

import { type KeyboardEvent, useCallback } from 'react';
import {
  cellsOf,
  cellsWithSign,
  type FieldId,
  type Note,
  notesOfTable,
  type PrintedTableId,
} from '../../document/index.ts';
import { type CellId, cellId, columnsOf, formOf, sectionHeading, type Table } from '../../form/index.ts';
import { nameOfRow } from '../sentences/places.ts';
import { sentenceOfNote } from '../sentences/reading.ts';
import { signsSentence } from '../sentences/review.ts';
import { FoundField } from './FoundField.tsx';
import { focusField } from './focusField.ts';
import { useReviewed } from './useReview.ts';

export function FoundTable({ table }: { table: Table }) {
  const { now, look, stateOf } = useReviewed();
  const form = formOf(now.report.form);
  // One cell of the table is a stop for Tab: the one that is looked at, or the first.
  const cells = cellsOf(table);
  const stop = cells.find(cell => look?.fields[0] === cell) ?? cells[0];

  const onKey = useCallback(
    (field: FieldId, event: KeyboardEvent<HTMLElement>) => {
      const next = cellBeside(table, field, event);
      if (next === null) return;
      event.preventDefault();
      focusField(event.currentTarget.closest('table'), next);
    },
    [table],
  );

  return (
    <div className="found-table-box">
      <TableNotes table={table.id as PrintedTableId} />
      <div className="found-scroll">
        <table className="found-table" aria-label={`${sectionHeading(form, table.section)}：读出来的表`}>
          <thead>
            <tr>
              <th scope="col">项目</th>
              {table.columns.map(column => (
                <th key={column.id} scope="col">
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(row => (
              <tr key={row.id}>
                <th scope="row">{nameOfRow(table, row)}</th>
                {table.columns.map(column => {
                  const cell = cellId(table.id, row.id, column.id) as CellId;
                  const state = stateOf(cell);
                  if (!columnsOf(table, row.id).includes(column.id) || !state)
                    return <td key={column.id} className="found-no-cell" />;
                  return (
                    <td key={column.id}>
                      <FoundField field={cell} kind="cell" tabIndex={cell === stop ? 0 : -1} onKey={onKey} />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** The cell that a key goes to: up, down, Enter; left and right at the edge of what is written. */
function cellBeside(table: Table, field: FieldId, event: KeyboardEvent<HTMLElement>): FieldId | null {
  if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return null;
  const [, rowId, columnId] = field.split('.');
  const row = table.rows.findIndex(({ id }) => id === rowId);
  const column = table.columns.findIndex(({ id }) => id === columnId);
  const at = (r: number, c: number): FieldId | null => {
    const target = table.rows[r];
    const id = table.columns[c]?.id;
    if (!target || id === undefined || !columnsOf(table, target.id).includes(id)) return null;
    return cellId(table.id, target.id, id) as CellId;
  };
  const caret = caretOf(event.target);
  switch (event.key) {
    case 'ArrowUp':
      return at(row - 1, column);
    case 'ArrowDown':
      return at(row + 1, column);
    case 'Enter':
      return at(row + (event.shiftKey ? -1 : 1), column);
    case 'ArrowLeft':
      return caret.atStart ? at(row, column - 1) : null;
    case 'ArrowRight':
      return caret.atEnd ? at(row, column + 1) : null;
    default:
      return null;
  }
}

function caretOf(target: EventTarget): { readonly atStart: boolean; readonly atEnd: boolean } {
  if (!(target instanceof HTMLInputElement)) return { atStart: false, atEnd: false };
  const { selectionStart, selectionEnd, value } = target;
  const whole = selectionStart === 0 && selectionEnd === value.length;
  return {
    atStart: whole || (selectionStart === 0 && selectionEnd === 0),
    atEnd: whole || selectionStart === value.length,
  };
}

/** What is said of the whole table, with one button for each sign that may stand for 0. */
function TableNotes({ table }: { table: PrintedTableId }) {
  const { now, read, tools } = useReviewed();
  const signs = read.notes.filter(
    (note): note is Extract<Note, { kind: 'signs' }> => note.kind === 'signs' && note.table === table,
  );
  const others = notesOfTable(now.notes, table).filter(note => note.kind !== 'signs');
  const sentences = [...new Set(others.map(sentenceOfNote))];
  if (signs.length === 0 && sentences.length === 0) return null;
  return (
    <ul className="found-notes">
      {sentences.map(sentence => (
        <li key={sentence}>{sentence}</li>
      ))}
      {signs.map(sign => {
        const cells = cellsWithSign(read.figures, table, sign.raw);
        const open = cellsWithSign(now.figures, table, sign.raw);
        const zeros = cells.filter(cell => now.figures[cell] === 0);
        return (
          <li key={sign.raw}>
            {signsSentence(sign)}{' '}
            {open.length > 0 ? (
              <button
                type="button"
                className="button button-small"
                onClick={() => tools.correct(open.map(cell => ({ kind: 'figure', cell, value: 0 })))}
              >
                把这 {open.length} 个“{sign.raw}”都当作 0
              </button>
            ) : (
              zeros.length > 0 && (
                <>
                  {zeros.length} 个已当作 0。{' '}
                  <button
                    type="button"
                    className="button button-small"
                    onClick={() =>
                      tools.correct(zeros.map(cell => ({ kind: 'figure', cell, value: { raw: sign.raw } })))
                    }
                  >
                    恢复原样
                  </button>
                </>
              )
            )}
          </li>
        );
      })}
    </ul>
  );
}
