import type { Update } from '../../model/generated/inventory.js';
import { toKbId } from '../../model/kb.js';
import type { Remark } from '../adapters/adapter.js';
import type { FoundKey } from './collect.js';
import { type FoundUpdate, servicedUpdates } from './servicing.js';
import { dateOf, kbIn, numberOf, textOf } from './values.js';

/**
 * Updates that are registered by the number of an article: Uninstall keys named by it, packages of Component Based Servicing, and
 * the `HotFix` keys of Windows before Vista. One entry an article; the first key that gives a date decides on it.
 * @param input how sources name the registry.
 */
export function updatesOf(keys: readonly FoundKey[], input: string): { updates: Update[]; remarks: Remark[] } {
  const serviced = servicedUpdates(keys, input);
  const found = [...keys.flatMap(fromUninstall), ...serviced.updates, ...keys.flatMap(fromHotfix)];
  const updates = new Map<string, Update>();
  for (const { kb, installedOn, line } of found) {
    const known = updates.get(kb);
    if (known === undefined) updates.set(kb, { kb, installedOn, source: { name: input, line } });
    else known.installedOn ??= installedOn;
  }
  return { updates: [...updates.values()], remarks: serviced.remarks };
}

function fromUninstall(key: FoundKey): FoundUpdate[] {
  const kb = key.kind === 'uninstall' ? updateOf(key) : null;
  return kb === null ? [] : [{ kb, installedOn: dateOf(textOf(key.values, 'installdate')), line: key.line }];
}

/**
 * The article of an Uninstall key that is an update: one that is named by it, or one of another entry ("ParentKeyName"), which Windows
 * shows among the updates, by its title. null for a program.
 */
export function updateOf({ names, values }: FoundKey): string | null {
  return updateOfEntry(names[0] ?? '', (name) => textOf(values, name));
}

/** As `updateOf`, of an Uninstall key by its name and its texts. @param text gives the value of a name in lower case. */
export function updateOfEntry(key: string, text: (name: string) => string | null): string | null {
  const named = updateKb(key);
  if (named !== null || text('parentkeyname') === null) return named;
  return kbIn(text('displayname'));
}

function fromHotfix({ kind, names, values, line }: FoundKey): FoundUpdate[] {
  const kb = kind === 'hotfix' && numberOf(values, 'installed') === 1 ? updateKb(names[0] ?? '') : null;
  return kb === null ? [] : [{ kb, installedOn: null, line }];
}

/** The article that names an Uninstall key: "KB952077", "KB952077-v2", "{product code}.KB952077". */
function updateKb(name: string): string | null {
  const match = /^(?:\{[0-9a-f-]{36}\}\.)?((?:KB|Q)\d{3,9})(?:[-_.].{0,40})?$/i.exec(name);
  return match?.[1] === undefined ? null : toKbId(match[1]);
}
