import { readFileSync } from 'node:fs';
import { systemCode } from './problem.js';

/**
 * The hash of the code that runs, which the build writes beside the bundled program.
 * @returns null where nobody knows it: the sources, and the library, whose packages may be of any version.
 */
export function codeHash(): string | null {
  try {
    return readFileSync(new URL('./code.sha256', import.meta.url), 'utf8').trim();
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}
