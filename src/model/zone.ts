/** What is known of the offset of a host's local times. */
export interface Clock {
  /** Minutes that local time is ahead of UTC; null when not known. */
  readonly offset: number | null;
  /** IANA name, used where the offset is not known. */
  readonly zone: string | null;
}

/** Of a clock nothing is known. */
export const NO_CLOCK: Clock = { offset: null, zone: null };

export const UTC_CLOCK: Clock = { offset: 0, zone: null };

const MOST_CLOCKS = 1000;
const clocks = new Map<string, Clock>();

/** A clock: the same one for the same facts, so that what was worked out for it can be kept. */
export function clockFor(utcOffset: string | null, zone: string | null): Clock {
  if (utcOffset === null && zone === null) return NO_CLOCK;
  const key = `${utcOffset ?? ''} ${zone ?? ''}`;
  const known = clocks.get(key);
  if (known !== undefined) return known;
  if (clocks.size >= MOST_CLOCKS) clocks.clear();
  const clock = { offset: utcOffset === null ? null : offsetMinutes(utcOffset), zone };
  clocks.set(key, clock);
  return clock;
}

/** The clock of a zone as people write it: an offset such as "+02:00", or an IANA name; null when the text is neither. */
export function clockNamed(text: string): Clock | null {
  if (offsetMinutes(text) !== null) return clockFor(text, null);
  return isZone(text) ? clockFor(null, text) : null;
}

const OFFSET = /^([+-])(\d{2}):?(\d{2})$/;
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** Minutes ahead of UTC of an offset such as "+02:00" or "Z"; null when it is none. */
export function offsetMinutes(text: string): number | null {
  if (text === 'Z' || text === 'z') return 0;
  const [, sign, hours, minutes] = OFFSET.exec(text) ?? [];
  if (hours === undefined || minutes === undefined || Number(hours) > 23 || Number(minutes) > 59) return null;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/**
 * The offsets that may hold at a local time, in minutes: one; two where the clocks change so that the time comes twice or not
 * at all; none when the clock is not known.
 * @param wall local time, as milliseconds since 1970 of the same time in UTC.
 */
export function offsetsAt(wall: number, { offset, zone }: Clock): number[] {
  if (offset !== null) return [offset];
  const format = zone === null ? null : formatOf(zone);
  if (format === null) return [];
  const around = [...new Set([offsetOf(format, wall - DAY_MS), offsetOf(format, wall + DAY_MS)])];
  const valid = around.filter((minutes) => offsetOf(format, wall - minutes * MINUTE_MS) === minutes);
  return valid.length > 0 ? valid : around;
}

/** The offset in minutes that holds in a zone at an instant, in milliseconds since 1970 UTC; null for a zone that is not known. */
export function offsetAt(instant: number, zone: string): number | null {
  const format = formatOf(zone);
  return format === null || !(Math.abs(instant) <= LAST_INSTANT) ? null : offsetOf(format, instant);
}

/** The last instant that a Date can hold. */
const LAST_INSTANT = 8.64e15;

function offsetOf(format: Intl.DateTimeFormat, instant: number): number {
  const part: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(instant)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  return Math.round((wall - instant) / MINUTE_MS);
}

/** An offset as text, such as "+02:00". @param minutes ahead of UTC. */
export function offsetText(minutes: number): string {
  const digits = (n: number) => String(n).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${digits(Math.floor(size / 60))}:${digits(size % 60)}`;
}

const formats = new Map<string, Intl.DateTimeFormat | null>();

/** Making a format takes far longer than using it, and a fleet lives in few zones. */
function formatOf(zone: string): Intl.DateTimeFormat | null {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const format = isZone(zone) ? newFormat(zone) : null;
  formats.set(zone, format);
  return format;
}

function newFormat(zone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
}

/** Whether the runtime knows a time zone by this IANA name. Intl says so by a RangeError only. */
function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
