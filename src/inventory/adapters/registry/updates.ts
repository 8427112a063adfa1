import type { Patch, Update } from '../../../model/generated/inventory.js';
import { toKbId } from '../../../model/kb.js';
import { unpackGuid } from '../../formats/guid.js';
import type { FoundKey } from './collect.js';
import { dateOf, numberOf, textOf } from './values.js';

/** Patches of products, with their state. @param input how sources name the export. */
export function patchesOf(keys: readonly FoundKey[], input: string): Patch[] {
  return keys
    .filter(({ kind }) => kind === 'patch')
    .map((key) => ({ ...patchOf(key), source: { name: input, line: key.line } }));
}

/** Updates whose Uninstall key is named by an article. @param input how sources name the export. */
export function updatesOf(keys: readonly FoundKey[], input: string): Update[] {
  return keys.flatMap((key) => {
    const kb = key.kind === 'uninstall' ? updateKb(key.names[0] ?? '') : null;
    if (kb === null) return [];
    return [{ kb, installedOn: dateOf(textOf(key.values, 'installdate')), source: { name: input, line: key.line } }];
  });
}

/** MSIPATCHSTATE of the Windows Installer reference. */
const STATES: ReadonlyMap<number, NonNullable<Patch['state']>> = new Map([
  [1, 'applied'],
  [2, 'superseded'],
  [4, 'obsoleted'],
  [8, 'registered'],
]);

function patchOf({ names, values }: FoundKey): Omit<Patch, 'source'> {
  const state = numberOf(values, 'state');
  return {
    code: unpackGuid(names[2] ?? ''),
    kb: kbIn(textOf(values, 'displayname')) ?? kbIn(textOf(values, 'moreinfourl')),
    productCode: unpackGuid(names[1] ?? ''),
    state: state === null ? null : (STATES.get(state) ?? null),
  };
}

/** "Update for Example (KB952077)", "http://support.microsoft.com/kb/952077" */
function kbIn(text: string | null): string | null {
  const match = text === null ? null : /(?:\bKB\s?|\/kb\/|[?&]kbid=)(\d{3,9})\b/i.exec(text.slice(0, 1_000));
  return match?.[1] === undefined ? null : toKbId(match[1]);
}

/** The article that names an Uninstall key: "KB952077", "KB952077-v2", "{product code}.KB952077". */
export function updateKb(name: string): string | null {
  const match = /^(?:\{[0-9a-f-]{36}\}\.)?((?:KB|Q)\d{3,9})(?:[-_.].{0,40})?$/i.exec(name);
  return match?.[1] === undefined ? null : toKbId(match[1]);
}
