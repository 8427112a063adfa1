import type { Words } from '../language/words.js';
import type { DateOrder } from './date-order.js';
import { isCalendarDay, isoDate, isPlausibleYear, readHeadedDate } from './dates.js';
import type { Reading } from './readings.js';
import { readTime } from './times.js';
import { isBlank } from './values.js';

/** What a cell says in a column of dates: a day, "2008-06-01", or null for a blank one and for what cannot be read for certain. */
export function readDateCell(text: string, order: DateOrder, words: Words): Reading {
  if (isBlank(text, words)) return { value: null, problem: null };
  const date = readHeadedDate(text.trim(), words);
  if (date === null) return { value: null, problem: 'date-unreadable' };
  const problem = isPlausibleYear(date.year) ? null : 'date-implausible';
  if (!date.numeric) return { value: isoDate(date.year, date.month, date.day), problem };
  const found = order.monthAndDay(date.first, date.second);
  if (found === null) return { value: null, problem: 'date-ambiguous' };
  const [month, day] = found;
  if (!isCalendarDay(date.year, month, day)) return { value: null, problem: 'date-unreadable' };
  return { value: isoDate(date.year, month, day), problem };
}

/** What a cell says in a column of times: a time of 24 hours, "10:36", in no zone of its own; null as for dates. */
export function readTimeCell(text: string, words: Words): Reading {
  const value = readTime(text);
  const isMissing = value === null && isBlank(text, words);
  return { value, problem: value === null && !isMissing ? 'time-unreadable' : null };
}
