import type { SchemaProblem, Validator } from './schema-problem.js';

/** More problems than a person mends in one go. */
const MOST = 100;

/** What is left of a value, and what was wrong with the rest. */
export interface Remainder<T> {
  /** What is left when nothing breaks the schema any more; null when that is nothing. */
  readonly value: T | null;
  readonly problems: readonly SchemaProblem[];
  /** Where a part of what is left stood in the whole. */
  readonly origin: (path: readonly string[]) => string[];
}

/**
 * All that breaks a schema, where the validator stops at the first: what is wrong is noted and taken out, and the rest asked again.
 */
export function schemaProblems<T>(whole: unknown, validate: Validator<T>): Remainder<T> {
  const problems: SchemaProblem[] = [];
  let value: unknown = structuredClone(whole);
  const taken = new Map<string, number[]>();
  const removed = new Set<string>();
  const origin = (path: readonly string[]): string[] => original(path, taken);
  while (!validate(value)) {
    const [error] = validate.errors ?? [];
    if (error === undefined || problems.length >= MOST) return { value: null, problems, origin };
    const path = pathOf(error.instancePath);
    const missing: unknown = error.params.missingProperty;
    // What was taken out is not missing.
    if (!removed.has(pointerOf([...origin(path), String(missing)])))
      problems.push({ ...error, instancePath: pointerOf(origin(path)) });
    const key: unknown = error.params.additionalProperty;
    const part = typeof key === 'string' ? [...path, key] : path;
    if (part.length === 0) return { value: null, problems, origin };
    removed.add(pointerOf(origin(part)));
    value = without(value, part);
    note(part, value, taken);
  }
  return { value, problems, origin };
}

/** Segments of a JSON pointer. */
export function pathOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function pointerOf(path: readonly string[]): string {
  return path.map((part) => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function without(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return value;
  if (Array.isArray(value)) {
    if (rest.length === 0) return value.filter((_, i) => i !== Number(key));
    return value.map((item: unknown, i) => (i === Number(key) ? without(item, rest) : item));
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  return Object.fromEntries(
    rest.length === 0
      ? entries.filter(([name]) => name !== key)
      : entries.map(([name, part]) => [name, name === key ? without(part, rest) : part]),
  );
}

/** Remembers which entry of a list was taken out, so that those behind it are still found where they stand. */
function note(part: readonly string[], value: unknown, taken: Map<string, number[]>): void {
  const list = part.slice(0, -1).reduce<unknown>((at, key) => partOf(at, key), value);
  if (!Array.isArray(list)) return;
  const key = pointerOf(original(part.slice(0, -1), taken));
  const index = Number(originalIndex(Number(part.at(-1)), taken.get(key) ?? []));
  taken.set(
    key,
    [...(taken.get(key) ?? []), index].sort((a, b) => a - b),
  );
}

function partOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined;
}

/** A path in what is left, as a path in the whole. */
function original(path: readonly string[], taken: ReadonlyMap<string, number[]>): string[] {
  const found: string[] = [];
  for (const key of path) {
    const gone = taken.get(pointerOf(found));
    found.push(gone === undefined ? key : String(originalIndex(Number(key), gone)));
  }
  return found;
}

/** @param gone sorted. */
function originalIndex(index: number, gone: readonly number[]): number {
  let at = index;
  for (const one of gone) if (one <= at) at += 1;
  return at;
}
