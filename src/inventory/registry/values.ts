import { toKbId } from '../../model/kb.js';
import type { RegData } from '../formats/registry.js';

type Values = ReadonlyMap<string, RegData>;

/** A text value, without blanks around it; null when it is missing, empty, or no text. @param name in lower case. */
export function textOf(values: Values, name: string): string | null {
  const data = values.get(name);
  if (data?.kind !== 'text') return null;
  const text = data.text.trim();
  return text === '' ? null : text;
}

/** A REG_DWORD, from 0 to 2^32 - 1; null when it is missing or something else. @param name in lower case. */
export function numberOf(values: Values, name: string): number | null {
  const data = values.get(name);
  return data?.kind === 'number' ? data.value : null;
}

/** A date as Windows Installer writes it, "20080601", as "2008-06-01"; null for anything else. */
export function dateOf(text: string | null): string | null {
  const match = text === null ? null : /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (match === null) return null;
  const date = `${match[1]}-${match[2]}-${match[3]}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date) ? date : null;
}

/** The packed version of Windows Installer: one byte, one byte, two bytes. */
export function packedVersion(value: number | null): string | null {
  return value === null ? null : `${value >>> 24}.${(value >>> 16) & 0xff}.${value & 0xffff}`;
}

/** "Update for Example (KB952077)", "http://support.microsoft.com/kb/952077" */
export function kbIn(text: string | null): string | null {
  const match = text === null ? null : /(?:\bKB\s?|\/kb\/|[?&]kbid=)(\d{3,9})\b/i.exec(text.slice(0, 1_000));
  return match?.[1] === undefined ? null : toKbId(match[1]);
}
