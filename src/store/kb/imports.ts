import { readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { InputError } from '../../model/errors.js';
import type { KbIndex, ListedImport } from '../../model/generated/kb-index.js';
import { sha256 } from '../hash.js';
import { guarded } from '../problem.js';
import { makeFolder, writeAtomic } from '../write.js';
import { EMPTY_INDEX, INDEX_FILE, indexText, readIndex } from './index-file.js';

/** Folder of imported lists inside a knowledge base. */
const IMPORTS = 'imports';

/** A published list to keep as it is. */
export interface NewImport {
  /** Name of the file, as its user knows it; what it is called in the knowledge base is in the answer. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What reads it, such as "edges". */
  readonly from: string;
  /** Where it was published, an address or words; null when not known. */
  readonly source: string | null;
  /** RFC 3339: a day, or a moment with its offset; null when not known. */
  readonly importedAt: string | null;
}

export interface ImportAnswer {
  readonly entry: ListedImport;
  /** False when the knowledge base has these very bytes for this reader already; then nothing was changed. */
  readonly isNew: boolean;
}

/** An imported list, as it was imported. */
export interface StoredImport {
  readonly entry: ListedImport;
  readonly bytes: Uint8Array;
}

/**
 * Keeps a published list in a knowledge base.
 * @param dir a folder that may be written (`findKbDirToWrite`).
 * @throws InputError when the system refuses, or the index is not to be read; then nothing is changed.
 */
export async function addImport(dir: string, given: NewImport): Promise<ImportAnswer> {
  const index = readIndex(dir) ?? EMPTY_INDEX;
  const hash = sha256(given.bytes);
  const same = index.imports.find((entry) => entry.sha256 === hash && entry.from === given.from);
  if (same !== undefined) return { entry: same, isNew: false };
  const { from, source, importedAt } = given;
  const entry: ListedImport = {
    file: `${IMPORTS}/${freeName(given.name, index)}`,
    sha256: hash,
    from,
    source,
    importedAt,
    note: null,
  };
  makeFolder(join(dir, IMPORTS));
  writeAtomic(join(dir, entry.file), given.bytes);
  writeAtomic(join(dir, INDEX_FILE), indexText({ ...index, imports: [...index.imports, entry] }));
  return { entry, isNew: true };
}

/**
 * Reads the imported lists of a knowledge base, as they were imported.
 * @returns one problem for each that is gone or was changed since; the others go on.
 * @throws InputError when the index cannot be read.
 */
export function readImports(dir: string): { imports: StoredImport[]; problems: InputError[] } {
  const imports: StoredImport[] = [];
  const problems: InputError[] = [];
  for (const entry of readIndex(dir)?.imports ?? []) {
    try {
      imports.push({ entry, bytes: unchanged(dir, entry) });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(error);
    }
  }
  return { imports, problems };
}

function unchanged(dir: string, { file, sha256: listed }: ListedImport): Uint8Array {
  const path = join(dir, file);
  const bytes = guarded(path, () => readFileSync(path));
  if (sha256(bytes) === listed) return bytes;
  const advice = 'put the imported file back, or import it again';
  throw new InputError('import-changed', path, `not the bytes that were imported; ${advice}`);
}

function freeName(name: string, { imports }: KbIndex): string {
  const safe = basename(name).replace(/[^\w.-]+|^\.+/g, '_') || 'import';
  const taken = new Set(imports.map(({ file }) => file.toLowerCase()));
  const end = extname(safe);
  for (let n = 1; ; n += 1) {
    const free = n === 1 ? safe : `${safe.slice(0, safe.length - end.length)}-${n}${end}`;
    if (!taken.has(`${IMPORTS}/${free}`.toLowerCase())) return free;
  }
}
