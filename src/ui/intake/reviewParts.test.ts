import { describe, expect, test } from 'vitest';
import type { Paper } from '../../document/index.ts';
import { recognise } from '../../document/index.ts';
import { closeStep, correct, nothingCorrected, redo, undo } from './correcting.ts';
import { movedParagraph } from './movedParagraph.ts';
import { drawn, rowsAtOnce, stepOver } from './paperParts.ts';

const empty = recognise({ blocks: [] });

describe('the steps of a review', () => {
  const type = (so: typeof nothingCorrected, value: string) =>
    correct(so, empty, [{ kind: 'fact', fact: 'organ', value }], 'organ');

  test('keystrokes in one field are one step, and are taken back and done again', () => {
    const typed = type(type(nothingCorrected, '柳'), '柳河镇');
    expect(typed.now.facts).toEqual({ organ: '柳河镇' });
    const back = undo(typed);
    expect(back.now.facts).toEqual({});
    expect(redo(back).now.facts).toEqual({ organ: '柳河镇' });
  });

  test('after leaving the field the next keystroke is a step of its own', () => {
    const typed = type(closeStep(type(nothingCorrected, '柳')), '柳河镇');
    expect(undo(typed).now.facts).toEqual({ organ: '柳' });
  });

  test('what changes nothing is no step, and nothing is taken back where there is none', () => {
    expect(type(nothingCorrected, '')).toBe(nothingCorrected);
    expect(undo(nothingCorrected)).toBe(nothingCorrected);
    expect(redo(nothingCorrected)).toBe(nothingCorrected);
  });
});

describe('a paragraph', () => {
  const text = '第一段。\n第二段。\n第三段。';
  test('goes to the end of another text, from wherever the caret stands in it', () => {
    expect(movedParagraph(text, 7, '别的。')).toEqual({ from: '第一段。\n第三段。', to: '别的。\n第二段。' });
    expect(movedParagraph(text, 0, '')).toEqual({ from: '第二段。\n第三段。', to: '第一段。' });
    expect(movedParagraph(text, text.length, '')).toEqual({ from: '第一段。\n第二段。', to: '第三段。' });
  });
  test('that is the only one leaves nothing', () => {
    expect(movedParagraph('只有一段。', 3, '别的。')).toEqual({ from: '', to: '别的。\n只有一段。' });
  });
});

describe('a long document', () => {
  const all = { from: 10, to: 1010 };
  test('is drawn in part, from the side of the report, and as far as is looked at', () => {
    expect(drawn(all, 300, 'start', null)).toEqual({ from: 10, to: 310 });
    expect(drawn(all, 300, 'start', 500)).toEqual({ from: 10, to: 501 });
    expect(drawn(all, 0, 'end', null)).toEqual({ from: 1010, to: 1010 });
    expect(drawn(all, 0, 'end', 900)).toEqual({ from: 900, to: 1010 });
    expect(drawn(all, 300, 'start', 5)).toEqual({ from: 10, to: 310 });
  });

  test('of a table of 100,000 cells no more than some thousand are drawn', () => {
    const cell = { text: '0', colSpan: 1, rowSpan: 1 };
    const wide = Array.from({ length: 100 }, () => cell);
    const rows = Array.from({ length: 1000 }, () => wide);
    expect(rowsAtOnce({ kind: 'table', headRows: 0, rows }) * 60).toBeLessThanOrEqual(3000);
  });
});

test('arrow keys go over paragraphs, rows and cells, and stay at the ends', () => {
  const row = ['一', '二'].map(text => ({ text, colSpan: 1, rowSpan: 1 }));
  const paper: Paper = {
    blocks: [
      { kind: 'paragraph', text: '前' },
      { kind: 'table', headRows: 0, rows: [row, row] },
      { kind: 'paragraph', text: '后' },
    ],
  };
  const down = stepOver(paper, { block: 0 }, 'ArrowDown');
  expect(down).toEqual({ block: 1, row: 0, cell: 0 });
  expect(stepOver(paper, { block: 1, row: 0, cell: 0 }, 'ArrowRight')).toEqual({ block: 1, row: 0, cell: 1 });
  expect(stepOver(paper, { block: 1, row: 0, cell: 1 }, 'ArrowRight')).toBeNull();
  expect(stepOver(paper, { block: 1, row: 1, cell: 1 }, 'ArrowDown')).toEqual({ block: 2 });
  expect(stepOver(paper, { block: 2 }, 'ArrowUp')).toEqual({ block: 1, row: 1, cell: 0 });
  expect(stepOver(paper, { block: 2 }, 'ArrowDown')).toBeNull();
  expect(stepOver(paper, { block: 0 }, 'a')).toBeNull();
});
