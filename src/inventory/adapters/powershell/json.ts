import { jsonValues } from '../../formats/json-values.js';
import type { ByteSource } from '../../formats/text-lines.js';
import { guessedLines } from '../../input/guessed-lines.js';
import type { Remarks } from '../../input/remarks.js';
import { kindBy } from './kinds.js';
import { AS_UTF_8, type Properties, type PsObject, type PsValue } from './object.js';

/** How Windows PowerShell 5.1 writes a time: milliseconds since 1970 UTC. */
const DATE = /^\/Date\((-?\d{1,15})(?:[+-]\d{4})?\)\/$/;
/** Objects inside of objects that are looked into; `ConvertTo-Json` itself stops at two. */
const DEEPEST = 3;

/** Whether a text begins as `ConvertTo-Json` writes objects that are read here. */
export function isPsJson(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false;
  const names = new Set([...text.matchAll(/"([A-Za-z_]{1,60})"\s*:/g)].flatMap(([, name]) => name ?? []));
  return kindBy((name) => names.has(name)) !== null;
}

/** Objects of a file that `ConvertTo-Json` wrote: a list, or one object alone. */
export function* jsonObjects(source: ByteSource, remarks: Remarks): Generator<PsObject> {
  for (const event of jsonValues(guessedLines(source, remarks, AS_UTF_8))) {
    if (event.kind === 'problem') {
      const { severity, code, message, line } = event.problem;
      remarks.add(severity, code, message, line);
      continue;
    }
    for (const value of listed(event.value)) {
      const properties = propertiesOf(value, 0);
      if (properties !== null) yield { properties, line: event.line };
      else remarks.add('info', 'no-object', 'this value is no object, so nothing was read from it', event.line);
    }
  }
}

/** Windows PowerShell 5.1 wraps some lists: `{"value": [...], "Count": 2}`. */
function listed(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  const wrapped =
    value !== null && typeof value === 'object' && 'value' in value && 'Count' in value ? value.value : null;
  return Array.isArray(wrapped) ? wrapped : [value];
}

function propertiesOf(value: unknown, depth: number): Properties | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || depth > DEEPEST) return null;
  const properties = new Map<string, PsValue>();
  for (const [name, inner] of Object.entries(value)) {
    const known = worthOf(inner, depth);
    if (known !== null && !properties.has(name.toLowerCase())) properties.set(name.toLowerCase(), known);
  }
  return properties;
}

function worthOf(value: unknown, depth: number): PsValue | null {
  if (typeof value === 'string') return timeOf(value) ?? value;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (value === null) return '';
  const properties = propertiesOf(value, depth + 1);
  // A time that carries properties of its own: {"value": "/Date(...)/", "DateTime": "..."}.
  const wrapped = properties?.get('value');
  return properties?.has('datetime') && typeof wrapped === 'string' ? wrapped : properties;
}

function timeOf(text: string): string | null {
  const ms = DATE.exec(text)?.[1];
  const date = ms === undefined ? null : new Date(Number(ms));
  return date === null || Number.isNaN(date.getTime()) ? null : date.toISOString().replace('.000Z', 'Z');
}
