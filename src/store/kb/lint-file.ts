import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../../model/errors.js';
import { readDocument } from '../inputs.js';

/** What the settings of lint may be called in the folder of a knowledge base. */
const NAMES = ['lint.yaml', 'lint.yml', 'lint.json'] as const;

/**
 * Reads the settings of lint that a knowledge base has.
 * @returns null when it has none; else the bytes, and the path for messages.
 * @throws InputError "two-lint-files", and when the system cannot read it.
 */
export async function readLintFile(dir: string): Promise<{ name: string; bytes: Uint8Array } | null> {
  const [first, second] = NAMES.map((name) => join(dir, name)).filter((path) => existsSync(path));
  if (first === undefined) return null;
  if (second !== undefined)
    throw new InputError('two-lint-files', second, `there is ${first} as well; keep one of them`);
  const { bytes, path } = await readDocument(first);
  return { name: path, bytes };
}
