import type { Supersession } from '../../../model/generated/article.js';

/** Each target once a relation, and of statements without a target those that no other statement makes plain. */
export function withoutRepeats(entries: readonly Supersession[]): Supersession[] {
  const seen = new Map<string, Supersession>();
  for (const entry of entries) {
    const { relation, kb, ordinal, bulletin, version, product } = entry;
    const key = [relation, ...(kb === null ? [ordinal, bulletin, version, product] : [kb])].join('|');
    const known = seen.get(key);
    if (known === undefined || (known.scope === null && entry.scope !== null)) seen.set(key, entry);
  }
  const kept = [...seen.values()];
  if (!kept.some((entry) => entry.relation === 'replaces' && isNamed(entry))) return kept;
  return kept.filter((entry) => (entry.relation !== 'replaces-none' || entry.scope !== null) && !isVague(entry));
}

const isNamed = ({ kb, ordinal, bulletin, version }: Supersession): boolean =>
  [kb, ordinal, bulletin, version].some((name) => name !== null);

/** "It replaces several earlier updates", where others say which. */
const isVague = (entry: Supersession): boolean =>
  entry.relation === 'replaces' && !isNamed(entry) && entry.product === null;
