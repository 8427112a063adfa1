/** A policy that is explained must not have a part of which nothing is said: every key of its schema is changed once. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { policySentences } from '../../src/audit/index.js';
import type { Policy } from '../../src/model/generated/policy.js';
import validatePolicy from '../../src/model/generated/policy.validate.js';
import { top } from '../support/copy.js';

interface Schema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
}
const schema: Schema = JSON.parse(readFileSync(join(top, 'schemas/policy.schema.json'), 'utf8'));

/** Two values for each form that a text can have. */
const TEXTS: Readonly<Record<string, readonly [string, string]>> = {
  '^KB[0-9]{3,9}$': ['KB99000001', 'KB99000002'],
  '^[0-9]+(ms|s|m|h|d)$': ['3d', '4d'],
  '^[0-9]{4}-[0-9]{2}-[0-9]{2}$': ['2011-01-01', '2011-01-02'],
  '^[0-9a-f]{64}$': ['a'.repeat(64), 'b'.repeat(64)],
  '^(SP|Service Pack )[0-9]+$': ['SP1', 'SP2'],
  '^[0-9]+(\\.[0-9]+){1,3}$': ['8.1', '8.2'],
};
/** Names of parts whose keys are free. */
const KEYS: Readonly<Record<string, string>> = { '^(KB[0-9]{3,9}|default)$': 'KB99000001' };

/** Every way to fill a schema: with one leaf after the other in its second value. The first of all is the plain one. */
function valuesOf(given: Schema, path: string): { readonly changed: string; readonly value: unknown }[] {
  const { $ref } = given;
  const part = $ref === undefined ? given : (schema.$defs?.[$ref.replace('#/$defs/', '')] ?? {});
  if (part.properties !== undefined) return objectsOf(Object.entries(part.properties), path);
  const free =
    part.patternProperties ?? (typeof part.additionalProperties === 'object' ? { '': part.additionalProperties } : {});
  const [[pattern, inner] = []] = Object.entries(free);
  if (pattern !== undefined && inner !== undefined) {
    const plain = objectsOf([[KEYS[pattern] ?? 'one', inner]], path);
    return [
      ...plain,
      {
        changed: `${path}.*`,
        value: objectsOf([[KEYS[pattern] === undefined ? 'other' : 'default', inner]], path)[0]?.value,
      },
    ];
  }
  if (part.items !== undefined)
    return valuesOf(part.items, `${path}[]`).map(({ changed, value }) => ({ changed, value: [value] }));
  const leaf = leafOf(part, path);
  return leaf.map((value, i) => ({ changed: i === 0 ? '' : path, value }));
}

function objectsOf(entries: readonly (readonly [string, Schema])[], path: string) {
  const parts = entries.map(([key, inner]) => ({ key, values: valuesOf(inner, path === '' ? key : `${path}.${key}`) }));
  const plain = Object.fromEntries(parts.map(({ key, values }) => [key, values[0]?.value]));
  const changed = parts.flatMap(({ key, values }) =>
    values.slice(1).map((one) => ({ changed: one.changed, value: { ...plain, [key]: one.value } })),
  );
  return [{ changed: '', value: plain }, ...changed];
}

function leafOf({ enum: values, type, pattern }: Schema, path: string): readonly [unknown, unknown] {
  // Of one value only, the other way is not to say it.
  if (values !== undefined) return [values[0], values[1]];
  if (type === 'boolean') return [true, false];
  if (type === 'integer') return [1, 2];
  const texts = pattern === undefined ? (['one', 'other'] as const) : TEXTS[pattern];
  if (texts === undefined) throw new Error(`${path}: give two values of the form ${pattern}`);
  return texts;
}

const [plain, ...variants] = valuesOf(schema, '');
const said = (value: unknown): string => {
  if (!validatePolicy(value)) throw new Error(JSON.stringify(validatePolicy.errors));
  return policySentences(value as Policy)
    .map(({ text }) => text)
    .join('\n');
};

describe('what a policy asks is said', () => {
  it.each(variants.map((one) => [one.changed, one.value] as const))('%s', (_, value) => {
    expect(said(value)).not.toBe(said(plain?.value));
  });

  it('of every key, at any depth', () => {
    const names = new Set(variants.map(({ changed }) => changed.split(/[.[]/)[0]));
    expect([...names].sort()).toEqual(Object.keys(schema.properties ?? {}).sort());
    expect(variants.length).toBeGreaterThan(40);
  });
});
