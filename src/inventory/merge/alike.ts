import { fileKey } from '../../model/filename.js';
import { compareVersions } from '../../model/version.js';
import { type Clock, offsetsAt } from '../../model/zone.js';

/** Whether two texts say the same. */
export type Alike = (a: string, b: string) => boolean;

/** Versions number by number: "08.01.0240" is "8.1.240". */
export const sameVersion: Alike = (a, b) => a === b || compareVersions(a, b) === 0;

/** Names of files and paths as Windows takes them, with either slash, and with or without one at the end. */
export const samePath: Alike = (a, b) => pathKey(a) === pathKey(b);

export function pathKey(path: string): string {
  return fileKey(path.replaceAll('/', '\\').replace(/(?<=[^\\:])\\+$/, ''));
}

/** Days that are one apart are the same where one input counts in UTC and another in local time. */
export const sameDay: Alike = (a, b) => a === b || Math.abs(Date.parse(a) - Date.parse(b)) <= DAY_MS;

/** Names of Windows, which some programs give with the name of its maker and marks. */
export const sameSystem: Alike = (a, b) => systemKey(a) === systemKey(b);

function systemKey(name: string): string {
  return name
    .replace(/[®™]|\((?:R|TM)\)/gi, '')
    .replace(/^\s*Microsoft\s+/i, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** Versions of Windows, of which one may leave out the last numbers. */
export const sameRelease: Alike = (a, b) => `${a}.`.startsWith(`${b}.`) || `${b}.`.startsWith(`${a}.`);

const STAMP = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::(\d{2})(?:\.(\d+))?)?(Z|[+-]\d{2}:\d{2})?$/;
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

interface Stamp {
  /** As milliseconds since 1970 of the same time in UTC. */
  readonly wall: number;
  /** Milliseconds ahead of UTC; null for local time. */
  readonly offset: number | null;
  /** Milliseconds that it is exact to. */
  readonly step: number;
}

/**
 * Whether two times of a file are one, at the precision of the coarser.
 * @param clock of the host, for times without offset. Where it is not known, any time that some place has at that instant will do.
 */
export function sameTime(a: string, b: string, clock: Clock): boolean {
  if (a === b) return true;
  const [one, other] = [stampOf(a), stampOf(b)];
  if (one === null || other === null) return false;
  const step = Math.max(one.step, other.step);
  const close = (x: number, y: number) => Math.floor(x / step) === Math.floor(y / step);
  if (one.offset !== null && other.offset !== null) return close(one.wall - one.offset, other.wall - other.offset);
  if (one.offset === null && other.offset === null) return close(one.wall, other.wall);
  const [local, fixed] = one.offset === null ? [one, other] : [other, one];
  const instant = fixed.wall - (fixed.offset ?? 0);
  return offsetsFor(local.wall, instant, step, clock).some((offset) => close(local.wall - offset, instant));
}

/** Whether a time tells more than another: its offset, or else a finer precision. */
export function tellsMore(a: string, b: string): boolean {
  const [one, other] = [stampOf(a), stampOf(b)];
  if (one === null || other === null) return false;
  if ((one.offset === null) !== (other.offset === null)) return one.offset !== null;
  return one.step < other.step;
}

/** An offset that is all that is known of a host is the one of today: in the other half of the year it is an hour more or less. */
function offsetsFor(wall: number, instant: number, step: number, clock: Clock): number[] {
  if (clock.zone !== null)
    return offsetsAt(wall, { offset: null, zone: clock.zone }).map((minutes) => minutes * MINUTE_MS);
  if (clock.offset !== null) return [0, 60, -60].map((more) => ((clock.offset ?? 0) + more) * MINUTE_MS);
  const between = Math.floor(wall / step) * step - Math.floor(instant / step) * step;
  const real = between % (15 * MINUTE_MS) === 0 && between >= -12 * 60 * MINUTE_MS && between <= 14 * 60 * MINUTE_MS;
  return real ? [between] : [];
}

function stampOf(text: string): Stamp | null {
  const [, day, minute, second, fraction, zone] = STAMP.exec(text) ?? [];
  const wall = Date.parse(
    `${day}T${minute}:${second ?? '00'}${fraction === undefined ? '' : `.${fraction.slice(0, 3)}`}Z`,
  );
  if (Number.isNaN(wall)) return null;
  const hours = zone === undefined || zone === 'Z' ? 0 : Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4));
  const step = second === undefined ? MINUTE_MS : fraction === undefined ? 1000 : 1;
  return { wall, offset: zone === undefined ? null : (zone.startsWith('-') ? -1 : 1) * hours * MINUTE_MS, step };
}
