/** Which report is due when. */

/** The report of `year` is due on 31 January of the next (条例第四十九条). */
export interface Deadline {
  readonly year: number;
  /**
   * - ahead: there is time
   * - near: January has begun
   * - last: it is today
   * - passed: it was this year, and may still have to be made good
   */
  readonly kind: 'ahead' | 'near' | 'last' | 'passed';
  /** Days until 31 January; once it has passed, days since. */
  readonly days: number;
}

/** Months (from 0) in which the report that was due is still what matters; after them it is the next one. */
const makingGood = [1, 2];

export function deadlineOf(now: Date): Deadline {
  const thisYear = now.getFullYear();
  const month = now.getMonth();
  const due = new Date(month === 0 || makingGood.includes(month) ? thisYear : thisYear + 1, 0, 31);
  const today = new Date(thisYear, month, now.getDate());
  // A day that summer time makes longer or shorter is a day.
  const days = Math.round((due.getTime() - today.getTime()) / 86_400_000);
  const year = due.getFullYear() - 1;
  if (days < 0) return { year, kind: 'passed', days: -days };
  if (days === 0) return { year, kind: 'last', days };
  return { year, kind: month === 0 ? 'near' : 'ahead', days };
}
