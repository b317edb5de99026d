/** Keys as the clerk knows them from Excel and WPS. */

import { describe, expect, test } from 'vitest';
import type { Mode } from './gridState.ts';
import { intentOf, type Key } from './keys.ts';

/** “Ctrl+Shift+a” as a key event. */
function key(spelled: string, more: Partial<Key> = {}): Key {
  const parts = spelled.split('+');
  return {
    key: parts[parts.length - 1] === 'Space' ? ' ' : (parts[parts.length - 1] ?? ''),
    shiftKey: parts.includes('Shift'),
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Meta'),
    altKey: parts.includes('Alt'),
    isComposing: false,
    ...more,
  };
}

const meaning = (spelled: string, mode: Mode = 'ready') => {
  const intent = intentOf(key(spelled), mode);
  if (intent === null) return 'browser';
  const { kind, ...rest } = intent;
  const details = Object.values(rest).flatMap(value =>
    typeof value === 'object' ? Object.values(value) : [value],
  );
  return [kind, ...details.filter(detail => detail !== false)].join(' ');
};

describe('in a cell that is only selected', () => {
  test.each([
    ['ArrowDown', 'move step down'],
    ['Shift+ArrowLeft', 'move step left true'],
    ['Ctrl+ArrowUp', 'move edge up'],
    ['Ctrl+Shift+ArrowRight', 'move edge right true'],
    ['Home', 'move rowStart'],
    ['Shift+End', 'move rowEnd true'],
    ['Ctrl+Home', 'move tableStart'],
    ['Ctrl+End', 'move tableEnd'],
    ['PageDown', 'move page down'],
    ['Ctrl+PageDown', 'browser'],
    ['Tab', 'next'],
    ['Shift+Tab', 'next true'],
    ['Ctrl+Tab', 'browser'],
    ['Enter', 'line'],
    ['Shift+Enter', 'line true'],
    ['Ctrl+Enter', 'fill typed'],
    ['F2', 'edit'],
    ['Delete', 'clear'],
    ['Backspace', 'clear'],
    ['Escape', 'escape'],
    ['Ctrl+a', 'select all'],
    ['Shift+Space', 'select row'],
    ['Ctrl+Space', 'select column'],
    ['Ctrl+d', 'fill down'],
    ['Meta+r', 'fill right'],
    ['5', 'type'],
    ['５', 'type'],
    ['Ctrl+c', 'browser'],
    ['Ctrl+z', 'browser'],
    ['Ctrl+Shift+r', 'browser'],
    ['Alt+ArrowLeft', 'browser'],
    ['F5', 'browser'],
    ['Shift', 'browser'],
  ])('%s: %s', (spelled, said) => {
    expect(meaning(spelled)).toBe(said);
  });
});

test('while a figure is typed over, arrows, Tab and Enter take it over and move; the rest is the text’s', () => {
  expect(meaning('ArrowRight', 'entering')).toBe('move step right');
  expect(meaning('Tab', 'entering')).toBe('next');
  expect(meaning('Enter', 'entering')).toBe('line');
  for (const spelled of ['Delete', 'Backspace', 'Ctrl+a', 'Shift+ArrowLeft', '5', 'Ctrl+d'])
    expect(meaning(spelled, 'entering'), spelled).toBe('browser');
});

test('with the caret in the text, arrows move the caret', () => {
  for (const spelled of ['ArrowLeft', 'ArrowDown', 'Home', 'Delete', 'PageUp', '5'])
    expect(meaning(spelled, 'editing'), spelled).toBe('browser');
  expect(meaning('Enter', 'editing')).toBe('line');
  expect(meaning('Escape', 'editing')).toBe('escape');
});

test('an input method keeps its keys; the first of them is typing', () => {
  for (const mode of ['ready', 'entering', 'editing'] as const) {
    expect(intentOf(key('Process', { keyCode: 229 }), mode)).toEqual({ kind: 'type' });
    for (const spelled of ['Enter', 'Escape', 'ArrowDown', 'Tab', '5'])
      expect(intentOf(key(spelled, { isComposing: true }), mode)).toBe(null);
  }
});
