import type { FileRow } from '../model/generated/article.js';
import { type Clock, NO_CLOCK, offsetMinutes, offsetsAt, UTC_CLOCK } from '../model/zone.js';
import { dayOf } from './day.js';

/** A time as a stretch of instants: as long as its precision is coarse, longer where its offset is not known. */
export interface Moment {
  /** Milliseconds since 1970 UTC, the first instant. */
  readonly from: number;
  /** The first instant after it. */
  readonly to: number;
  /** Whether the offset is known. */
  readonly certain: boolean;
}

/** How one time stands to another: "unclear" when the unknown offset of one of them could make them equal. */
export type TimeRelation = 'earlier' | 'equal' | 'later' | 'unclear';

const STAMP =
  /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?([Zz]|[+-]\d{2}:?\d{2})?)?$/;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Local time anywhere on Earth is at most so far ahead of UTC, and at most so far behind. */
const AHEAD_MS = 14 * 60 * MINUTE_MS;
const BEHIND_MS = 12 * 60 * MINUTE_MS;

/** FAT counts from the first day of 1980, which is over everywhere when this begins. */
const FIRST_FILE = Date.UTC(1980, 0, 3);

/** A fleet has few builds, and so few times: each is read once. */
const MOST_KEPT = 5000;
/** Longer than any time; what comes from outside may be of any length. */
const LONGEST_KEPT = 40;
const read = new WeakMap<Clock, Map<string, Moment | null>>();

/**
 * Reads a time.
 * @param text RFC 3339 with offset, or local time without; seconds, or the whole time of day, may be missing.
 * @param clock of the host, for local times.
 * @returns null when the text is no such time.
 */
export function momentOf(text: string, clock: Clock): Moment | null {
  const kept = read.get(clock) ?? new Map<string, Moment | null>();
  const known = kept.get(text);
  if (known !== undefined) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const moment = readMoment(text, clock);
  if (text.length > LONGEST_KEPT) return moment;
  kept.set(text, moment);
  read.set(clock, kept);
  return moment;
}

function readMoment(text: string, clock: Clock): Moment | null {
  const [, year, month, day, hour, minute, second, fraction, offset] = STAMP.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (dayOf(new Date(midnight)) !== `${year}-${month}-${day}`) return null;
  if (hour === undefined || minute === undefined) return placed(midnight, DAY_MS, offsetsBy(midnight, clock));
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 60) return null;
  const part = fraction === undefined ? 0 : Number(`0.${fraction}`);
  const wall = midnight + (Number(hour) * 60 + Number(minute)) * MINUTE_MS + (Number(second ?? 0) + part) * 1000;
  const length = second === undefined ? MINUTE_MS : 1000 / 10 ** (fraction?.length ?? 0);
  if (offset === undefined) return placed(wall, length, offsetsBy(wall, clock));
  const minutes = offsetMinutes(offset);
  return minutes === null ? null : placed(wall, length, [minutes]);
}

/**
 * The offsets by which a local time may be meant. Where a host tells its offset and its zone, and that zone has another offset on that
 * day, it may be either: some programs show all times by the offset of today, others each by that of its day.
 */
function offsetsBy(wall: number, { offset, zone }: Clock): number[] {
  const ofZone = zone === null ? [] : offsetsAt(wall, { offset: null, zone });
  return offset === null ? ofZone : [...new Set([offset, ...ofZone])];
}

/**
 * Reads the time of a file. Times that stand for none are null: those of 1601, 1970 and 1980 with which file systems and archives
 * begin to count, in whatever zone.
 */
export function momentOfFile(text: string, clock: Clock): Moment | null {
  const moment = momentOf(text, clock);
  return moment === null || moment.to <= FIRST_FILE ? null : moment;
}

/** The date and time that a row lists; null when it lists no date. Without "UTC" its offset is not known. */
export function momentOfRow(row: FileRow): Moment | null {
  if (row.date === null) return null;
  const text = row.time === null ? row.date : `${row.date}T${row.time}`;
  return momentOf(text, row.zone === 'UTC' ? UTC_CLOCK : NO_CLOCK);
}

/** The date and time of a row as text: RFC 3339 where the article says UTC, else without offset; a date alone stays one. */
export function stampOf({ date, time, zone }: FileRow): string | null {
  if (date === null) return null;
  if (time === null) return date;
  const seconds = time.length === 'hh:mm'.length ? `${time}:00` : time;
  return `${date}T${seconds}${zone === 'UTC' ? 'Z' : ''}`;
}

/**
 * Compares at the precision of the coarser side.
 * @param tolerance milliseconds; times closer than this are equal.
 * @returns how `a` stands to `b`.
 */
export function compareMoments(a: Moment, b: Moment, tolerance: number): TimeRelation {
  if (b.from - a.to >= tolerance) return 'earlier';
  if (a.from - b.to >= tolerance) return 'later';
  return a.certain && b.certain ? 'equal' : 'unclear';
}

function placed(wall: number, length: number, offsets: readonly number[]): Moment {
  if (offsets.length === 0) return { from: wall - AHEAD_MS, to: wall + length + BEHIND_MS, certain: false };
  const instants = offsets.map((minutes) => wall - minutes * MINUTE_MS);
  return { from: Math.min(...instants), to: Math.max(...instants) + length, certain: offsets.length === 1 };
}
