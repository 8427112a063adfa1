import type { FormatProblem } from '../../formats/problem.js';
import { decodeData, type RegData, type RegVersion, readReg } from '../../formats/reg/index.js';
import type { TextLine } from '../../formats/text-lines.js';
import { type Place, placeOf } from './places.js';

/** A key that matters, with its values by name in lower case. */
export interface FoundKey extends Place {
  readonly line: number;
  readonly values: ReadonlyMap<string, RegData>;
}

export interface Collected {
  /** In the order of the export; a key that comes twice is one. */
  readonly keys: readonly FoundKey[];
  /** Whether any key lies in the 32-bit view, which only a 64-bit Windows has. */
  readonly wow: boolean;
  readonly problems: readonly FormatProblem[];
}

/** Values that say something; all others are not kept, so memory is bounded by what matters. */
const WANTED = new Set([
  ...['displayname', 'displayversion', 'publisher', 'installdate', 'installsource', 'localpackage', 'version'],
  ...['productname', 'packagecode', 'packagename', 'state', 'moreinfourl', 'systemcomponent'],
  ...['computername', 'hostname', 'nv hostname', 'domain', 'nv domain'],
  ...['activetimebias', 'bias'],
  ...[
    'currentversion',
    'currentbuild',
    'currentbuildnumber',
    'currentmajorversionnumber',
    'currentminorversionnumber',
    'ubr',
  ],
]);
const MOST_PROBLEMS = 100;

/** Reads an export and keeps the keys of `places.ts`. */
export function collect(lines: Iterable<TextLine>, version: RegVersion): Collected {
  const keys = new Map<string, { place: Place; line: number; values: Map<string, RegData> }>();
  const problems = new Problems();
  let wow = false;
  let values: Map<string, RegData> | null = null;
  let all = false;
  for (const event of readReg(problems.watch(lines))) {
    if (event.kind === 'problem') problems.add(values === null ? harmless(event.problem) : event.problem);
    else if (event.kind === 'key') {
      wow ||= /\\wow6432node(?:\\|$)/i.test(event.path);
      values = null;
      if (event.deleted) problems.deletion(event.line);
      const place = event.deleted ? null : placeOf(event.path);
      if (place === null) continue;
      const key = keys.get(place.id) ?? { place, line: event.line, values: new Map<string, RegData>() };
      keys.set(place.id, key);
      values = key.values;
      // The names of these values are the codes of products.
      all = place.kind === 'upgrade';
    } else if (values !== null && (all || WANTED.has(event.name.toLowerCase()))) {
      const data = decodeData(event.raw, version);
      if (data === null) problems.add(unreadable(event.line));
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

function unreadable(line: number): FormatProblem {
  return {
    code: 'reg-bad-value',
    severity: 'error',
    message: 'the data of this value cannot be read; it was left out',
    line,
  };
}

/** A bad value of a key that says nothing of what is sought costs no fact; a bad line may have been any key. */
function harmless(problem: FormatProblem): FormatProblem {
  return problem.code === 'reg-bad-value' ? { ...problem, severity: 'info' } : problem;
}

/** Problems of one file, each kind that would repeat told once, and all of them bounded. */
class Problems {
  readonly #list: FormatProblem[] = [];
  #count = 0;
  readonly #once = new Set<string>();

  add(problem: FormatProblem): void {
    this.#count += 1;
    if (this.#count <= MOST_PROBLEMS || problem.code.startsWith('input-')) this.#list.push(problem);
  }

  deletion(line: number): void {
    const message = 'this is a script that deletes, not an export; what it deletes was passed over';
    this.#single({ code: 'reg-deletion', severity: 'warning', message, line });
  }

  *watch(lines: Iterable<TextLine>): Generator<TextLine> {
    for (const line of lines) {
      if (line.guessed) {
        const message = 'the export is in an unnamed code page; its texts are read as Windows-1252 from here on';
        this.#single({ code: 'code-page-guessed', severity: 'warning', message, line: line.number });
      }
      yield line;
    }
  }

  list(): FormatProblem[] {
    const left = this.#count - MOST_PROBLEMS;
    if (left <= 0) return this.#list;
    const message = `${left} further lines like these could not be read`;
    return [...this.#list, { code: 'too-many-problems', severity: 'error', message, line: null }];
  }

  #single(problem: FormatProblem): void {
    if (this.#once.has(problem.code)) return;
    this.#once.add(problem.code);
    this.add(problem);
  }
}
