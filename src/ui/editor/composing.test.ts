// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { watchComposing } from './composing.ts';

const field = document.body.appendChild(document.createElement('input'));
const tell = (event: Event) => field.dispatchEvent(event);
const compose = (type: 'compositionstart' | 'compositionend') =>
  tell(new CompositionEvent(type, { bubbles: true }));

/** Whether waiting for the input method comes to an end. */
async function ends(waited: Promise<void> | null): Promise<boolean> {
  const later = new Promise<boolean>(resolve => setTimeout(() => resolve(false), 0));
  await later;
  return Promise.race([
    waited?.then(() => true) ?? true,
    new Promise<boolean>(done => setTimeout(done, 0, false)),
  ]);
}

describe('while an input method composes', () => {
  it('others wait until it is done', async () => {
    const { calm } = watchComposing();
    expect(calm()).toBeNull();
    compose('compositionstart');
    const waited = calm();
    tell(new KeyboardEvent('keydown', { bubbles: true, isComposing: true }));
    expect(await ends(waited)).toBe(false);
    compose('compositionend');
    expect(await ends(waited)).toBe(true);
    expect(calm()).toBeNull();
  });

  it.each([
    ['another key is pressed', () => tell(new KeyboardEvent('keydown', { bubbles: true }))],
    ['the clerk goes elsewhere', () => tell(new FocusEvent('focusin', { bubbles: true }))],
    [
      'composing begins anew',
      () => {
        compose('compositionstart');
        compose('compositionend');
      },
    ],
  ])('nobody waits for ever for the field that went away meanwhile: %s', async (_what, goOn) => {
    const { calm } = watchComposing();
    compose('compositionstart');
    const waited = calm();
    goOn();
    expect(await ends(waited)).toBe(true);
    expect(calm()).toBeNull();
  });
});
