import {
  type InventoryEntry,
  type InventoryFile,
  type InventoryReading,
  readInventory,
} from '../../src/inventory/index.js';

/** When tests read their inputs. */
export const READ_AT = new Date('2008-07-01T12:00:00Z');
/** When the files of tests were changed. */
export const MODIFIED = Date.parse('2008-06-02T08:00:00Z');

/** A file in memory. Text is written as UTF-8. */
export function file(path: string, content: Uint8Array | string, modifiedMs: number | null = MODIFIED): InventoryFile {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const reader = {
    size: bytes.length,
    read: (offset: number, length: number) => bytes.subarray(offset, offset + length),
    close: () => {},
  };
  return { kind: 'file', name: path.split('/').at(-1) ?? '', path, size: bytes.length, modifiedMs, open: () => reader };
}

/** A folder whose files are given by name. */
export function folder(path: string, entries: Record<string, Uint8Array | string>): InventoryEntry {
  return {
    kind: 'folder',
    name: path.split('/').at(-1) ?? '',
    path,
    entries: Object.entries(entries).map(([name, content]) => file(`${path}/${name}`, content)),
  };
}

export function read(...roots: InventoryEntry[]): InventoryReading {
  return readInventory(roots, { readAt: READ_AT });
}

/** A registry export as Windows writes it: UTF-16LE with byte order mark and CRLF. */
export function reg(...lines: string[]): Uint8Array {
  return utf16(['Windows Registry Editor Version 5.00', '', ...lines, ''].map((line) => `${line}\r\n`).join(''));
}

export function utf16(text: string): Uint8Array {
  return Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
}
