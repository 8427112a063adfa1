import { type Fields, fieldsOf, listIn, textIn } from '../../formats/json-fields.js';
import { BINARY, numberData, type RegData, type RegistryEvent, textData } from '../../formats/registry.js';
import type { ModuleResult } from './results.js';

const HIVES: ReadonlyMap<string, string> = new Map([
  ['HKLM', 'HKEY_LOCAL_MACHINE'],
  ['HKCU', 'HKEY_CURRENT_USER'],
  ['HKCR', 'HKEY_CLASSES_ROOT'],
  ['HKU', 'HKEY_USERS'],
  ['HKCC', 'HKEY_CURRENT_CONFIG'],
]);

/** Whether a result is one of `win_reg_stat` for a key, or a value, that is there. */
export function isRegistryResult(fields: Fields): boolean {
  return fields.get('exists') === true && (fieldsOf(fields.get('properties')) !== null || fields.has('raw_value'));
}

/** A key that was asked for. */
export interface RegistryKey {
  /** From the root. */
  readonly names: readonly string[];
  /** Where the output has it. */
  readonly member: 'path' | 'item';
  readonly text: string;
}

/** @returns null when the output does not tell the key: at low verbosity it leaves out what a module was called with. */
export function keyOf(fields: Fields): RegistryKey | null {
  const path = textIn(argumentsOf(fields), 'path');
  const text = path ?? textIn(fields, 'item');
  const [, short = '', rest] = /^(HK[A-Z]{1,2}):\\(.*)$/is.exec(text ?? '') ?? [];
  const hive = HIVES.get(short.toUpperCase());
  if (hive === undefined || rest === undefined || text === null) return null;
  const names = [hive, ...rest.split('\\').filter((name) => name !== '')];
  return { names, member: path === null ? 'item' : 'path', text };
}

/** The keys of some results as a registry gives them. */
export function* registryEvents(results: readonly ModuleResult[]): Generator<RegistryEvent> {
  for (const { fields, line } of results) {
    const key = keyOf(fields);
    if (key === null) continue;
    const { names } = key;
    yield { kind: 'key', names, deleted: false, line };
    const one = textIn(argumentsOf(fields), 'name');
    const properties = fieldsOf(fields.get('properties')) ?? (one === null ? new Map() : new Map([[one, fields]]));
    for (const [name, property] of properties) yield { kind: 'value', name, data: () => dataOf(property), line };
    for (const name of listIn(fields, 'sub_keys'))
      if (typeof name === 'string') yield { kind: 'key', names: [...names, name], deleted: false, line };
  }
}

function argumentsOf(fields: Fields): Fields | null {
  return fieldsOf(fieldsOf(fields.get('invocation'))?.get('module_args'));
}

/** REG_MULTI_SZ (WinNT.h). */
const MULTI = 7;

/** The data of a value; of `raw_value`, in which variables of the environment stay as they are. */
function dataOf(value: unknown): RegData | null {
  const property = value instanceof Map ? value : fieldsOf(value);
  const raw: unknown = property?.get('raw_value') ?? property?.get('value');
  if (typeof raw === 'string') return textData(raw);
  if (typeof raw === 'number' && Number.isInteger(raw)) return numberData(raw >>> 0);
  if (!Array.isArray(raw)) return null;
  const texts = raw.filter((each) => typeof each === 'string');
  if (property?.get('type') === 'REG_MULTI_SZ') return { kind: 'texts', type: MULTI, texts };
  return {
    kind: 'bytes',
    type: BINARY,
    bytes: Buffer.from(texts.map((byte) => byte.replace(/^0x/, '')).join(''), 'hex'),
  };
}
