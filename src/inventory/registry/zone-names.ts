import { IANA_ZONES } from './zones.js';

/**
 * Names of standard time on Windows in other languages than English, with the English one. Windows before Vista keeps no other name in
 * its registry, and WMI gives no other one at all.
 */
const TRANSLATED: ReadonlyMap<string, string> = new Map([
  ['westeuropäische normalzeit', 'w. europe standard time'],
  ['mitteleuropäische zeit', 'w. europe standard time'],
  ['ora solare europa occidentale', 'w. europe standard time'],
  ['hora estándar romance', 'romance standard time'],
  ['paris, madrid', 'romance standard time'],
  ['東京 (標準時)', 'tokyo standard time'],
]);

/** The IANA zone of a time zone by the name of its standard time; null for a name that is not known. */
export function zoneOfName(name: string): string | null {
  const key = name.normalize('NFC').trim().toLowerCase();
  return IANA_ZONES.get(TRANSLATED.get(key) ?? key) ?? null;
}
