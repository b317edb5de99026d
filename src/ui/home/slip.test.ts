import { expect, it } from 'vitest';
import { isSlip, type Press } from './slip.ts';

const press = (timeStamp: number, more: Partial<Press> = {}): Press => ({
  timeStamp,
  detail: 1,
  clientX: 1000,
  clientY: 300,
  ...more,
});

it('a slow double click is one press, though another draft lies under the hand by then', () => {
  expect(isSlip(press(5300), press(5000))).toBe(true);
  expect(isSlip(press(5900, { clientX: 1004, clientY: 297 }), press(5000))).toBe(true);
});

it('what the clerk means is done: the first press, one after a while, one elsewhere, one by the keyboard', () => {
  expect(isSlip(press(5300), null)).toBe(false);
  expect(isSlip(press(6100), press(5000))).toBe(false);
  expect(isSlip(press(5300, { clientY: 400 }), press(5000))).toBe(false);
  expect(isSlip(press(5300, { detail: 0 }), press(5000))).toBe(false);
});
