import { counted } from '../../model/counted.js';
import type { HostFile, HostInventory } from '../../model/generated/inventory.js';
import { type Clock, clockFor, clockNamed, offsetAt, offsetsAt, offsetText } from '../../model/zone.js';
import type { DraftReading, Remark } from '../adapters/adapter.js';
import { isLocalTime, placeLocalTime } from '../formats/place-time.js';
import { groupHosts } from './names.js';

/** What one input tells of one host, and how its local times are meant. */
interface PartWithTimes {
  readonly inventory: HostInventory;
  readonly localTimes: DraftReading['localTimes'] | null;
}

/** What is known of the clock of a host. */
interface HostClock {
  readonly clock: Clock;
  /** No input tells it: a person does. */
  readonly given: boolean;
}

/** What became of an inventory, and what is to be said of it. */
interface Placed {
  readonly inventory: HostInventory;
  readonly remarks: readonly Remark[];
}

/**
 * Gives local times their offsets where any input of the host tells its time zone: that of the collection to those that were shown
 * so, that of their own day to others. Where an offset alone is known they stay as they are, to be read by it.
 * @param given zone of hosts of which no input tells it, as the policy has it.
 * @returns one for each part. Remarks are among the diagnostics as well.
 */
export function placeTimes(parts: readonly PartWithTimes[], given?: string): Placed[] {
  const clocks = clocksOf(parts, given === undefined ? null : clockNamed(given));
  return parts.map((part) => {
    const clock = clocks.get(part.inventory);
    if (clock === undefined || !part.inventory.files.some(isLocal)) return { inventory: part.inventory, remarks: [] };
    const { inventory, remarks } = placed(part, clock);
    return { inventory: { ...inventory, diagnostics: [...inventory.diagnostics, ...remarks] }, remarks };
  });
}

function clocksOf(parts: readonly PartWithTimes[], given: Clock | null): Map<HostInventory, HostClock> {
  const clocks = new Map<HostInventory, HostClock>();
  const entries = parts.map(({ inventory }) => ({ host: inventory.host, aliases: inventory.aliases, inventory }));
  for (const group of groupHosts(entries)) {
    const members = group.map(({ inventory }) => inventory);
    const offset = members.find(({ utcOffset }) => utcOffset !== null)?.utcOffset ?? null;
    const zone = members.find(({ timeZone }) => timeZone !== null)?.timeZone ?? null;
    const known = offset !== null || zone !== null;
    const clock = known ? clockFor(offset, zone) : given;
    if (clock !== null) for (const member of members) clocks.set(member, { clock, given: !known });
  }
  return clocks;
}

function placed({ inventory, localTimes }: PartWithTimes, { clock, given }: HostClock): Placed {
  const remarks: Remark[] = [];
  const tell = (severity: Remark['severity'], code: string, message: string, source: Remark['source']) =>
    remarks.push({ code, severity, message, source });
  const input = { name: inventory.sources[0]?.name ?? '', line: null };
  if (given) tell('info', 'zone-given', 'no input tells the zone of this host; the one that was given is taken', input);
  const told = given ? { ...inventory, ...asGiven(clock) } : inventory;
  const { zone } = clock;
  if (zone === null) {
    if (localTimes === 'of-their-day') tell('warning', 'summer-time-unknown', SUMMER, input);
    return { inventory: told, remarks };
  }
  if (localTimes === null) return { inventory: told, remarks };
  const clockAt = localTimes === 'of-their-day' ? dailyClock(zone) : listingClock(inventory, zone);
  const open: HostFile[] = [];
  const files = told.files.map((file) => {
    if (file.modified === null || !isLocal(file)) return file;
    const modified = placeLocalTime(file.modified, clockAt(file.modified));
    if (modified === null) open.push(file);
    return { ...file, modified };
  });
  const [first] = open;
  if (first !== undefined) {
    const [code, why] = localTimes === 'of-their-day' ? CLOCK_CHANGE : UNDATED;
    tell(
      'warning',
      code,
      `the times of ${counted(open.length, 'file')} in ${zone} were left out: ${why}`,
      first.source,
    );
  }
  return { inventory: { ...told, files }, remarks };
}

const SUMMER =
  'the offset of this host is known, its time zone is not: files of the other half of the year may be one hour off; add an export of TimeZoneInformation or systeminfo';

function asGiven({ offset, zone }: Clock): Pick<HostInventory, 'utcOffset' | 'timeZone'> {
  return { utcOffset: offset === null ? null : offsetText(offset), timeZone: zone };
}

const CLOCK_CHANGE = ['time-in-clock-change', 'they come twice or never, where clocks change'] as const;
const UNDATED = [
  'undated-listing',
  'they were shown at the offset of the day of the listing, which nothing tells; keep the time of the file when you copy it',
] as const;

/** The clock of a listing: at the offset of its day, or, where that is not known, of a year that has but one. */
function listingClock({ collectedAt }: HostInventory, zone: string): (time: string) => Clock {
  const then = collectedAt === null ? null : offsetAt(Date.parse(collectedAt), zone);
  if (then !== null) return () => ({ offset: then, zone: null });
  return (time) => {
    const [winter, summer] = [0, 6].map((month) => offsetAt(Date.UTC(Number(time.slice(0, 4)), month), zone));
    return { offset: winter === summer ? (winter ?? null) : null, zone: null };
  };
}

const MOST_DAYS = 20_000;

/** The clock of a zone, worked out once for each day on which it does not change: calendars are slow, and files are many. */
function dailyClock(zone: string): (time: string) => Clock {
  const days = new Map<string, Clock>();
  return (time) => {
    const day = time.slice(0, 10);
    const known = days.get(day);
    if (known !== undefined) return known;
    if (days.size >= MOST_DAYS) days.clear();
    const clock = { offset: null, zone };
    const offsets = ['T00:00:00Z', 'T23:59:59Z'].flatMap((hour) => offsetsAt(Date.parse(day + hour), clock));
    const [offset, ...others] = new Set(offsets);
    const made = offset === undefined || others.length > 0 ? clock : { offset, zone: null };
    days.set(day, made);
    return made;
  };
}

function isLocal({ modified }: HostFile): boolean {
  return modified !== null && isLocalTime(modified);
}

/** Whether the time of a file asks for a clock. */
export function hasLocalTimes({ files }: HostInventory): boolean {
  return files.some(isLocal);
}

const UNPLACED = 'no-time-zone';

/** What is to be said of a host whose local times nothing places; null where all is well, or was said before. */
export function unplaced(host: HostInventory): Remark | null {
  const local = host.files.filter(isLocal);
  const [first] = local;
  const isKnown = host.utcOffset !== null || host.timeZone !== null;
  if (first === undefined || isKnown || host.diagnostics.some(({ code }) => code === UNPLACED)) return null;
  const message = `the times of ${counted(local.length, 'file')} are local, and nothing tells the offset of the host from UTC; add an export of TimeZoneInformation or systeminfo, or give --zone`;
  return { code: UNPLACED, severity: 'warning', message, source: first.source };
}
