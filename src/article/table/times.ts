import { twoDigits } from './digits.js';

/** 12:34, 12:34:56, 12h34, with "a", "p", "am", "p.m." glued or apart. */
export const TIME = /^([0-9]{1,2})[:h]([0-9]{2})(?::([0-9]{2}))?\s*([ap]\.?(?:\s?m\.?)?)?$/i;
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

function clock(hour: number, minute: string | undefined, second: string | undefined): string | null {
  if (hour > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return null;
  return `${String(hour).padStart(2, '0')}:${minute}${second === undefined ? '' : `:${second}`}`;
}
