import type { FormatProblem } from '../formats/problem.js';
import type { RegData, RegistryEvent } from '../formats/registry.js';
import { Deletions } from './deletions.js';
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

/** A key that is being read. */
interface Reading {
  readonly place: Place;
  readonly line: number | null;
  readonly values: Map<string, RegData>;
  /** When it was begun, as `Deletions` counts. */
  readonly time: number;
}

/** Reads a registry and keeps the keys of `places.ts` with the values of `wanted.ts`: memory is bounded by what matters. */
export function collect(events: Iterable<RegistryEvent>): Collected {
  const keys = new Map<string, Reading>();
  const deletions = new Deletions();
  const problems = new Problems();
  let wow = false;
  let current: Reading | null = null;
  for (const event of events) {
    if (event.kind === 'problem') problems.add(current === null ? harmless(event.problem) : event.problem);
    else if (event.kind === 'key') {
      wow ||= isWow(event.names);
      current = null;
      if (event.deleted) {
        problems.deletion(event.line);
        deletions.add(event.names.join('\\').toLowerCase());
        continue;
      }
      const place = placeOf(event.names);
      if (place === null) continue;
      const known = keys.get(place.id);
      current =
        known === undefined || deletions.since(place.id, known.time)
          ? { place, line: event.line, values: new Map(), time: deletions.now }
          : known;
      keys.set(place.id, current);
    } else if (current !== null && (ALL_VALUES.has(current.place.kind) || isWanted(event.name))) {
      const name = event.name.toLowerCase();
      const data = event.data();
      if (data === null) problems.add(unreadable(event.name, event.line));
      else if (data.kind !== 'deleted') current.values.set(name, data);
      else {
        problems.deletion(event.line);
        current.values.delete(name);
      }
    }
  }
  return {
    keys: [...keys.values()]
      .filter(({ place, time }) => !deletions.since(place.id, time))
      .map(({ place, line, values }) => ({ ...place, line, values })),
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
