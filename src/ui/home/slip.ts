/** A press that was meant for what stood there a moment ago: a slow double click in a list that has moved up. */

/** Where and when something was pressed; `detail` is 0 where it was by the keyboard. */
export type Press = Pick<MouseEvent, 'timeStamp' | 'detail' | 'clientX' | 'clientY'>;

/** Nobody reads the next name and means it in less, in ms. */
const tooSoon = 1000;
/** A hand that rests moves no further, in px. */
const resting = 24;

/** Whether `press` is of the hand that did `last` a moment ago and has not moved since. */
export function isSlip(press: Press, last: Press | null): boolean {
  if (last === null || press.detail === 0 || last.detail === 0) return false;
  const isNear = (a: number, b: number) => Math.abs(a - b) <= resting;
  return (
    press.timeStamp - last.timeStamp < tooSoon &&
    isNear(press.clientX, last.clientX) &&
    isNear(press.clientY, last.clientY)
  );
}
