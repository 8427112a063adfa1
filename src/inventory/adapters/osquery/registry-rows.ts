import { BINARY, numberData, type RegData, type RegistryEvent, textData } from '../../formats/registry.js';
import type { LiveRow } from './live.js';
import { type Row, textAt } from './tables.js';

/**
 * Rows of `registry` as a registry gives them: keys, each followed by its values. `path` is `key`, a backslash and the name of
 * the value, or of the key below when the type is "subkey".
 */
export function* registryEvents(rows: Iterable<LiveRow>): Generator<RegistryEvent> {
  let current: string | null = null;
  for (const { row, line } of rows) {
    const name = row.cells.name ?? '';
    const path = textAt(row, 'path');
    const key = textAt(row, 'key') ?? (path?.endsWith(`\\${name}`) ? path.slice(0, -name.length - 1) : path);
    if (key === null) continue;
    if (row.cells.type === 'subkey') {
      yield { kind: 'key', names: (path ?? `${key}\\${name}`).split('\\'), deleted: false, line };
      current = null;
      continue;
    }
    if (key !== current) yield { kind: 'key', names: key.split('\\'), deleted: false, line };
    current = key;
    yield { kind: 'value', name: name === '(Default)' ? '' : name, data: () => dataOf(row), line };
  }
}

/** Numbers are written as signed or unsigned decimals, bytes as hexadecimal digits, lists with commas. */
function dataOf(row: Row): RegData {
  const text = row.cells.data ?? '';
  switch (row.cells.type) {
    case 'REG_DWORD':
      return /^-?\d{1,10}$/.test(text) ? numberData(Number(text) >>> 0) : textData(text);
    case 'REG_BINARY':
      return { kind: 'bytes', type: BINARY, bytes: Buffer.from(text, 'hex') };
    case 'REG_MULTI_SZ':
      return { kind: 'texts', type: MULTI, texts: text === '' ? [] : text.split(',') };
    default:
      return textData(text);
  }
}

/** REG_MULTI_SZ (WinNT.h). */
const MULTI = 7;
