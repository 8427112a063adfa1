import type { FormatProblem } from '../formats/problem.js';
import type { RegData, RegistryEvent } from '../formats/registry.js';
import { type Place, placeOf } from './places.js';
import { Problems } from './problems.js';
import { ALL_VALUES, isWanted } from './wanted.js';

/** A key that matters, with its values by name in lower case. */
export interface FoundKey extends Place {
  /** Line from 1; null in a hive. */
  readonly line: number | null;
  readonly values: ReadonlyMap<string, RegData>;
}

export interface Collected {
  /** In the order of the registry; a key that comes twice is one. */
  readonly keys: readonly FoundKey[];
  /** Whether any key lies in the 32-bit view, which only a 64-bit Windows has. */
  readonly wow: boolean;
  readonly problems: readonly FormatProblem[];
}

/** Reads a registry and keeps the keys of `places.ts` with the values of `wanted.ts`: memory is bounded by what matters. */
export function collect(events: Iterable<RegistryEvent>): Collected {
  const keys = new Map<string, { place: Place; line: number | null; values: Map<string, RegData> }>();
  const problems = new Problems();
  let wow = false;
  let values: Map<string, RegData> | null = null;
  let all = false;
  for (const event of events) {
    if (event.kind === 'problem') problems.add(values === null ? harmless(event.problem) : event.problem);
    else if (event.kind === 'key') {
      wow ||= isWow(event.names);
      values = null;
      if (event.deleted) problems.deletion(event.line);
      const place = event.deleted ? null : placeOf(event.names);
      if (place === null) continue;
      const key = keys.get(place.id) ?? { place, line: event.line, values: new Map<string, RegData>() };
      keys.set(place.id, key);
      values = key.values;
      all = ALL_VALUES.has(place.kind);
    } else if (values !== null && (all || isWanted(event.name))) {
      const data = event.data();
      if (data === null) problems.add(unreadable(event.name, event.line));
      else if (data.kind === 'deleted') problems.deletion(event.line);
      else values.set(event.name.toLowerCase(), data);
    }
  }
  return {
    keys: [...keys.values()].map(({ place, line, values: found }) => ({ ...place, line, values: found })),
    wow,
    problems: problems.list(),
  };
}

/** The node of the 32-bit view is a key of its own, on the way to every key in it. */
function isWow(names: readonly string[]): boolean {
  return names.some((name) => name.length === WOW.length && name.toLowerCase() === WOW);
}

const WOW = 'wow6432node';

function unreadable(name: string, line: number | null): FormatProblem {
  const shown = JSON.stringify(name.slice(0, 80));
  const message = `the data of the value ${shown} cannot be read; it was left out`;
  return { code: 'registry-bad-value', severity: 'error', message, line };
}

/** A bad value of a key that says nothing of what is sought costs no fact; a bad line may have been any key. */
function harmless(problem: FormatProblem): FormatProblem {
  return problem.code.endsWith('-bad-value') ? { ...problem, severity: 'info' } : problem;
}
