/** Copy, cut and paste in a grid, by the browser's own events: they work in every way of opening the page. */

import { useEffect, useRef } from 'react';
import type { CellId, Table } from '../../form/index.ts';
import { cellOf } from '../../form/index.ts';
import { figureOf, formatFigure, formatNumber, type Report, totalOf } from '../../report/index.ts';
import { useEditor } from '../editor/context.tsx';
import { cannotType, gridSentences, nameOfCell, pasteSentence } from '../sentences/grid.ts';
import { clearing } from './blocks.ts';
import { writeHtmlTable } from './clipboard/html.ts';
import { readClipboard } from './clipboard/read.ts';
import { writeTsv } from './clipboard/tsv.ts';
import { form, isEntered, type Layout } from './layout.ts';
import { type Placed, placeBlock } from './paste.ts';
import { differencesIn, type PasteEdit, pasteEdit } from './pasteEdit.ts';
import { cellsOf } from './selection.ts';
import { type Desk, selectBetween, selectedRange } from './useGridKeys.ts';

export function useGridClipboard(desk: Desk, table: Table): void {
  const { edit, session, tellDone } = useEditor();
  const { layout, store, locked } = desk;

  const copy = (event: ClipboardEvent) => {
    if (!event.clipboardData || store.get().mode !== 'ready') return;
    event.preventDefault();
    const { report } = session.getSnapshot();
    const block = cellsOf(layout, selectedRange(desk)).map(line => line.map(cell => shownText(report, cell)));
    event.clipboardData.setData('text/plain', writeTsv(block));
    event.clipboardData.setData('text/html', writeHtmlTable(block));
    const count = block.reduce((sum, line) => sum + line.length, 0);
    if (event.type === 'copy') return store.set({ note: gridSentences.copied(count) });
    const changes = locked === undefined ? clearing(report, layout, selectedRange(desk)) : [];
    if (changes.length === 0) return;
    session.closeStep();
    edit({ label: '剪切', changes });
    tellDone(gridSentences.cut(changes.length));
  };

  const paste = (event: ClipboardEvent) => {
    const { active, mode } = store.get();
    const data = event.clipboardData;
    if (!data) return;
    const clipboard = { text: data.getData('text/plain'), html: data.getData('text/html') };
    const block = readClipboard(clipboard, new DOMParser());
    const isValue = block.length === 1 && block[0]?.length === 1;
    // A single value goes into the text that is being typed as any text does.
    if (isValue && mode !== 'ready') return;
    event.preventDefault();
    if (block.every(row => row.every(text => text === ''))) return;
    const range = selectedRange(desk);
    const { values, lostRows } = placeBlock(block, { table, layout, range });
    const pasted = pasteEdit(values);
    if (locked !== undefined || pasted.changes.length === 0)
      return store.set({
        note: locked ?? (isEntered(active) ? gridSentences.nothingPasted : cannotType(locked)),
      });
    session.closeStep();
    edit({ label: '粘贴数字', changes: pasted.changes });
    const corners = cornersOf(layout, values);
    if (corners) selectBetween(desk, ...corners);
    if (!isValue || pasted.changes.length > 1)
      tellDone(sentenceOf(session.getSnapshot().report, pasted, lostRows));
  };

  const handlers = useRef({ copy, paste });
  useEffect(() => {
    handlers.current = { copy, paste };
  });
  // On the document, for the browser tells a cell without an input of none of them.
  const { table: element } = desk;
  useEffect(() => {
    const isHere = () => {
      const focused = document.activeElement;
      return focused?.closest('[data-cell]') != null && element.current?.contains(focused) === true;
    };
    const onCopy = (event: ClipboardEvent) => isHere() && handlers.current.copy(event);
    const onPaste = (event: ClipboardEvent) => isHere() && handlers.current.paste(event);
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCopy);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCopy);
      document.removeEventListener('paste', onPaste);
    };
  }, [element]);
}

/** What a cell shows, as text; empty for a blank and for a place without a cell. */
function shownText(report: Report, cell: CellId | null): string {
  if (cell === null) return '';
  if (isEntered(cell)) return formatFigure(figureOf(report, cell));
  const { value } = totalOf(report, cell);
  return value === null ? '' : formatNumber(value);
}

/** The first and the last cell of this grid that got a value; `null`: none of it did. */
function cornersOf(layout: Layout, values: readonly Placed[]): readonly [CellId, CellId] | null {
  const places = values.flatMap(({ cell }) => (cell && layout.places.get(cell)) || []);
  if (places.length === 0) return null;
  const rows = places.map(({ row }) => row);
  const columns = places.map(({ column }) => column);
  const first = layout.cells[Math.min(...rows)]?.[Math.min(...columns)];
  const last = layout.cells[Math.max(...rows)]?.[Math.max(...columns)];
  return first && last ? [first, last] : null;
}

function sentenceOf(report: Report, pasted: PasteEdit, lostRows: number): string {
  const { changes, computed, unreadable, outside } = pasted;
  return pasteSentence(
    { filled: changes.length, unreadable, computed: computed.length, outside, lostRows },
    differencesIn(report, pasted).map(({ cell, pasted: value, ours }) => ({
      name: nameOfCell(cellOf(form, cell)),
      pasted: formatNumber(value),
      ours: formatNumber(ours),
    })),
  );
}
