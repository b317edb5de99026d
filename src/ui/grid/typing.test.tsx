// @vitest-environment jsdom

// First of all: it tells React that it is tested.
import './testing/renders.ts';
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EnteredCellId } from '../../form/index.ts';
import { input, type OpenTable, openTable, put } from './testing/table.tsx';

const first = 'requests.received.natural';
const last = 'requests.carriedOut.natural';

let table: OpenTable;
beforeEach(() => {
  table = openTable();
});
afterEach(() => {
  act(() => table.root.unmount());
  document.body.replaceChildren();
});

const press = (key: string, more: KeyboardEventInit = {}) =>
  act(() => {
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
    );
  });

/** `count`: how many clicks in quick succession this one makes, as the browser tells them. */
const click = (cell: EnteredCellId, count = 1) =>
  act(() => {
    const events = { bubbles: true, cancelable: true, button: 0, detail: count };
    input(cell).dispatchEvent(new MouseEvent('mousedown', events));
    input(cell).dispatchEvent(new MouseEvent('mouseup', events));
  });

const paste = (text: string) =>
  act(() => {
    const event = new Event('paste', { bubbles: true, cancelable: true });
    const clipboardData = { getData: (type: string) => (type === 'text/plain' ? text : '') };
    document.activeElement?.dispatchEvent(Object.assign(event, { clipboardData }));
  });

/** What a key would do next in the focused field: replace what stands there, or add to it. */
const isReplaced = (cell: EnteredCellId) => {
  const { selectionStart, selectionEnd, value } = input(cell);
  return selectionStart === 0 && selectionEnd === value.length;
};

describe('Esc takes back what is being typed', () => {
  it('and nothing of a pasted block', () => {
    click(first);
    paste('1\t2\n3\t4');
    press('Escape');
    expect(input(first).value).toBe('1');
    expect(input('requests.received.commercial').value).toBe('2');
  });

  it('and nothing that was cleared', () => {
    click(first);
    press('Delete');
    press('Escape');
    expect(input(first).value).toBe('');
  });

  it('and nothing that Enter took over where there is no row below', () => {
    click(last);
    put(last, '2');
    press('Enter');
    expect(document.activeElement).toBe(input(last));
    press('Escape');
    expect(input(last).value).toBe('2');
    put(last, '9');
    press('Escape');
    expect(input(last).value).toBe('2');
  });

  it('also behind F2, and also where it was no figure', () => {
    click(first);
    press('F2');
    put(first, '5o');
    press('Escape');
    expect(input(first).value).toBe('5');
  });

  it('and the figure before one that is none, as the words at the cell promise', () => {
    click(first);
    put(first, '5o');
    const shown = () => document.querySelector('.figure-bubble-shown')?.textContent ?? '';
    expect(shown()).toContain('原来是 5，按 Esc 恢复。');
    click(last);
    expect(shown()).toBe('');
    click(first);
    expect(shown()).toContain('原来是 5，按 Esc 恢复。');
    press('Escape');
    expect(input(first).value).toBe('5');
  });

  it('as if it had never been: what undo takes back is what was done before', () => {
    click(last);
    put(last, '2');
    click(first);
    put(first, '7');
    act(() => table.session.closeStep());
    put(first, '77');
    press('Escape');
    expect(input(first).value).toBe('5');
    act(() => void table.session.undo());
    expect(input(first).value).toBe('5');
    expect(input(last).value).toBe('');
  });
});

describe('a click on the cell that has the focus', () => {
  it('alone, however late, leaves what is typed next to replace the figure', () => {
    click(first);
    press('ArrowDown');
    press('ArrowUp');
    click(first);
    expect(isReplaced(first)).toBe(true);
  });

  it('as the second of a double click puts the caret behind the figure', () => {
    click(first);
    click(first, 2);
    expect(isReplaced(first)).toBe(false);
    expect(input(first).selectionStart).toBe(1);
  });
});
