/** Where to look after 撤销 or 重做. */

import type { Place } from '../../check/index.ts';
import type { Change, Edit } from '../../report/index.ts';

/**
 * The place that a step is about: the line or the ledger where it changed that, as the figures only follow from it;
 * else the first thing that the clerk's own edit changed. `done`: what undo or redo applied; an inverse goes through
 * the changes backwards.
 */
export function placeOfStep(done: Edit, way: 'undo' | 'redo'): Place | null {
  const changes = way === 'undo' ? [...done.changes].reverse() : done.changes;
  const change = changes.find(({ kind }) => kind === 'ledger') ?? changes[0];
  return change ? placeOfChange(change) : null;
}

/** `null`: it changed nothing that is printed. */
function placeOfChange(change: Change): Place | null {
  switch (change.kind) {
    case 'figure':
      return { kind: 'cell', cell: change.cell };
    case 'text':
    case 'confirm':
      return { kind: 'text', text: change.text };
    case 'fact':
      return { kind: 'fact', fact: change.fact };
    case 'year':
      return { kind: 'year' };
    case 'parts':
      return { kind: 'text', text: 'overview.intro' };
    case 'printed':
      return { kind: 'cell', cell: change.cell };
    case 'accept':
    case 'review':
    case 'chart':
    case 'printing':
    case 'unknown':
      return null;
    case 'ledger':
      return change.line === undefined
        ? { kind: 'column', table: 'requests', column: 'natural' }
        : { kind: 'line', line: change.line };
  }
}
