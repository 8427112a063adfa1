import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../../model/errors.js';
import type { KbIndex } from '../../model/generated/kb-index.js';
import validate from '../../model/generated/kb-index.validate.js';
import { guarded, systemCode } from '../problem.js';

/** The index of a knowledge base, in its folder (schemas/kb-index.schema.json). */
export const INDEX_FILE = 'index.json';

/** A knowledge base that lists nothing. */
export const EMPTY_INDEX: KbIndex = { schemaVersion: 1, about: null, captures: [], imports: [] };

/**
 * Reads the index of a knowledge base.
 * @returns null when the folder has none.
 * @throws InputError "bad-index" for a file that is no index, such as one with the marks of a merge in it; and when the system
 *   cannot read it.
 */
export function readIndex(dir: string): KbIndex | null {
  const text = readIndexText(dir);
  return text === null ? null : parseIndex(text, join(dir, INDEX_FILE));
}

/** The index as it is written; null when the folder has none. @throws InputError when the system cannot read it. */
export function readIndexText(dir: string): string | null {
  const path = join(dir, INDEX_FILE);
  return guarded(path, () => {
    try {
      return readFileSync(path, 'utf8');
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return null;
      throw error;
    }
  });
}

/** @throws InputError "bad-index". */
export function parseIndex(text: string, path: string): KbIndex {
  const value = jsonOf(text, path);
  if (validate(value)) return value;
  const [error] = validate.errors ?? [];
  throw badIndex(path, `${error?.instancePath || 'the whole'} ${error?.message ?? 'is wrong'}`);
}

/** The text of an index: the same for the same content, in lines that a version control system compares well. */
export function indexText({ schemaVersion, about, captures, imports }: KbIndex): string {
  const index: KbIndex = {
    schemaVersion,
    about,
    captures: byFile(captures).map(({ file, sha256, articles, kb, source, capturedAt, capturedBy, note }) => {
      return { file, sha256, articles, kb, source, capturedAt, capturedBy, note };
    }),
    imports: byFile(imports).map(({ file, sha256, from, source, importedAt, note }) => {
      return { file, sha256, from, source, importedAt, note };
    }),
  };
  return `${JSON.stringify(index, null, 2)}\n`;
}

function byFile<T extends { readonly file: string }>(entries: readonly T[]): T[] {
  return [...entries].sort(({ file: a }, { file: b }) => (a < b ? -1 : a > b ? 1 : 0));
}

function jsonOf(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw badIndex(path, error.message);
  }
}

function badIndex(path: string, reason: string): InputError {
  const advice =
    'mend it by hand, or move it away: the captures are read without it, and `rollcall kb add` makes another';
  return new InputError('bad-index', path, `this is no index of a knowledge base (${reason}); ${advice}`);
}
