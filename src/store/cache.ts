import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { InputError } from '../model/errors.js';
import { sha256 } from './hash.js';
import { guarded, systemCode } from './problem.js';
import { makeFolder, replaceFile } from './write.js';

/** What another version of the program left and nobody added to for so long is removed. */
const FORGOTTEN_MS = 30 * 86_400_000;

/** Values that can be made again, kept in a folder, one file each. Whoever may write there is believed what stands there. */
export class ValueCache {
  /** @param folder made when something is put into it; its siblings are the caches of other versions. */
  constructor(readonly folder: string) {}

  /**
   * @returns the value that was put under this key, undefined when there is none.
   * @throws InputError "damaged-cache" for a file that is not as it was written; when the system cannot read it.
   */
  get(key: string): unknown {
    const path = this.#path(key);
    const text = guarded(path, () => {
      try {
        return readFileSync(path, 'utf8');
      } catch (error) {
        const code = systemCode(error);
        if (code === 'ENOENT' || code === 'ENOTDIR') return null;
        throw error;
      }
    });
    if (text === null) return undefined;
    const cut = text.indexOf('\n') + 1;
    const body = text.slice(cut);
    if (text.slice(0, cut) !== seal(body)) throw damagedCache(path);
    return jsonIn(body, path);
  }

  /** @param value plain JSON. @throws InputError when the system refuses. */
  put(key: string, value: unknown): void {
    const body = JSON.stringify(value);
    const path = this.#path(key);
    // For the eyes of this account alone, as captures may be.
    const isNew = makeFolder(this.folder, 0o700);
    guarded(path, () => {
      if (isNew) this.#removeForgotten();
      replaceFile(path, `${seal(body)}${body}`);
    });
  }

  #path(key: string): string {
    return join(this.folder, `${sha256(key)}.json`);
  }

  /** By the times of the disk alone: this folder has just been made. */
  #removeForgotten(): void {
    const around = dirname(this.folder);
    const now = statSync(this.folder).mtimeMs;
    for (const name of readdirSync(around)) {
      const path = join(around, name);
      const then = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now;
      if (now - then > FORGOTTEN_MS) rmSync(path, { recursive: true, force: true });
    }
  }
}

/** The first line of a file: the hash of all that follows. */
function seal(body: string): string {
  return `${sha256(body)}\n`;
}

/** What is sealed and is no JSON was forged. */
function jsonIn(body: string, path: string): unknown {
  try {
    return JSON.parse(body);
  } catch (error) {
    if (error instanceof SyntaxError) throw damagedCache(path);
    throw error;
  }
}

/** What a cached value that cannot be used is told as. */
export function damagedCache(path: string): InputError {
  return new InputError(
    'damaged-cache',
    path,
    'this is not what was put here; it is made anew, nothing of it was used',
  );
}

/**
 * Where this account keeps what can be made again: ROLLCALL_CACHE_DIR, else `rollcall` in XDG_CACHE_HOME or in the folder that the
 * system has for it.
 * @returns null when ROLLCALL_CACHE_DIR is "off".
 */
export function findCacheDir(env: Readonly<Record<string, string | undefined>> = process.env): string | null {
  const named = env.ROLLCALL_CACHE_DIR ?? '';
  if (named === 'off') return null;
  if (named !== '') return named;
  const { XDG_CACHE_HOME: xdg = '', LOCALAPPDATA: local = '' } = env;
  // A path that is not absolute is to be ignored (XDG Base Directory Specification).
  if (isAbsolute(xdg)) return join(xdg, 'rollcall');
  if (process.platform === 'win32' && local !== '') return join(local, 'rollcall', 'cache');
  return join(homedir(), process.platform === 'darwin' ? 'Library/Caches' : '.cache', 'rollcall');
}
