import { type Document, isMap, isNode, LineCounter, type Node, parseDocument } from 'yaml';
import { InputError } from '../model/errors.js';
import type { Policy } from '../model/generated/policy.js';
import validatePolicy from '../model/generated/policy.validate.js';
import { INPUT_LIMITS } from './data/limits.js';
import { decodeText } from './decode.js';
import { checkDepth } from './depth.js';
import { inWordsOf, type SchemaProblem } from './schema-problem.js';

/**
 * Reads a policy (YAML 1.2 or JSON, UTF-8).
 * @throws InputError that names file, line and column: not UTF-8, not YAML, an unknown key, a waiver without expiry.
 */
export function parsePolicy({ bytes, name }: { readonly bytes: Uint8Array; readonly name: string }): Policy {
  if (bytes.length > INPUT_LIMITS.policyBytes) {
    throw new InputError('policy-too-large', name, `larger than ${INPUT_LIMITS.policyBytes} bytes; this is no policy`);
  }
  const text = decodeText(bytes, name, 'policy');
  checkDepth(text, name);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, version: '1.2' });
  const place = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${name}:${line}:${col}`;
  };
  const [problem] = [...document.errors, ...document.warnings];
  if (problem !== undefined) throw new InputError('policy-syntax', place(problem.pos[0]), firstLine(problem.message));
  const value = plainData(document, name);
  if (!validatePolicy(value)) {
    const [error] = validatePolicy.errors ?? [];
    if (error === undefined) throw new Error('a policy is invalid without an error');
    throw new InputError('policy-invalid', place(offsetOf(document, error)), inWordsOf(error));
  }
  checkWaivers(value, document, place);
  return value;
}

/** @returns plain data; aliases resolved. */
function plainData(document: Document, name: string): unknown {
  try {
    return document.toJS({ maxAliasCount: INPUT_LIMITS.aliases });
  } catch (error) {
    if (error instanceof ReferenceError) throw new InputError('policy-syntax', name, firstLine(error.message));
    throw error;
  }
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

function startOf(node: Node | null): number {
  return node?.range?.[0] ?? 0;
}

/** Segments of a JSON pointer. */
function pathOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** What a schema cannot say: a last day that exists, and ids that tell waivers apart. */
function checkWaivers(policy: Policy, document: Document, place: (offset: number) => string): void {
  const ids = new Set<string>();
  for (const [index, { id, expires }] of (policy.waivers ?? []).entries()) {
    const at = (key: string): string => place(startOf(nodeAt(document, ['waivers', String(index), key])));
    if (ids.has(id))
      throw new InputError('policy-invalid', at('id'), `a second waiver with the id "${id}"; rename one`);
    ids.add(id);
    if (!isDay(expires))
      throw new InputError('policy-invalid', at('expires'), `"${expires}" is no day; write 2009-01-31`);
  }
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function firstLine(message: string): string {
  return message.split('\n')[0] ?? message;
}
