import type { Remark } from '../adapters/adapter.js';
import type { FoundKey } from './collect.js';
import { numberOf } from './values.js';

/**
 * Which control set is in use: `CurrentControlSet` where the registry of a running system was exported, else the one that
 * `Select\Current` numbers. A hive has the numbered ones only.
 * @param input how remarks name the registry.
 */
export function controlSetOf(
  keys: readonly FoundKey[],
  input: string,
): { isCurrent: (key: FoundKey) => boolean; remarks: Remark[] } {
  const sets = new Set(keys.flatMap(({ id }) => setIn(id) ?? []));
  const select = keys.find(({ kind }) => kind === 'control-sets');
  const number = select === undefined ? null : numberOf(select.values, 'current');
  const numbered = `controlset${String(number ?? 0).padStart(3, '0')}`;
  const current = sets.has('currentcontrolset') ? 'currentcontrolset' : numbered;
  const isCurrent = (key: FoundKey) => setIn(key.id) === current;
  if (sets.has(current) || sets.size < 2) return { isCurrent, remarks: [] };
  const message = `nothing tells which of its ${sets.size} control sets is in use; the first was taken`;
  const source = { name: input, line: null };
  return { isCurrent, remarks: [{ code: 'control-set-unknown', severity: 'warning', message, source }] };
}

/** The control set that a key lies in. @param id path in lower case. */
function setIn(id: string): string | undefined {
  return /(?:^|\\)(currentcontrolset|controlset\d{3})\\/.exec(id)?.[1];
}
