/** In which order a numeric date has its day, month and year. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** Numbers of a date and of a time of day, as they stand. */
interface Parts {
  readonly numbers: readonly [string, string, string];
  readonly separator: string;
  /** "T10:36:00", without the seconds where there are none, "" without a time of day. */
  readonly time: string;
  /** "Z" or "+02:00", "" without. */
  readonly offset: string;
}

/** What stands for the two halves of the day, in the locales of Windows that have any. */
const MORNING = ['am', 'a.m.', 'a. m.', '午前', '上午', '오전', 'π.μ.', 'πμ', 'vorm.', 'ص', 'a'];
const AFTERNOON = ['pm', 'p.m.', 'p. m.', '午後', '下午', '오후', 'μ.μ.', 'μμ', 'nachm.', 'م', 'p'];
/** Marks of direction, which newer releases of Windows put into dates. */
const INVISIBLE = /[\u200e\u200f\u202a-\u202e]/g;
/** Years outside of these are of another calendar: 2551 is 2008 in Thailand, and 1387 is in Iran. Times of Windows begin with 1601. */
const EARLIEST = '1601';
const LATEST = '2399';
/** Longer than any date. */
const LONGEST = 80;

const TEXT = /^(\d{1,4})([./\-年])[ ]?(\d{1,2})[./\-月][ ]?(\d{1,4})[.日]?(?:[T, ][ ]*(\S.*))?$/;
const CLOCK = /^(\d{1,2})[:.時](\d{2})分?(?:[:.]?(\d{2})秒?(?:[.,]\d+)?)?[ ]*(z|utc|gmt|[+-]\d{2}:?\d{2})?$/;

/**
 * Reads a date with or without a time of day, as programs print it: "01.06.2008", "6/1/2008 10:36 AM", "2008/06/01 10:36:00",
 * "2008-06-01T10:36:00Z".
 * @param order of its numbers; a year of four digits in front needs none.
 * @returns ISO 8601: "2008-06-01", "2008-06-01T10:36", "2008-06-01T10:36:00", with an offset where the text has one; null when it is no
 *   such date in that order, or a day that no calendar has.
 */
export function readLocalTime(text: string, order: DateOrder): string | null {
  const parts = partsOf(text);
  if (parts === null) return null;
  const day = dayOf(parts.numbers, parts.numbers[0].length === 4 ? 'ymd' : order);
  return day === null ? null : `${day}${parts.time}${parts.time === '' ? '' : parts.offset}`;
}

/**
 * The orders in which a text is a date. Where all of them give the same day the first is enough.
 * @returns none for what is no date.
 */
export function possibleOrders(text: string): DateOrder[] {
  const parts = partsOf(text);
  if (parts === null) return [];
  if (parts.numbers[0].length === 4) return dayOf(parts.numbers, 'ymd') === null ? [] : ['ymd'];
  const orders: DateOrder[] = parts.separator === '.' ? ['dmy'] : ['dmy', 'mdy'];
  return orders.filter((order) => dayOf(parts.numbers, order) !== null);
}

function partsOf(text: string): Parts | null {
  if (text.length > LONGEST) return null;
  const clean = text.replace(INVISIBLE, '').replace(/\s/g, ' ').trim();
  const [, first, separator = '', second, third, rest] = TEXT.exec(clean) ?? [];
  if (first === undefined || second === undefined || third === undefined) return null;
  if ((first.length === 4) === (third.length === 4)) return null;
  const time = rest === undefined ? { time: '', offset: '' } : clockOf(rest);
  return time === null ? null : { numbers: [first, second, third], separator, ...time };
}

function dayOf([a, b, c]: Parts['numbers'], order: DateOrder): string | null {
  const [year, month, day] = order === 'ymd' ? [a, b, c] : order === 'mdy' ? [c, a, b] : [c, b, a];
  if (year.length !== 4 || month.length > 2 || day.length > 2) return null;
  if (year < EARLIEST || year > LATEST) return null;
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) ? text : null;
}

function clockOf(text: string): { time: string; offset: string } | null {
  const [isAfternoon, rest] = withoutHalf(text.toLowerCase());
  const [, hourText, minute, second, zone = ''] = CLOCK.exec(rest) ?? [];
  if (hourText === undefined || minute === undefined) return null;
  const hour = isAfternoon === null ? Number(hourText) : hourOf(Number(hourText), isAfternoon);
  if (hour === null || hour > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return null;
  const time = `T${String(hour).padStart(2, '0')}:${minute}${second === undefined ? '' : `:${second}`}`;
  const offset = /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(-2)}` : zone === '' ? '' : 'Z';
  return { time, offset };
}

/** Whether a time of day is in the second half, null when it does not say; and the rest of it. */
function withoutHalf(text: string): [boolean | null, string] {
  for (const [words, isAfternoon] of [
    [MORNING, false],
    [AFTERNOON, true],
  ] as const)
    for (const word of words) {
      if (text.endsWith(word)) return [isAfternoon, text.slice(0, -word.length).trim()];
      if (text.startsWith(word)) return [isAfternoon, text.slice(word.length).trim()];
    }
  return [null, text];
}

/** 12 is the first hour of its half; Japanese counts from 0. */
function hourOf(hour: number, isAfternoon: boolean): number | null {
  return hour > 12 ? null : (hour % 12) + (isAfternoon ? 12 : 0);
}
