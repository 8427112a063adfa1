import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { IANA_ZONES } from '../../src/inventory/registry/zones.js';

interface WindowsZones {
  supplemental: {
    windowsZones: { mapTimezones: { mapZone: { _other: string; _type: string; _territory: string } }[] };
  };
}

it('the time zones of Windows are those of the Unicode CLDR, and each is one that a calendar knows', () => {
  const path = new URL(import.meta.resolve('cldr-core/supplemental/windowsZones.json'));
  const { supplemental }: WindowsZones = JSON.parse(readFileSync(path, 'utf8'));
  const theirs = supplemental.windowsZones.mapTimezones
    .map(({ mapZone }) => mapZone)
    .filter(({ _territory }) => _territory === '001')
    .map(({ _other, _type }) => [_other.toLowerCase(), _type]);
  expect(theirs.length).toBeGreaterThan(100);
  expect([...IANA_ZONES]).toEqual(theirs);
  for (const timeZone of IANA_ZONES.values()) expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow();
});
