import { type OrderFound, readInOrder } from '../../formats/date-order.js';
import { possibleOrders } from '../../formats/local-time.js';
import { dateOf } from '../../registry/values.js';

const ISO = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:\d{2})?$/;
const DAY_MINUTES = 24 * 60;
/** Local time is at most so many minutes ahead of UTC, and at most so many behind. */
const AHEAD = 14 * 60;
const BEHIND = 12 * 60;

/** A time or day that was read, or the code and the words of why not. */
export type ReadTime = { readonly time: string } | { readonly code: string; readonly why: string };

/**
 * Reads a time of a file.
 * @param text ISO 8601, or a locale's own format. @param order of the file's dates. @param utc whether the property is one in UTC.
 * @returns RFC 3339, or local time without offset.
 */
export function readTime(text: string, order: OrderFound, utc: boolean): ReadTime {
  const iso = ISO.exec(text);
  const time = iso === null ? readInOrder(text, order) : withoutZeros(text);
  if (time === null || Number.isNaN(Date.parse(time))) return unread(text);
  return { time: utc && !/(?:Z|[+-]\d{2}:\d{2})$/.test(time) ? `${time}Z` : time };
}

/**
 * Reads the day on which an update was installed. It is a midnight of the host; where only the instant of it is known, in UTC, that
 * tells the day as well: no place is a midnight at that instant on two days, but for those around the date line.
 */
export function readDay(text: string, order: OrderFound): ReadTime {
  const iso = ISO.exec(text);
  if (iso === null) {
    const day = dateOf(text) ?? readInOrder(text, order)?.slice(0, 10) ?? null;
    return day === null ? unread(text) : { time: day };
  }
  const [, day = '', hours, minutes, , , zone] = iso;
  if (Number.isNaN(Date.parse(text))) return unread(text);
  const past = Number(hours) * 60 + Number(minutes);
  if (zone !== 'Z' || past === 0) return { time: day };
  const before = past <= BEHIND;
  const after = DAY_MINUTES - past <= AHEAD;
  if (past % 15 !== 0 || before === after)
    return { code: 'ambiguous-date', why: 'is a time in UTC that can be of two days where the host is' };
  return {
    time: before ? day : new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MINUTES * 60_000).toISOString().slice(0, 10),
  };
}

function unread(text: string): ReadTime {
  return possibleOrders(text).length === 0
    ? { code: 'unknown-date', why: 'is no date that is known here' }
    : {
        code: 'ambiguous-date',
        why: 'can be two days, and no other date of the file tells the order ("inventory: dates:" of the policy can)',
      };
}

/** A fraction of a second without zeros at its end; .NET writes seven digits. */
function withoutZeros(text: string): string {
  return text.replace(/\.(\d*?)0+(?=Z|[+-]|$)/, (_, digits: string) => (digits === '' ? '' : `.${digits}`));
}
