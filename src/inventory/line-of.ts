import type { InventoryFile } from './door.js';
import { textLines } from './formats/text-lines.js';

/**
 * One line of a file as text, read as the adapters of text read it.
 * @param number from 1.
 * @returns null when the file has fewer lines.
 * @throws InputError when the file cannot be read.
 */
export function lineOf(file: InventoryFile, number: number): string | null {
  const reader = file.open();
  try {
    for (const line of textLines(reader)) if (line.number === number) return line.text;
    return null;
  } finally {
    reader.close();
  }
}
