import { type Clock, offsetsAt, offsetText } from '../../model/zone.js';

/** Local times, with minutes at least. */
const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/;

/** Whether a time is local: it has a time of day and no offset. */
export function isLocalTime(text: string): boolean {
  return LOCAL.test(text);
}

/**
 * Gives a local time its offset, at the precision that it has: "2008-06-01T10:36+02:00".
 * @param clock of the place, by the rules that held there on that day.
 * @returns the time as it is when it is not local; null where the clock is not known, and where clocks change, so that the time comes
 *   twice or never.
 */
export function placeLocalTime(text: string, clock: Clock): string | null {
  if (!isLocalTime(text)) return text;
  const [offset, second] = offsetsAt(
    Date.parse(`${text}${text.length === 'yyyy-mm-ddThh:mm'.length ? ':00' : ''}Z`),
    clock,
  );
  return offset === undefined || second !== undefined ? null : `${text}${offsetText(offset)}`;
}
