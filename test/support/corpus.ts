import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from 'vitest';

const folder = process.env.ROLLCALL_CORPUS ?? '';

/** The path of a file in the folder of captures that ROLLCALL_CORPUS names. */
export const inCorpus = (...names: string[]): string => join(folder, ...names);

/**
 * A `describe` for suites that read captures, which are not part of this repository. Without the folder the suite is skipped,
 * counted, and its name says so.
 * @param name the suite.
 * @param body as in `describe`.
 */
export function onCorpus(name: string, body: () => void): void {
  if (folder !== '' && existsSync(folder)) describe(name, body);
  else describe.skip(`${name} [left out: ROLLCALL_CORPUS names no folder]`, body);
}
