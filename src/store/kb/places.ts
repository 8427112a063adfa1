import { lstatSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { freePath, pathKey } from './names.js';

/** Finds places for files in a knowledge base: free here, and on every system that may ever hold the folder. */
export class Places {
  readonly #taken: Set<string>;

  /**
   * @param location of the folder.
   * @param taken paths that are not free, whether there is a file or not.
   */
  constructor(
    private readonly location: string,
    taken: readonly string[],
  ) {
    this.#taken = new Set(taken.map(pathKey));
  }

  /** @param wanted a safe path (`safeCapturePath`). @returns that path, or one like it. */
  find(wanted: string): string {
    const isBlocked = foldersOf(wanted).some((above) => this.#taken.has(pathKey(above)) || this.#isFile(above));
    const possible = isBlocked ? wanted.replaceAll('/', '_') : wanted;
    return freePath(possible, (path) => this.#taken.has(pathKey(path)) || this.#isThere(path));
  }

  /** From now on a path is not free. */
  claim(path: string): void {
    this.#taken.add(pathKey(path));
  }

  /** Also a link that leads nowhere is there. */
  #isThere(path: string): boolean {
    return lstatSync(join(this.location, path), { throwIfNoEntry: false }) !== undefined;
  }

  #isFile(path: string): boolean {
    const isFolder = statSync(join(this.location, path), { throwIfNoEntry: false })?.isDirectory() === true;
    return this.#isThere(path) && !isFolder;
  }
}

/** "a/b/c.html" is in "a" and in "a/b". */
function foldersOf(path: string): string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, i) => parts.slice(0, i + 1).join('/'));
}
