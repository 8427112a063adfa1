import type { Update } from '../../model/generated/inventory.js';
import { toKbId } from '../../model/kb.js';
import type { Remark } from '../adapters/adapter.js';
import { fileTimeMs } from '../formats/file-time.js';
import { Remarks } from '../input/remarks.js';
import type { FoundKey } from './collect.js';
import { numberOf } from './values.js';

/** An update as one key shows it. */
export type FoundUpdate = Omit<Update, 'source'> & { readonly line: number | null };

/** `CurrentState` of a package of Component Based Servicing, as Microsoft's servicing team published it. */
const STATES: ReadonlyMap<number, string> = new Map([
  [0x00, 'absent'],
  [0x05, 'uninstall pending'],
  [0x10, 'resolving'],
  [0x20, 'resolved'],
  [0x30, 'staging'],
  [0x40, 'staged'],
  [0x50, 'superseded'],
  [0x60, 'install pending'],
  [0x65, 'partially installed'],
  [0x70, 'installed'],
  [0x80, 'permanent'],
]);
const INSTALLED = new Set([0x70, 0x80]);

/**
 * Updates of Windows since Vista: packages named "Package_for_KB952077~...", also in parts ("Package_1_for_KB952077~..."). An
 * update counts as installed when one of its packages is; any other state is told. The date is the one in UTC.
 * @param input how remarks name the registry.
 */
export function servicedUpdates(
  keys: readonly FoundKey[],
  input: string,
): { updates: FoundUpdate[]; remarks: Remark[] } {
  const packages = new Map<string, FoundKey[]>();
  for (const key of keys) {
    const kb = key.kind === 'servicing' ? packageKb(key.names[0] ?? '') : null;
    if (kb !== null) packages.set(kb, [...(packages.get(kb) ?? []).slice(0, MOST_PACKAGES), key]);
  }
  const remarks = new Remarks(input);
  const updates: FoundUpdate[] = [];
  for (const [kb, parts] of packages) {
    const installed = parts.filter(({ values }) => INSTALLED.has(numberOf(values, 'currentstate') ?? -1));
    const [first] = installed;
    if (first !== undefined) {
      const days = installed.flatMap((part) => dayOf(part) ?? []).sort();
      updates.push({ kb, installedOn: days[0] ?? null, line: first.line });
      continue;
    }
    const states = [...new Set(parts.map(({ values }) => nameOf(numberOf(values, 'currentstate'))))].sort().join(', ');
    remarks.add(
      'info',
      'update-not-installed',
      `${kb} is known to this Windows but not installed (${states})`,
      parts[0]?.line ?? null,
    );
  }
  return { updates, remarks: remarks.list };
}

/** Packages of one update that are looked at. Real ones have some dozens. */
const MOST_PACKAGES = 1_000;

function packageKb(name: string): string | null {
  const match = /^package(?:_\d+)?_for_(KB\d{3,9})(?:_|~|$)/i.exec(name);
  return match?.[1] === undefined ? null : toKbId(match[1]);
}

function nameOf(state: number | null): string {
  return state === null ? 'no state' : (STATES.get(state) ?? `state ${state}`);
}

/** "2008-06-01" of a FILETIME in two numbers. */
function dayOf({ values }: FoundKey): string | null {
  const high = numberOf(values, 'installtimehigh');
  const low = numberOf(values, 'installtimelow');
  if (high === null || low === null || (high === 0 && low === 0)) return null;
  const date = new Date(fileTimeMs(low, high));
  const year = Number.isNaN(date.getTime()) ? 0 : date.getUTCFullYear();
  return year < 1990 || year > 9999 ? null : date.toISOString().slice(0, 10);
}
