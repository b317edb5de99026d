/** What a key means in a grid: the keys of Excel and WPS. */

import type { Mode } from './gridState.ts';
import type { Direction, Move } from './selection.ts';

export type Intent =
  | { readonly kind: 'move'; readonly move: Move; readonly extend: boolean }
  /** Tab: row by row through the cells to fill in. */
  | { readonly kind: 'next'; readonly back: boolean }
  /** Enter: down the column. */
  | { readonly kind: 'line'; readonly back: boolean }
  | { readonly kind: 'edit' | 'clear' | 'escape' }
  | { readonly kind: 'fill'; readonly way: 'down' | 'right' | 'typed' }
  | { readonly kind: 'select'; readonly what: 'all' | 'row' | 'column' }
  /** Something is typed, by key or by an input method. */
  | { readonly kind: 'type' };

/** What is looked at of a keyboard event. */
export interface Key {
  readonly key: string;
  readonly keyCode?: number;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
}

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** The code that browsers give a key which an input method has taken. */
const takenByInputMethod = 229;

/**
 * What the key means; `null`: it is the browser's, or the text's. Keys that an input method is composing with
 * are its own; the first one of them is typing.
 */
export function intentOf(event: Key, mode: Mode): Intent | null {
  if (event.isComposing) return null;
  if (event.keyCode === takenByInputMethod || event.key === 'Process') return { kind: 'type' };
  if (event.altKey) return null;
  const control = event.ctrlKey || event.metaKey;
  const { key, shiftKey: extend } = event;
  if (key === 'Enter') return control ? { kind: 'fill', way: 'typed' } : { kind: 'line', back: extend };
  if (key === 'Tab') return control ? null : { kind: 'next', back: extend };
  if (key === 'Escape') return { kind: 'escape' };
  if (mode === 'editing') return null;
  // While something is being typed, Shift marks letters of it.
  if (mode === 'entering') return control || extend ? null : moveOf(key, false, false);
  const move = moveOf(key, control, extend);
  if (move) return move;
  if (control) return controlIntent(key, extend);
  if (key === 'F2') return { kind: 'edit' };
  if (key === 'Delete' || key === 'Backspace') return { kind: 'clear' };
  if (key === ' ' && extend) return { kind: 'select', what: 'row' };
  return key.length === 1 ? { kind: 'type' } : null;
}

function moveOf(key: string, control: boolean, extend: boolean): Intent | null {
  const move = (to: Move): Intent => ({ kind: 'move', move: to, extend });
  const direction = arrows[key];
  if (direction) return move({ kind: control ? 'edge' : 'step', direction });
  switch (key) {
    case 'Home':
      return move({ kind: control ? 'tableStart' : 'rowStart' });
    case 'End':
      return move({ kind: control ? 'tableEnd' : 'rowEnd' });
    case 'PageUp':
      return control ? null : move({ kind: 'page', direction: 'up' });
    case 'PageDown':
      return control ? null : move({ kind: 'page', direction: 'down' });
    default:
      return null;
  }
}

function controlIntent(key: string, shift: boolean): Intent | null {
  if (key === ' ') return { kind: 'select', what: shift ? 'all' : 'column' };
  if (shift) return null;
  switch (key.toLowerCase()) {
    case 'a':
      return { kind: 'select', what: 'all' };
    case 'd':
      return { kind: 'fill', way: 'down' };
    case 'r':
      return { kind: 'fill', way: 'right' };
    default:
      return null;
  }
}
