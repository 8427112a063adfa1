import { createHash } from 'node:crypto';
import { decodeWestern } from '../../../src/inventory/formats/code-page.js';
import { readReg, regVersion } from '../../../src/inventory/formats/reg/index.js';
import { openHive } from '../../../src/inventory/formats/regf/index.js';
import { decodeWide, type RegistryEvent } from '../../../src/inventory/formats/registry.js';
import { headText, textLines } from '../../../src/inventory/formats/text-lines.js';

export function source(bytes: Uint8Array) {
  return { size: bytes.length, read: (offset: number, length: number) => bytes.subarray(offset, offset + length) };
}

/** What an export says. */
export function regEvents(bytes: Uint8Array): Generator<RegistryEvent> {
  return readReg(textLines(source(bytes)), regVersion(headText(bytes)) === 4 ? decodeWestern : decodeWide);
}

/** What a hive says, its root key under the names given. */
export function hiveEvents(bytes: Uint8Array, ...root: string[]): Generator<RegistryEvent> {
  return openHive(source(bytes), 'h').events(root);
}

/** A registry as text: each key and each of its values on a line, sorted. Keys that hold nothing are lines too. */
export function linesOf(events: Iterable<RegistryEvent>): { lines: string[]; codes: string[] } {
  const lines = new Set<string>();
  const codes: string[] = [];
  let key = '';
  for (const event of events) {
    if (event.kind === 'problem') codes.push(event.problem.code);
    else if (event.kind === 'key') {
      key = event.names.join('\\');
      lines.add(key);
    } else lines.add(`${key} ${JSON.stringify(event.name)} = ${JSON.stringify(event.data(), plain)}`);
  }
  return { lines: [...lines].sort(), codes };
}

/** Bytes as hexadecimal digits; many of them as their hash. */
export function digits(bytes: Uint8Array): string {
  const content = Buffer.from(bytes);
  return bytes.length > 100 ? createHash('sha256').update(content).digest('hex') : content.toString('hex');
}

function plain(_: string, value: unknown): unknown {
  if (typeof value === 'bigint') return `${value}n`;
  return value instanceof Uint8Array ? digits(value) : value;
}
