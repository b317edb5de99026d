// @vitest-environment jsdom

// First of all: it must be there when React is loaded.
import './testing/renders.ts';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CellId, EnteredCellId } from '../../form/index.ts';
import { apply, emptyReport } from '../../report/index.ts';
import { openSession } from '../../session/index.ts';
import { EditorProvider, type EditorTools } from '../editor/context.tsx';
import { Rail } from '../editor/Rail.tsx';
import { settle } from '../editor/settled.ts';
import { NoticeProvider } from '../notice.tsx';
import { RequestsStep } from '../steps/TableSteps.tsx';
import { windowTimers } from '../timers.ts';
import { drawnDuring } from './testing/renders.ts';

const input = (cell: EnteredCellId) =>
  document.querySelector(`input[data-place="cell:${cell}"]`) as HTMLInputElement;
const total = (cell: CellId) => document.querySelector(`[data-total="${cell}"]`)?.textContent;

/** A new draft at table 三 with its rail; 本年新收 of 自然人 is 5. */
function openTable(): Root {
  const { report } = apply(emptyReport('青山县柳河镇人民政府', 2025), {
    label: '',
    changes: [{ kind: 'figure', cell: 'requests.received.natural', value: 5 }],
  });
  const session = openSession(report, null);
  const tools: EditorTools = {
    session,
    settled: settle(session, windowTimers),
    lastYear: null,
    edit: session.dispatch,
    tellDone: () => {},
    undo: session.undo,
    redo: session.redo,
    step: 'requests',
    goToStep: () => {},
    goToPlace: () => {},
    print: () => {},
    printing: { wanted: false, done: () => {} },
  };
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  act(() =>
    root.render(
      <NoticeProvider>
        <EditorProvider tools={tools}>
          <Rail />
          <RequestsStep />
        </EditorProvider>
      </NoticeProvider>,
    ),
  );
  return root;
}

/** Types over what stands in the cell, as one key does; what was rendered for it. */
function type(cell: EnteredCellId, text: string): readonly string[] {
  const field = input(cell);
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  return drawnDuring(() =>
    act(() => {
      setValue?.call(field, text);
      field.dispatchEvent(new InputEvent('input', { bubbles: true, data: text }));
    }),
  );
}

describe('a digit typed in table 三', () => {
  let root: Root;
  beforeEach(() => {
    vi.useFakeTimers();
    window.scrollBy = () => {};
    root = openTable();
    act(() => input('requests.granted.commercial').focus());
  });
  afterEach(() => {
    act(() => root.unmount());
    document.body.replaceChildren();
    vi.useRealTimers();
  });

  const concerned = [
    'BalanceCell requests.commercial',
    'BalanceCell requests.total',
    'FigureField requests.granted.commercial',
    'ReadFigure',
    'ReadFigure',
    'ReadFigure',
    'TotalCell requests.granted.total',
    'TotalCell requests.outcomeTotal.commercial',
    'TotalCell requests.outcomeTotal.total',
  ];

  it('draws its own cell, the totals and balances that it changes, and nothing else', () => {
    type('requests.granted.commercial', '1');
    expect(type('requests.granted.commercial', '12')).toEqual(concerned);
    expect(total('requests.outcomeTotal.total')).toBe('12');
  });

  it('also marks its cell as being typed in, when it is the first one there', () => {
    const drawn = type('requests.granted.commercial', '1');
    expect(drawn.filter(name => !concerned.includes(name))).toEqual([
      'GridCell requests.granted.commercial',
      'GridStatus',
    ]);
  });

  it('lets the rail and the words about the table follow when typing pauses', () => {
    type('requests.granted.commercial', '1');
    const drawn = drawnDuring(() => act(() => vi.advanceTimersByTime(1000)));
    expect(drawn).toContain('Rail');
    expect(drawn).toContain('TableTools requests');
    expect(drawn.filter(name => /Cell|Figure/.test(name))).toEqual([]);
  });
});
