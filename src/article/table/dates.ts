import type { Words } from '../language/words.js';
import { twoDigits } from './digits.js';

/** The parts of a date as printed. With `numeric`, `first` and `second` are day and month in an order still to be found. */
export type DateParts =
  | { numeric: false; year: number; month: number; day: number }
  | { numeric: true; year: number; first: number; second: number };

const DAY_MONTH_YEAR =
  /^([0-9]{1,2})(?:st|nd|rd|th|\.)?[\s\-/.]+(?:de )?([\p{L}]{3,12})\.?,?[\s\-/.]+(?:de |')?([0-9]{4}|[0-9]{2})$/u;
const MONTH_DAY_YEAR = /^([\p{L}]{3,12})\.?[\s\-/.]+([0-9]{1,2})(?:st|nd|rd|th)?,?[\s\-/.]+([0-9]{4}|[0-9]{2})$/u;
const NUMERIC = /^([0-9]{1,4})([/.-])([0-9]{1,2})\2([0-9]{1,4})$/;

/** "01.06.2008"; a version of three parts looks the same. */
export const DOTTED_DATE = /^\d{1,2}\.\d{1,2}\.\d{4}$/;

/** "05.06.04", which is a date under the heading of dates, and a version anywhere else. */
export const SHORT_DOTTED_DATE = /^(\d{1,2})\.(\d{1,2})\.(\d{2})$/;

/** The same as `readDateParts` for a text that stands under the heading of dates. */
export function readHeadedDate(text: string, words: Words): DateParts | null {
  const parts = readDateParts(text, words);
  if (parts !== null) return parts;
  const [, a = '', b = '', c = ''] = SHORT_DOTTED_DATE.exec(text) ?? [];
  return a === '' ? null : dayAndMonth(Number(a), Number(b), year(c));
}

/** Reads the parts of a date; null when the text is none. Years of two digits are 1970 to 2069. */
export function readDateParts(text: string, words: Words): DateParts | null {
  const code = text.charCodeAt(text.length - 1);
  if (text.length < 6 || text.length > 24 || code < 48 || code > 57) return null;
  const usual = usualDate(text, words);
  if (usual !== null) return usual;
  const named = DAY_MONTH_YEAR.exec(text);
  if (named !== null) return namedDate(named[1], named[2], named[3], words);
  const american = MONTH_DAY_YEAR.exec(text);
  if (american !== null) return namedDate(american[2], american[1], american[3], words);
  const numeric = NUMERIC.exec(text);
  if (numeric === null) return null;
  const [, a = '', separator, b = '', c = ''] = numeric;
  if (a.length === 4 || (a.length === 2 && Number(a) > 31)) {
    return c.length > 2 ? null : calendar(year(a), Number(b), Number(c));
  }
  if (a.length > 2 || c.length === 1) return null;
  if (separator === '.' && (c.length !== 4 || !isPlausibleYear(Number(c)))) return null;
  return dayAndMonth(Number(a), Number(b), year(c));
}

function dayAndMonth(first: number, second: number, y: number): DateParts | null {
  if (first === 0 || second === 0 || first > 31 || second > 31 || (first > 12 && second > 12)) return null;
  return { numeric: true, year: y, first, second };
}

/** "01-Jun-2008", as nearly all tables print dates; null for any other text. */
function usualDate(text: string, words: Words): DateParts | null {
  if (text.length !== 11 || text.charCodeAt(2) !== DASH || text.charCodeAt(6) !== DASH) return null;
  const month = words.months[text.slice(3, 6).toLowerCase()];
  const [day, century, rest] = [twoDigits(text, 0), twoDigits(text, 7), twoDigits(text, 9)];
  return month === undefined || day < 0 || century < 0 || rest < 0 ? null : calendar(century * 100 + rest, month, day);
}

const DASH = 45;

function namedDate(
  day: string | undefined,
  month: string | undefined,
  years: string | undefined,
  words: Words,
): DateParts | null {
  const number = words.months[(month ?? '').toLowerCase()];
  return number === undefined ? null : calendar(year(years ?? ''), number, Number(day));
}

function year(digits: string): number {
  const value = Number(digits);
  if (digits.length > 2) return value;
  return value < 70 ? 2000 + value : 1900 + value;
}

function calendar(y: number, month: number, day: number): DateParts | null {
  return isCalendarDay(y, month, day) ? { numeric: false, year: y, month, day } : null;
}

/** Whether the Gregorian calendar has this day. */
export function isCalendarDay(y: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const isLeap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
  return day <= (month === 2 ? (isLeap ? 29 : 28) : (LENGTHS[month - 1] ?? 0));
}

const LENGTHS: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a Microsoft file can be of this year; a page that says otherwise is misprinted ("11/03/0200"). */
export const isPlausibleYear = (y: number): boolean => y >= 1980 && y <= 2100;

const TWO_DIGITS = Array.from({ length: 32 }, (_, value) => String(value).padStart(2, '0'));

/** A day of the calendar as ISO 8601 has it. */
export function isoDate(y: number, month: number, day: number): string {
  return `${String(y).padStart(4, '0')}-${TWO_DIGITS[month]}-${TWO_DIGITS[day]}`;
}
