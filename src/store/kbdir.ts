import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { InputError } from '../model/errors.js';
import { guarded } from './problem.js';
import { makeFolder } from './write.js';

/** The folder of captures that a run uses. */
export interface KbDir {
  /** As given, else relative as found; the shipped set is an absolute path. */
  readonly path: string;
  /** True for the set that ships with rollcall: it belongs to the package and is never written to. */
  readonly readOnly: boolean;
  readonly origin: 'flag' | 'environment' | 'current-folder' | 'package';
}

/** What the choice depends on. */
export interface KbDirQuestion {
  /** Value of `--kb-dir`. */
  readonly flag?: string | undefined;
  /** The environment, of which ROLLCALL_KB_DIR counts; empty is as good as absent. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Current folder. */
  readonly cwd?: string;
}

const FOLDER = 'kb-sources';

/** The folder that the environment names; empty is as good as absent. */
export function knowledgeBaseNamed(env: KbDirQuestion['env'] = process.env): string | null {
  return env.ROLLCALL_KB_DIR || null;
}

/**
 * Finds the knowledge base: `--kb-dir`, else ROLLCALL_KB_DIR, else ./kb-sources when there is one, else the shipped set.
 * @throws InputError when a folder was named that is not there or is no folder.
 */
export function findKbDir({ flag, env = process.env, cwd = process.cwd() }: KbDirQuestion = {}): KbDir {
  if (flag !== undefined) return { path: checked(flag, cwd, '--kb-dir'), readOnly: false, origin: 'flag' };
  const named = knowledgeBaseNamed(env);
  if (named !== null) {
    return { path: checked(named, cwd, 'ROLLCALL_KB_DIR'), readOnly: false, origin: 'environment' };
  }
  if (isFolder(resolve(cwd, FOLDER))) return { path: resolve(cwd, FOLDER), readOnly: false, origin: 'current-folder' };
  return { path: shippedKbDir(), readOnly: true, origin: 'package' };
}

/**
 * Finds the knowledge base for a command that writes to it: as `findKbDir`, but a folder that was named and is not there is made.
 * @throws InputError "read-only-kb" for the set that ships with rollcall; when the folder cannot be made, or is no folder.
 */
export function findKbDirToWrite(question: KbDirQuestion = {}): KbDir {
  const { flag, env = process.env, cwd = process.cwd() } = question;
  const named = flag ?? env.ROLLCALL_KB_DIR ?? '';
  if (named !== '') makeFolder(resolve(cwd, named));
  const found = findKbDir(question);
  if (!found.readOnly) return found;
  const advice =
    'this set ships with rollcall and stays as it is; name a folder of your own with --kb-dir (it is made if it is not there)';
  throw new InputError('read-only-kb', found.path, advice);
}

/** The set that ships with rollcall: two folders above this file, both in the sources and in the built package. */
export function shippedKbDir(): string {
  return fileURLToPath(new URL(`../../${FOLDER}`, import.meta.url));
}

function checked(path: string, cwd: string, from: string): string {
  const location = resolve(cwd, path);
  if (path !== '' && isFolder(location)) return location;
  const problem = `no such folder of articles (${from}); name a folder that exists, or leave it out to use the shipped set`;
  throw new InputError('no-kb-dir', path === '' ? from : path, problem);
}

function isFolder(location: string): boolean {
  return guarded(location, () => statSync(location, { throwIfNoEntry: false }))?.isDirectory() === true;
}
