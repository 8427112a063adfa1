import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** A folder that is gone after the tests of a file: in memory where the system has such, since tests that write often wait for the disk. */
export function memoryFolder(name: string): string {
  const folder = mkdtempSync(join(hasMemory() ? '/dev/shm' : tmpdir(), `rollcall-${name}-`));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function hasMemory(): boolean {
  try {
    accessSync('/dev/shm', constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
