import { numberData, type RegData, type RegistryEvent, textData } from '../../formats/registry.js';
import { keyNames } from './kinds.js';
import { type PsObject, type PsValue, textOf } from './object.js';

/** What PowerShell adds to the values of a key. */
const ADDED = new Set([
  'pspath',
  'psparentpath',
  'pschildname',
  'psdrive',
  'psprovider',
  'pscomputername',
  'runspaceid',
  'psshowcomputername',
]);

/** Values that are numbers (REG_DWORD) where they are looked at; CSV prints them as texts. */
const NUMBERS = new Set([
  ...['version', 'activetimebias', 'bias', 'dynamicdaylighttimedisabled', 'disableautodaylighttimeset', 'current'],
  ...['currentmajorversionnumber', 'currentminorversionnumber', 'ubr', 'installed', 'currentstate', 'state'],
  ...['installtimehigh', 'installtimelow'],
]);

/** What `Get-ItemProperty` gives of keys, as a registry gives it: each key, followed by its values. */
export function* registryEvents(objects: Iterable<PsObject>): Generator<RegistryEvent> {
  for (const { properties, line } of objects) {
    yield { kind: 'key', names: keyNames(textOf(properties, 'pspath') ?? ''), deleted: false, line };
    for (const [name, value] of properties)
      if (!ADDED.has(name))
        yield { kind: 'value', name: name === '(default)' ? '' : name, data: () => dataOf(name, value), line };
  }
}

/** A REG_DWORD is a signed number to PowerShell. */
function dataOf(name: string, value: PsValue): RegData | null {
  if (typeof value === 'number')
    return Number.isInteger(value) && Math.abs(value) < 2 ** 32 ? numberData(value >>> 0) : null;
  if (typeof value !== 'string') return null;
  return NUMBERS.has(name) && /^-?\d{1,10}$/.test(value) ? numberData(Number(value) >>> 0) : textData(value);
}
