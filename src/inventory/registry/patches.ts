import type { Patch } from '../../model/generated/inventory.js';
import { unpackGuid } from '../formats/guid.js';
import type { FoundKey } from './collect.js';
import { kbIn, numberOf, textOf } from './values.js';

/**
 * Patches of products, with the state that Windows Installer gives them. A patch that is only in the list of a product, as in an
 * export of the Classes keys alone, has no state.
 * @param input how sources name the registry.
 */
export function patchesOf(keys: readonly FoundKey[], input: string): Patch[] {
  const patches: Patch[] = [];
  const known = new Set<string>();
  const add = (patch: Omit<Patch, 'source'>, { user, line }: FoundKey) => {
    const id = `${patch.code} ${patch.productCode} ${user ?? 'machine'}`;
    if (patch.code !== null && known.has(id)) return;
    known.add(id);
    patches.push({ ...patch, source: { name: input, line } });
  };
  for (const key of keys) if (key.kind === 'patch') add(patchOf(key), key);
  for (const key of keys) for (const patch of listedPatches(key)) add(patch, key);
  return [...patches, ...unapplied(keys, patches, input)];
}

/** Keys that list the products of Windows Installer, so that a patch without a product has none. */
const LISTS = new Set(['product', 'userdata', 'class-list', 'class']);

/**
 * Patches that Windows Installer has a source of, and that no product has: registered and not applied ("MsiEnumPatchesEx" and
 * "MsiSourceListAddSourceEx" of its reference).
 */
function unapplied(keys: readonly FoundKey[], patches: readonly Patch[], input: string): Patch[] {
  if (!keys.some(({ kind }) => LISTS.has(kind))) return [];
  const known = new Set(patches.map(({ code }) => code));
  return keys.flatMap(({ kind, names, line }): Patch[] => {
    const code = kind === 'class-patch' ? unpackGuid(names[0] ?? '') : null;
    if (code === null || known.has(code)) return [];
    known.add(code);
    return [{ code, kb: null, productCode: null, state: 'registered', source: { name: input, line } }];
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

/** The lists that a product has of its patches: packed codes, in `AllPatches` and, on the advertised side, in `Patches`. */
function listedPatches({ kind, names, values }: FoundKey): Omit<Patch, 'source'>[] {
  const isList = kind === 'patch-list' || kind === 'class-patch-list';
  const list = isList ? values.get(kind === 'patch-list' ? 'allpatches' : 'patches') : undefined;
  if (list?.kind !== 'texts') return [];
  const productCode = unpackGuid(names.at(-1) ?? '');
  return list.texts.flatMap((text) => {
    const code = unpackGuid(text);
    return code === null ? [] : [{ code, kb: null, productCode, state: null }];
  });
}
