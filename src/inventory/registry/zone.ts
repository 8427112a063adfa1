import type { HostInventory } from '../../model/generated/inventory.js';
import { offsetText } from '../../model/zone.js';
import type { Remark } from '../adapters/adapter.js';
import type { FoundKey } from './collect.js';
import { numberOf, textOf } from './values.js';
import { zoneOfName } from './zone-names.js';

/** The clock of the host. */
export interface ZoneFacts extends Pick<HostInventory, 'utcOffset' | 'timeZone'> {
  readonly remarks: readonly Remark[];
}

/** Minutes; the largest offset on earth is +14:00. */
const LARGEST_OFFSET = 14 * 60;

/** @param zone the key `TimeZoneInformation`. @param input how remarks name it. */
export function zoneOf(zone: FoundKey | undefined, input: string): ZoneFacts {
  if (zone === undefined) return { utcOffset: null, timeZone: null, remarks: [] };
  const offset = offsetOf(zone, input);
  const name = nameOf(zone, input);
  return { utcOffset: offset.utcOffset, timeZone: name.timeZone, remarks: [...offset.remarks, ...name.remarks] };
}

/**
 * `ActiveTimeBias` is what was in force when the registry was read, `Bias` the winter one; both are minutes to add to local time
 * to get UTC, as signed 32-bit numbers.
 */
function offsetOf({ values, line }: FoundKey, input: string): { utcOffset: string | null; remarks: Remark[] } {
  const active = numberOf(values, 'activetimebias');
  const bias = active ?? numberOf(values, 'bias');
  if (bias === null) return { utcOffset: null, remarks: [] };
  const source = { name: input, line };
  const minutes = -(bias | 0);
  if (Math.abs(minutes) > LARGEST_OFFSET) {
    const message = `the time zone of this host is ${minutes} minutes from UTC, which no place has; it was left out`;
    return { utcOffset: null, remarks: [{ code: 'bad-time-zone', severity: 'warning', message, source }] };
  }
  const utcOffset = offsetText(minutes);
  const message = 'it has the standard offset of the time zone only; in summer time that is one hour off';
  return {
    utcOffset,
    remarks: active === null ? [{ code: 'standard-offset', severity: 'info', message, source }] : [],
  };
}

/**
 * `TimeZoneKeyName` is the name of the zone since Windows Vista. Before, `StandardName` is the same on an English Windows, and
 * its translation on any other. Who turned summer time off lives in no zone of the calendar.
 */
function nameOf({ values, line }: FoundKey, input: string): { timeZone: string | null; remarks: Remark[] } {
  const name = textOf(values, 'timezonekeyname') ?? textOf(values, 'standardname');
  if (name === null) return { timeZone: null, remarks: [] };
  const tell = (code: string, message: string) => ({
    timeZone: null,
    remarks: [{ code, severity: 'info' as const, message, source: { name: input, line } }],
  });
  const off = numberOf(values, 'dynamicdaylighttimedisabled') ?? numberOf(values, 'disableautodaylighttimeset');
  if (off !== null && off !== 0)
    return tell('no-summer-time', 'this host was set not to change to summer time, so its time zone was left out');
  const zone = zoneOfName(name);
  if (zone !== null) return { timeZone: zone, remarks: [] };
  const shown = JSON.stringify(name.slice(0, 80));
  return tell(
    'unknown-time-zone',
    `the time zone ${shown} is none of the names of Windows that are known here; it was left out`,
  );
}
