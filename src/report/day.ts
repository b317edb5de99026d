/** Days as offices write them, and the working days between two of them. A day is text: 2025-03-05. */

/** A day of the calendar, always YYYY-MM-DD, so that days compare as text. */
export type Day = `${number}-${number}-${number}`;

const wide = '０１２３４５６７８９．－／';
const narrow = '0123456789.-/';
const invisible = /[\u200b-\u200f\u2060\ufeff\u00ad]/g;
const timeOfDay = /[T\s]\s*\d{1,2}[:：时]\d{1,2}.*$/;
const weekday = /[（(]?(?:星期|周)[一二三四五六日天][）)]?/g;

/** Excel counts days from 1899-12-30; the serial numbers that can be a day of this century, as five digits. */
const serialStart = Date.UTC(1899, 11, 30);
const serials = { from: 36526, to: 73050 };
const millisecondsPerDay = 86_400_000;

/** What a day without a year belongs to: the year reported on, or the first such day after another one. */
export interface DayContext {
  readonly year: number | null;
  /** The day received: an answer written as 1.8 to a request of 12.20 is of the next January. */
  readonly after?: Day | null;
}

/** An answer without a year is taken as of the next year only this many days after the request. */
const longestAnswer = 130;

/**
 * Reads a day: 2025-3-5, 2025/3/5, 2025.3.5, 2025年3月5日, 20250305, 25.3.5, Excel's serial number, and with
 * `context` also 3.5, 3-5, 3月5日 and 0305. A time behind it is let be. `null`: no day, or one that does not exist.
 */
export function parseDay(text: string, context: DayContext): Day | null {
  const plain = text
    .replace(invisible, '')
    .replace(/[０-９．－／]/g, mark => narrow.charAt(wide.indexOf(mark)))
    .replace(weekday, '')
    .trim()
    .replace(timeOfDay, '')
    .trim();
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  const long = /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*[日号]?$/.exec(plain) ?? compact;
  if (long) return dayOf(Number(long[1]), Number(long[2]), Number(long[3]));
  if (/^\d{5}$/.test(plain)) return dayOfSerial(Number(plain));
  const { year } = context;
  if (year === null) return null;
  const short = /^(\d{2})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*[日号]?$/.exec(plain);
  if (short) {
    const written = 2000 + Number(short[1]);
    return Math.abs(written - year) <= 3 ? dayOf(written, Number(short[2]), Number(short[3])) : null;
  }
  const bare = /^(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*[日号]?$/.exec(plain) ?? /^(\d{2})(\d{2})$/.exec(plain);
  if (!bare) return null;
  const [month, date] = [Number(bare[1]), Number(bare[2])];
  const within = dayOf(year, month, date);
  const next = dayOf(year + 1, month, date);
  const { after = null } = context;
  if (!after || !within || !next || within >= after) return within;
  return daysBetween(after, next) <= longestAnswer ? next : within;
}

/** The day with these numbers, or `null` where the calendar has none. */
export function dayOf(year: number, month: number, date: number): Day | null {
  const time = new Date(Date.UTC(year, month - 1, date));
  const exists =
    year >= 1900 &&
    year <= 2999 &&
    time.getUTCFullYear() === year &&
    time.getUTCMonth() === month - 1 &&
    time.getUTCDate() === date;
  return exists ? dayOfTime(time.getTime()) : null;
}

function dayOfSerial(serial: number): Day | null {
  if (serial < serials.from || serial > serials.to) return null;
  return dayOfTime(serialStart + serial * millisecondsPerDay);
}

const dayOfTime = (time: number): Day => new Date(time).toISOString().slice(0, 10) as Day;
const timeOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`);

/** Whether `text` is a day as it is stored. */
export function isDay(text: string): text is Day {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match !== null && dayOf(Number(match[1]), Number(match[2]), Number(match[3])) === text;
}

export const yearOfDay = (day: Day): number => Number(day.slice(0, 4));

/** How many days `to` comes after `from`; negative before it. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((timeOf(to) - timeOf(from)) / millisecondsPerDay);

/**
 * Working days from the day after `from` to `to`, Mondays to Fridays: public holidays and the weekends worked
 * for them are not known here. 0 where `to` is not after `from`.
 */
export function workingDaysBetween(from: Day, to: Day): number {
  const days = daysBetween(from, to);
  if (days <= 0) return 0;
  const weeks = Math.floor(days / 7);
  let count = weeks * 5;
  const start = new Date(timeOf(from)).getUTCDay();
  for (let day = 1; day <= days % 7; day++) {
    const weekdayOf = (start + day) % 7;
    if (weekdayOf !== 0 && weekdayOf !== 6) count++;
  }
  return count;
}
