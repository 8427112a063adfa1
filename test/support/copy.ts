import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The top folder of the repository. */
export const top = join(import.meta.dirname, '../..');

/** Not part of a copy: made by tools, or linked. */
const LEFT_OUT = new Set(['.git', 'node_modules', 'dist', 'coverage', 'reports']);

/**
 * Copies the repository to a temporary folder, where a test may plant what it likes. The installed packages are linked.
 * @returns the folder, and what removes it.
 */
export function copyOfRepository(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'rollcall-copy-'));
  for (const name of readdirSync(top)) {
    if (!LEFT_OUT.has(name)) cpSync(join(top, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(top, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
