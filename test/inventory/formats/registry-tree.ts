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

/**
 * A registry as text: each key and each of its values on a line, sorted. Keys that hold nothing are lines too; what is deleted
 * further down is not.
 */
export function linesOf(events: Iterable<RegistryEvent>): { lines: string[]; codes: string[] } {
  const keys = new Map<string, Map<string, string>>();
  const codes: string[] = [];
  let values = new Map<string, string>();
  for (const event of events) {
    if (event.kind === 'problem') codes.push(event.problem.code);
    else if (event.kind === 'key') {
      const key = event.names.join('\\');
      if (event.deleted) for (const name of [...keys.keys()]) if (`${name}\\`.startsWith(`${key}\\`)) keys.delete(name);
      values = keys.get(key) ?? new Map();
      if (!event.deleted) keys.set(key, values);
    } else {
      const data = event.data();
      if (data?.kind === 'deleted') values.delete(event.name);
      else values.set(event.name, JSON.stringify(data, plain));
    }
  }
  const lines = [...keys].flatMap(([key, found]) => [
    key,
    ...[...found].map(([name, data]) => `${key} ${JSON.stringify(name)} = ${data}`),
  ]);
  return { lines: lines.sort(), codes };
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
