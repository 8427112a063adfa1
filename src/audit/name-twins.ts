import { hostKey } from './hosts.js';
import { byText } from './order.js';

/** A host that is called by its first name alone, and another one by that name with a domain. */
export interface NameTwins {
  readonly short: string;
  readonly full: string;
}

/** The first part of a name that has a domain behind it; numbers alone are those of an address. */
const FULL_NAME = /^([^.]*[^.\d][^.]*)\../s;

/**
 * Hosts that may be one although an audit judges them apart: nothing says that "mps01" is mps01.example.test, and it may be
 * another of that name.
 * @param hosts names of all hosts of an audit, each once.
 * @returns sorted by the short name, then by the full one.
 */
export function nameTwins(hosts: Iterable<string>): NameTwins[] {
  const all = [...hosts];
  const dotted = all.filter((name) => name.includes('.'));
  // Large fleets are called by first names alone, or all by full ones.
  if (dotted.length === 0 || dotted.length === all.length) return [];
  const short = new Map(all.map((name) => [hostKey(name), name]));
  const twins = dotted.flatMap((full) => {
    const first = FULL_NAME.exec(hostKey(full))?.[1];
    const found = first === undefined ? undefined : short.get(first);
    return found === undefined ? [] : [{ short: found, full }];
  });
  return twins.sort((a, b) => byText(a.short, b.short) || byText(a.full, b.full));
}
