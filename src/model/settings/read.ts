import { type Document, isMap, isNode, isScalar, LineCounter, type Node, parseDocument, visit } from 'yaml';
import { InputError } from '../errors.js';
import { utf8 } from '../utf8.js';
import { checkDepth } from './depth.js';
import { SETTINGS_LIMITS } from './limits.js';
import { inWordsOf, type SchemaProblem, type Validator } from './schema-problem.js';
import { pathOf, schemaProblems } from './schema-problems.js';
import { syntaxInWords } from './syntax-words.js';

/** A file that people write by hand, read. */
export interface Settings<T> {
  readonly value: T;
  /** What stands at a place in it, for messages: "policy.yaml:3:5". */
  readonly place: (path: readonly string[]) => string;
}

/**
 * Reads a file that people write by hand (YAML 1.2 or JSON, UTF-8).
 * @param what it is, as codes and messages name it: "policy".
 * @throws InputError with file, line and column and the codes "<what>-too-large", "-encoding", "-empty", "-too-deep", "-syntax" and
 *   "-invalid".
 */
export function readSettings<T>(
  file: { readonly bytes: Uint8Array; readonly name: string },
  what: string,
  validate: Validator<T>,
): Settings<T> {
  const { document, value, at } = opened(file, what);
  if (!validate(value)) {
    const [error] = validate.errors ?? [];
    if (error === undefined) throw new Error(`a ${what} is invalid without an error`);
    throw new InputError(`${what}-invalid`, at(offsetOf(document, error)), wordsOf(document, error));
  }
  return { value, place: (path) => at(startOf(nodeAt(document, path))) };
}

/** What stands in a file that breaks its schema in several places. */
export interface SettingsWithProblems<T> {
  /** What is left without the parts that break the schema; null when nothing is. */
  readonly value: T | null;
  readonly problems: readonly InputError[];
  readonly place: Settings<T>['place'];
}

/**
 * Reads such a file as far as it goes, and finds all that breaks its schema.
 * @throws InputError when it cannot be read at all, with the codes of `readSettings` but "-invalid".
 */
export function readAllOfSettings<T>(
  file: { readonly bytes: Uint8Array; readonly name: string },
  what: string,
  validate: Validator<T>,
): SettingsWithProblems<T> {
  const { document, value: whole, at } = opened(file, what);
  const { value, problems, origin } = schemaProblems(whole, validate);
  return {
    value,
    problems: problems.map(
      (error) => new InputError(`${what}-invalid`, at(offsetOf(document, error)), wordsOf(document, error)),
    ),
    place: (path) => at(startOf(keyAt(document, origin(path)))),
  };
}

/** The document, its data, and the place of an offset in it. */
function opened({ bytes, name }: { readonly bytes: Uint8Array; readonly name: string }, what: string) {
  const text = textOf(bytes, name, what);
  checkDepth(text, name, what);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, version: '1.2' });
  const at = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${name}:${line}:${col}`;
  };
  const [problem] = [...document.errors, ...document.warnings];
  if (problem !== undefined) {
    const { code, message, pos } = problem;
    throw new InputError(`${what}-syntax`, at(pos[0]), syntaxInWords(code, message, text, pos[0]));
  }
  const merged = mergeKeyOf(document);
  if (merged !== null)
    throw new InputError(`${what}-syntax`, at(merged), 'merge keys (<<) are not read; write the keys out');
  if (document.contents === null)
    throw new InputError(`${what}-empty`, name, `the ${what} is empty: it has nothing but comments`);
  return { document, value: plainData(document, name, what), at };
}

function textOf(bytes: Uint8Array, name: string, what: string): string {
  const most = SETTINGS_LIMITS.bytes;
  if (bytes.length > most)
    throw new InputError(`${what}-too-large`, name, `larger than ${most} bytes; this is no ${what}`);
  const text = utf8(bytes);
  if (text === null || text.includes('\0')) {
    throw new InputError(`${what}-encoding`, name, `not UTF-8 text; save the ${what} as UTF-8`);
  }
  if (text.trim() === '') throw new InputError(`${what}-empty`, name, `the ${what} is empty`);
  return text;
}

/** @returns plain data; aliases resolved. */
function plainData(document: Document, name: string, what: string): unknown {
  try {
    return document.toJS({ maxAliasCount: SETTINGS_LIMITS.aliases });
  } catch (error) {
    if (error instanceof ReferenceError) throw new InputError(`${what}-syntax`, name, firstLine(error.message));
    throw error;
  }
}

/** Where a merge key of YAML 1.1 stands, which YAML 1.2 does not have; null without one. */
function mergeKeyOf(document: Document): number | null {
  let found: number | null = null;
  visit(document, {
    Pair: (_, { key }) => {
      if (!isScalar(key) || key.value !== '<<' || key.type !== 'PLAIN') return undefined;
      found = startOf(key);
      return visit.BREAK;
    },
  });
  return found;
}

/** A problem in words; a key that opens a part and has nothing behind it is told as such. */
function wordsOf(document: Document, error: SchemaProblem): string {
  const path = pathOf(error.instancePath);
  const node: unknown = path.length === 0 ? null : document.getIn(path, true);
  const isBlank = error.keyword === 'type' && isScalar(node) && node.value === null;
  return isBlank ? `nothing is said of "${path.join('.')}"; write its value, or remove the key` : inWordsOf(error);
}

/** Where the value or key stands that a problem is about. */
function offsetOf(document: Document, { instancePath, params }: SchemaProblem): number {
  const path = pathOf(instancePath);
  const key: unknown = params.additionalProperty;
  const node = nodeAt(document, path);
  if (typeof key === 'string' && isMap(node)) {
    const pair = node.items.find(({ key: own }) => String(own) === key);
    if (isNode(pair?.key)) return startOf(pair.key);
  }
  return startOf(node);
}

function nodeAt(document: Document, path: readonly string[]): Node | null {
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  return isNode(node) ? node : document.contents;
}

/** The key of a part, which opens its line; of an entry of a list the entry. */
function keyAt(document: Document, path: readonly string[]): Node | null {
  const name = path.at(-1);
  const around: unknown = path.length < 2 ? document.contents : document.getIn(path.slice(0, -1), true);
  const pair = isMap(around) ? around.items.find(({ key }) => String(key) === name) : undefined;
  return isNode(pair?.key) ? pair.key : nodeAt(document, path);
}

function startOf(node: Node | null): number {
  return node?.range?.[0] ?? 0;
}

function firstLine(message: string): string {
  return message.split('\n')[0] ?? message;
}
