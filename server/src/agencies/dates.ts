/** A calendar day as `YYYY-MM-DD`. Such strings compare like the days that they name. */
export type Day = string;

/**
 * All that is known of one day: it is not before `earliest` and not after `latest`, both included. A known day has both
 * equal. The two bounds of {@link FIRST_DAY} and {@link LAST_DAY} stand for "no bound".
 */
export interface DateSpan {
  readonly earliest: Day;
  readonly latest: Day;
}

/** Stands for "since ever": no document is older. */
export const FIRST_DAY: Day = '0000-01-01';
/** Stands for "without end": no document is younger. */
export const LAST_DAY: Day = '9999-12-31';

/** Where a day lies beside a span. `within` covers every day on which the matter is open. */
export type Side = 'before' | 'within' | 'after';

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/**
 * Reads `YYYY-MM-DD`, `YYYY-MM`, `YYYY`, or `A~B` of two of these: somewhere between A and B. `A~` and `~B` leave one side
 * open. A month or a year is as uncertain as it is long. Undefined when the text is none of these or names no real day.
 */
export function parseDateSpan(text: string): DateSpan | undefined {
  const parts = text.split('~').map((part) => part.trim());
  const [from, to] = parts;
  if (from === undefined || parts.length > 2) return undefined;
  if (to === undefined) return parseDate(from);
  if (from === '' && to === '') return undefined;
  const start = from === '' ? { earliest: FIRST_DAY } : parseDate(from);
  const end = to === '' ? { latest: LAST_DAY } : parseDate(to);
  if (start === undefined || end === undefined || start.earliest > end.latest) return undefined;
  return { earliest: start.earliest, latest: end.latest };
}

/** True for a real calendar day written `YYYY-MM-DD`. */
export function isDay(text: string): text is Day {
  const span = /^\d{4}-\d{2}-\d{2}$/.test(text) ? parseDate(text) : undefined;
  return span !== undefined;
}

/** Where `day` lies beside the span; a span of one day has that day `within`. */
export function sideOf(span: DateSpan, day: Day): Side {
  if (day < span.earliest) return 'before';
  return day > span.latest ? 'after' : 'within';
}

/** The day before or after; used to see whether one span follows on from another. */
export function shiftDay(day: Day, days: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const shifted = new Date(0);
  // setUTCFullYear, because Date.UTC reads the years 0 to 99 as 1900 to 1999.
  shifted.setUTCFullYear(year, month - 1, date + days);
  return `${pad(shifted.getUTCFullYear(), 4)}-${pad(shifted.getUTCMonth() + 1, 2)}-${pad(shifted.getUTCDate(), 2)}`;
}

function parseDate(text: string): DateSpan | undefined {
  const match = DATE.exec(text);
  if (match === null) return undefined;
  const [, year = '', month, day] = match;
  if (month === undefined) return { earliest: `${year}-01-01`, latest: `${year}-12-31` };
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  const last = daysIn(Number(year), Number(month));
  if (day === undefined) return { earliest: `${year}-${month}-01`, latest: `${year}-${month}-${pad(last, 2)}` };
  if (Number(day) < 1 || Number(day) > last) return undefined;
  return { earliest: text, latest: text };
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
