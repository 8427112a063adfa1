import type { Manuscript } from '../manuscript.js';
import { isCalendarDay, isoDate, isPlausibleYear, readDateParts } from '../table/dates.js';

/** A date found in a text: ISO 8601, to the day or to the month, and which units of the text say so. */
export interface FoundDate {
  date: string;
  from: number;
  to: number;
}

const MONTH_YEAR = /\b(\p{L}{3,12})\.?,?\s+(?:de\s+)?(\d{4})\b/u;
const DATE_TEXT =
  /(?:\p{L}{2,10},?\s+)?(\p{L}{3,12}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{1,2}(?:st|nd|rd|th|\.)?[-\s](?:de\s+)?\p{L}{3,12}\.?[-\s](?:de\s+)?\d{2,4}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{4}[/-]\d{1,2}[/-]\d{1,2})/u;
/** Units that may stand between the words that announce a date and the date. */
const FARTHEST = 12;
/** Longest date as printed. */
const LONGEST = 40;

/** The date that stands at the beginning of what follows `from`; null when none does. */
export function dateBehind(text: string, from: number, manuscript: Manuscript): FoundDate | null {
  const found = dateIn(text.slice(from, from + LONGEST), FARTHEST, manuscript);
  return found === null ? null : { date: found.date, from: found.from + from, to: found.to + from };
}

/** The first date in a text that begins at most `farthest` units from its beginning: a day, else a month. */
export function dateIn(text: string, farthest: number, manuscript: Manuscript): FoundDate | null {
  const { words } = manuscript;
  const match = DATE_TEXT.exec(text);
  if (match !== null && match.index <= farthest) {
    const printed = match[1] ?? '';
    const date = dayOf(printed, manuscript);
    const from = match.index + match[0].length - printed.length;
    if (date !== null) return { date, from, to: from + printed.length };
  }
  const month = MONTH_YEAR.exec(text);
  const number = month?.[1] === undefined ? undefined : words.months[month[1].toLowerCase()];
  if (month === null || number === undefined || month.index > farthest) return null;
  if (!isPlausibleYear(Number(month[2]))) return null;
  const date = `${month[2]}-${String(number).padStart(2, '0')}`;
  return { date, from: month.index, to: month.index + month[0].length };
}

function dayOf(printed: string, { words }: Manuscript): string | null {
  const parts = readDateParts(printed.replace(/\bde\s+/gi, ''), words);
  if (parts === null) return null;
  if (!parts.numeric) return validDate(parts.year, parts.month, parts.day);
  const isMonthFirst = parts.second > 12 || (parts.first <= 12 && words.monthFirst);
  const [month, day] = isMonthFirst ? [parts.first, parts.second] : [parts.second, parts.first];
  return validDate(parts.year, month, day);
}

const validDate = (year: number, month: number, day: number): string | null =>
  isPlausibleYear(year) && isCalendarDay(year, month, day) ? isoDate(year, month, day) : null;
