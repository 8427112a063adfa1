import type { Words } from '../language/words.js';

/** What a token or cell can be, judged by its own characters alone. */
export type ValueKind =
  | 'date'
  | 'time'
  | 'version'
  | 'size'
  | 'number'
  | 'name'
  | 'hash'
  | 'platform'
  | 'none'
  | 'word';

/** 12:34, 12:34:56, with "a", "p", "am", "p.m." glued or apart. */
const TIME = /^([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?\s*([ap]\.?(?:\s?m\.?)?)?$/i;
/** A number with thousands separators, with or without a unit. */
const GROUPED = /^[0-9]{1,3}(?:[.,'\u00a0\u202f ][0-9]{3})+$/;
const PLAIN = /^[0-9]+$/;
const WITH_UNIT = /^([0-9]+(?:[.,][0-9]+)*)\s*(bytes?|octets?|kb|mb|gb|k|b)\.?$/i;
const DOTTED_VERSION = /^v?[0-9]+(?:[.:][0-9]+)+(?:\s*\(?\s*build\s*[0-9.]+\)?)?[a-z]?$/i;
const FULL_VERSION = /^[0-9]+(?:\.[0-9]+){2,}$/;
const BUILD = /^[0-9]+(?:\.[0-9]+)*\s*\(.*\)$/;
const HASH = /^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$/i;
/** A file name: no white space at its ends, an extension of letters and digits, at least one letter. */
const NAME = /^(?=[^:/\\|<>"*?]*[a-z])[^\s:/\\|<>"*?][^:/\\|<>"*?]*\.[a-z0-9_~$-]{1,12}$/i;
const PLATFORM =
  /^\(?(?:x86|x64|x32|ia-?64|i[3-6]86|amd64|arm(?:32|64)?|alpha|intel|itanium|mips|ppc|powerpc|axp(?:64)?|msil|none|any ?cpu|win(?:dows)? ?(?:32|64|9[58]|nt|2000|xp)[^|]{0,40}|(?:16|32|40|56|64|128)-bit|x86[ /]+(?:and|&|or)[ /]+alpha|intel[ /]+(?:and|&)[ /]+alpha)\)?$/i;

/** Longer cells are words, whatever they hold. */
const LONGEST_VALUE = 400;

/** The kind of a cell by its characters. `none` is a blank, a dash or "not applicable" in any language that is known. */
export function kindOf(value: string, words: Words): ValueKind {
  if (value.length > LONGEST_VALUE) return 'word';
  if (ODD_MARKS.test(value)) return kindOf(tidyValue(value), words);
  if (isBlank(value, words)) return 'none';
  if (TIME.test(value)) return 'time';
  if (readDateParts(value, words) !== null) return 'date';
  if (PLAIN.test(value)) return 'number';
  if (GROUPED.test(value)) return 'size';
  if (WITH_UNIT.test(value)) return 'size';
  if (FULL_VERSION.test(value) || DOTTED_VERSION.test(value) || BUILD.test(value)) return 'version';
  if (PLATFORM.test(value)) return 'platform';
  if (HASH.test(value)) return 'hash';
  if (NAME.test(value)) return 'name';
  return 'word';
}

/** Dashes, and "not applicable" as the languages print it. */
export function isBlank(value: string, words: Words): boolean {
  const code = value.charCodeAt(0);
  if (code >= 48 && code <= 57) return false;
  if (DASHES.test(value)) return true;
  return value.length <= LONGEST_BLANK && words.notApplicable.includes(value.toLowerCase().replace(/[.:]$/, ''));
}

const DASHES = /^[\s\u00a0.\u2013\u2014-]*$/;
const LONGEST_BLANK = 24;

/** What a size cell says. */
export interface ReadSize {
  /** Bytes; null when printed in a larger unit or not a whole number of groups. */
  bytes: number | null;
  /** Set when the digits cannot be a size as printed, such as "8,1012". */
  isMalformed: boolean;
}

/** Reads a size as printed: "79,528", "79.528", "79528", "67.5KB", "16,256b". */
export function readSize(text: string): ReadSize {
  const plain = plainSize(text);
  if (plain !== -1) return { bytes: plain, isMalformed: false };
  const unit = WITH_UNIT.exec(text);
  const digits = unit?.[1] ?? text;
  const word = unit?.[2]?.toLowerCase() ?? 'b';
  if (/^[kmg]/.test(word)) return { bytes: null, isMalformed: false };
  if (PLAIN.test(digits) || GROUPED.test(digits)) {
    const separators = new Set(digits.replace(/[0-9]/g, ''));
    const bytes = Number(digits.replace(/[^0-9]/g, ''));
    if (separators.size <= 1 && Number.isSafeInteger(bytes)) return { bytes, isMalformed: false };
  }
  return { bytes: null, isMalformed: true };
}

/** "79,528" and "79528", the usual ways; -1 for any other. */
function plainSize(text: string): number {
  let bytes = 0;
  let group = 0;
  let groups = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 44) {
      if (group === 0 || group > 3 || (groups > 0 && group !== 3)) return -1;
      groups += 1;
      group = 0;
    } else if (code >= 48 && code <= 57) {
      bytes = bytes * 10 + code - 48;
      group += 1;
    } else return -1;
  }
  return group === 0 || (groups > 0 && group !== 3) || text.length > 18 || !Number.isSafeInteger(bytes) ? -1 : bytes;
}

/** "17.23", as German and Italian write times; a version of two parts looks the same. */
export const DOTTED_CLOCK = /^(?:[01]?[0-9]|2[0-3])\.[0-5][0-9]$/;

/** A time as 24 h "HH:MM" or "HH:MM:SS"; null when the text is none. A suffix of "p" or "pm" adds twelve hours. */
export function readTime(text: string): string | null {
  if (isClock(text)) return text;
  const match = TIME.exec(text);
  if (match === null) {
    if (/^(?:[01][0-9]|2[0-3])[0-5][0-9]$/.test(text)) return `${text.slice(0, 2)}:${text.slice(2)}`;
    return DOTTED_CLOCK.test(text) ? text.padStart(5, '0').replace('.', ':') : null;
  }
  let hour = Number(match[1]);
  const suffix = match[4]?.[0]?.toLowerCase();
  if (suffix !== undefined) {
    if (hour > 12) return suffix === 'p' ? clock(hour, match[2], match[3]) : null;
    hour = (hour % 12) + (suffix === 'p' ? 12 : 0);
  }
  return clock(hour, match[2], match[3]);
}

/** "10:36" as it stands, the usual way. */
function isClock(text: string): boolean {
  if (text.length !== 5 || text.charCodeAt(2) !== 58) return false;
  const hour = twoDigits(text, 0);
  const minute = twoDigits(text, 3);
  return hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59;
}

/** The number that two digits are; -1 when they are none. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}

function clock(hour: number, minute: string | undefined, second: string | undefined): string | null {
  if (hour > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return null;
  return `${String(hour).padStart(2, '0')}:${minute}${second === undefined ? '' : `:${second}`}`;
}

/** The parts of a date as printed. With `numeric`, `first` and `second` are day and month in an order still to be found. */
export type DateParts =
  | { numeric: false; year: number; month: number; day: number }
  | { numeric: true; year: number; first: number; second: number };

const DAY_MONTH_YEAR = /^([0-9]{1,2})(?:st|nd|rd|th|\.)?[\s\-/.]+([\p{L}]{3,12})\.?,?[\s\-/.]+'?([0-9]{4}|[0-9]{2})$/u;
const MONTH_DAY_YEAR = /^([\p{L}]{3,12})\.?[\s\-/.]+([0-9]{1,2})(?:st|nd|rd|th)?,?[\s\-/.]+([0-9]{4}|[0-9]{2})$/u;
const NUMERIC = /^([0-9]{1,4})([/.-])([0-9]{1,2})\2([0-9]{1,4})$/;

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
  if (separator === '.' && c.length !== 4) return null;
  const first = Number(a);
  const second = Number(b);
  if (first === 0 || second === 0 || first > 31 || second > 31 || (first > 12 && second > 12)) return null;
  return { numeric: true, year: year(c), first, second };
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

/** Hyphens that are not the plain one, and marks that are not seen. */
const ODD_MARKS = /[\u2010-\u2013\u2212\u00ad\u200b]/;

/** A value with plain hyphens ("01\u2011Jun\u20112008") and without marks that are not seen. */
export function tidyValue(value: string): string {
  return ODD_MARKS.test(value) ? value.replace(/[\u2010-\u2013\u2212]/g, '-').replace(/[\u00ad\u200b]/g, '') : value;
}
