/** Table 三 on a page, as the clerk has it before her. For tests only; the page must be there (jsdom). */

import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import type { EnteredCellId } from '../../../form/index.ts';
import { apply, emptyReport, type LastYear } from '../../../report/index.ts';
import { openSession, type Session } from '../../../session/index.ts';
import { EditorProvider, type EditorTools } from '../../editor/context.tsx';
import { Rail } from '../../editor/Rail.tsx';
import { settle } from '../../editor/settled.ts';
import { NoticeProvider } from '../../notice.tsx';
import { RequestsStep } from '../../steps/TableSteps.tsx';
import { windowTimers } from '../../timers.ts';

export const input = (cell: EnteredCellId) =>
  document.querySelector(`input[data-place="cell:${cell}"]`) as HTMLInputElement;

export interface OpenTable {
  readonly session: Session;
  readonly root: Root;
}

/** A new draft of 2025 at table 三 with its rail; 本年新收 of 自然人 is 5. */
export function openTable(lastYear: LastYear | null = null): OpenTable {
  window.scrollBy = () => {};
  const { report } = apply(emptyReport('青山县柳河镇人民政府', 2025), {
    label: '',
    changes: [{ kind: 'figure', cell: 'requests.received.natural', value: 5 }],
  });
  const session = openSession(report, lastYear);
  const tools: EditorTools = {
    session,
    settled: settle(session, windowTimers),
    lastYear,
    current: () => ({ report, lastYear }),
    keepBefore: async () => true,
    edit: session.dispatch,
    tellDone: () => {},
    undo: session.undo,
    redo: session.redo,
    step: 'requests',
    goToStep: () => {},
    goToPlace: () => {},
    showVersions: () => {},
    goBackTo: () => false,
    showComparison: () => {},
    openImport: () => undefined,
    print: () => {},
    printing: { wanted: false, done: () => {} },
  };
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  act(() =>
    root.render(
      <NoticeProvider>
        <EditorProvider tools={tools}>
          <Rail current="requests" />
          <RequestsStep />
        </EditorProvider>
      </NoticeProvider>,
    ),
  );
  return { session, root };
}

/** Puts `text` into the cell's field, as one key does. */
export function put(cell: EnteredCellId, text: string): void {
  const field = input(cell);
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  act(() => {
    setValue?.call(field, text);
    field.dispatchEvent(new InputEvent('input', { bubbles: true, data: text }));
  });
}
