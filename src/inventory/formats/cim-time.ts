import { offsetText } from '../../model/zone.js';

const CIM = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})\.(?:\d{6}|\*{6})(?:([+-]\d{3})|\*{4}|[+-]\*{3})$/;

/**
 * A time of WMI (CIM_DATETIME, DMTF DSP0004 5.2.4): "20080602101500.000000+120", where the last number is minutes from UTC.
 * @returns RFC 3339 to the second, without offset where it is not told; null for anything else.
 */
export function cimTime(text: string): string | null {
  const [, year, month, day, hour, minute, second, offset] = CIM.exec(text) ?? [];
  if (year === undefined) return null;
  const local = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const time = Date.parse(`${local}Z`);
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(local)) return null;
  return offset === undefined ? local : `${local}${offsetText(Number(offset))}`;
}
