import { isDay } from '../../model/day.js';

/** Which of the two numbers beside a year is the day. */
type DayMonth = 'day-first' | 'month-first';

/** A date, and perhaps a time of day, as some locale writes it; day and month may still be open. */
export interface WrittenDate {
  readonly year: number;
  /** The two numbers beside the year, in the order in which they are written. */
  readonly pair: readonly [number, number];
  /** What the form itself tells of their order; null where locales differ ("6/1/2008"). */
  readonly order: DayMonth | null;
  /** "10:36:00", "10:36" where no seconds are given, or null. */
  readonly time: string | null;
}

/** What stands for the two halves of the day, in the locales of Windows that have any. */
const MORNING = ['am', 'a.m.', 'a. m.', '午前', '上午', '오전', 'π.μ.', 'πμ', 'vorm.', 'ص'];
const AFTERNOON = ['pm', 'p.m.', 'p. m.', '午後', '下午', '오후', 'μ.μ.', 'μμ', 'nachm.', 'م'];

const YEAR_FIRST = /^(\d{4}) ?[-/.年] ?(\d{1,2}) ?[-/.月] ?(\d{1,2})(?: ?[日.])?(?=[ T]|$)/;
const YEAR_LAST = /^(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{4})\.?(?:,? г\.?)?(?=[ T,]|$)/;
const TIME = /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d{1,9})?)?$/;
/** Marks of direction, which newer releases of Windows put into dates. */
const INVISIBLE = /[\u200e\u200f\u202a-\u202e]/g;

/**
 * Takes a date apart that was written with the short formats of a locale: "6/1/2008 10:36:00 AM", "01.06.2008 10:36", "2008/06/01".
 * A year comes with four digits. With dots the day comes first in all locales of Windows; a year in front is followed by the month.
 * @returns null for anything else, such as another calendar, or a day that no month has in either order.
 */
export function writtenDate(text: string): WrittenDate | null {
  const clean = text.slice(0, 80).replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
  const front = YEAR_FIRST.exec(clean);
  const back = front === null ? YEAR_LAST.exec(clean) : null;
  const match = front ?? back;
  if (match === null) return null;
  const time = timeOfDay(clean.slice(match[0].length).replace(/^[ T,]+/, ''));
  if (time === undefined) return null;
  const date: WrittenDate =
    front !== null
      ? { year: Number(front[1]), pair: [Number(front[2]), Number(front[3])], order: 'month-first', time }
      : {
          year: Number(match[4]),
          pair: [Number(match[1]), Number(match[3])],
          order: match[2] === '.' ? 'day-first' : null,
          time,
        };
  const possible = date.order === null ? (['day-first', 'month-first'] as const) : [date.order];
  return EARLIEST <= date.year && date.year <= LATEST && possible.some((order) => dayOf(date, order) !== null)
    ? date
    : null;
}

/** Years of other calendars lie outside. */
const EARLIEST = 1970;
const LATEST = 2200;

/** The day that it is when the order is known: "2008-06-01"; null when no month has that day. */
function dayOf({ year, pair: [a, b] }: WrittenDate, order: DayMonth): string | null {
  const [day, month] = order === 'day-first' ? [a, b] : [b, a];
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return month >= 1 && month <= 12 && isDay(text) ? text : null;
}

/** @returns null for no time at all, undefined for what is none. */
function timeOfDay(text: string): string | null | undefined {
  if (text === '') return null;
  const lower = text.toLowerCase();
  const [half, rest] = withoutHalf(lower);
  const match = TIME.exec(rest);
  if (match === null) return undefined;
  const [, hours = '', minutes = '', seconds] = match;
  const written = Number(hours);
  if (half !== null && (written < 1 || written > 12)) return undefined;
  const hour = half === null ? written : (written % 12) + (half === 'afternoon' ? 12 : 0);
  if (hour > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return undefined;
  return [String(hour).padStart(2, '0'), minutes, ...(seconds === undefined ? [] : [seconds])].join(':');
}

function withoutHalf(text: string): ['morning' | 'afternoon' | null, string] {
  for (const [half, words] of [
    ['morning', MORNING],
    ['afternoon', AFTERNOON],
  ] as const)
    for (const word of words) {
      if (text.endsWith(word)) return [half, text.slice(0, -word.length).trim()];
      if (text.startsWith(word)) return [half, text.slice(word.length).trim()];
    }
  return [null, text];
}

/**
 * The order of day and month in one file: all its dates were written in one locale, so one date with a number above 12 tells it
 * for all. Two that contradict each other tell nothing.
 */
export class DateOrder {
  readonly #seen = new Set<DayMonth>();

  /** @param known what is documented of the format, if anything. */
  constructor(known: DayMonth | null = null) {
    if (known !== null) this.#seen.add(known);
  }

  see(date: WrittenDate | null): void {
    if (date === null || date.order !== null) return;
    const [order, other] = (['day-first', 'month-first'] as const).filter((each) => dayOf(date, each) !== null);
    if (order !== undefined && other === undefined) this.#seen.add(order);
  }

  /** @returns "2008-06-01"; null when it could be two days. */
  read(date: WrittenDate): string | null {
    const orders = date.order === null ? (['day-first', 'month-first'] as const) : [date.order];
    const days = new Set(orders.flatMap((order) => dayOf(date, order) ?? []));
    const [known, contrary] = this.#seen;
    const [day] = days;
    if (days.size === 1) return day ?? null;
    return known === undefined || contrary !== undefined ? null : dayOf(date, known);
  }
}
