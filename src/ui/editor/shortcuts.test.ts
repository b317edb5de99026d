// @vitest-environment jsdom

import { describe, expect, it } from 'vitest';
import { hasOwnUndo } from './shortcuts.ts';

function field(html: string): Element {
  document.body.innerHTML = html;
  const found = document.querySelector('input, textarea, button, select');
  if (!found) throw new Error(`no field in ${html}`);
  return found;
}

describe('Ctrl+Z takes back', () => {
  it.each(['<textarea class="text-area"></textarea>', '<input />', '<input type="text" />'])(
    'what was typed in a box for pasting, and leaves the draft alone: %s',
    html => {
      expect(hasOwnUndo(field(html))).toBe(true);
    },
  );

  it.each([
    '<input data-place="cell:requests.received.natural" />',
    '<textarea data-place="text:problems"></textarea>',
    '<table><tr data-line="n1"><td><input data-field="note" /></td></tr></table>',
    '<input data-of-draft />',
    '<input type="radio" />',
    '<input type="file" />',
    '<button></button>',
    '<select></select>',
  ])('the last step of the draft in: %s', html => {
    expect(hasOwnUndo(field(html))).toBe(false);
  });
});
