import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { InputError } from '../../src/model/errors.js';

/** A folder of its own for each call, gone after the test. */
export function scratch(): () => string {
  const made: string[] = [];
  afterEach(() => {
    for (const path of made.splice(0)) rmSync(path, { recursive: true, force: true });
  });
  return () => {
    const path = mkdtempSync(join(tmpdir(), 'rollcall-store-'));
    made.push(path);
    return path;
  };
}

/** The code of the InputError that an action ends in; anything else fails the test. */
export async function codeOf(action: () => unknown): Promise<string> {
  try {
    await action();
  } catch (error) {
    if (error instanceof InputError) return error.code;
    throw error;
  }
  return 'nothing was thrown';
}
