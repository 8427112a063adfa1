import { readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../model/errors.js';
import { diskFile, type FileEntry } from './file.js';
import { LIMITS } from './limits.js';
import { guarded } from './problem.js';

/** A folder that was walked. */
export interface FolderEntry {
  readonly kind: 'folder';
  readonly name: string;
  /** Path as the user gave it, continued with "/" below a folder. */
  readonly path: string;
  /** What the folder holds, sorted by name, code unit by code unit: the same on every machine. */
  readonly entries: readonly Entry[];
}

export type Entry = FileEntry | FolderEntry;

/** A walked tree, and what in it could not be read. */
export interface Tree {
  readonly root: Entry;
  readonly problems: readonly InputError[];
}

interface Walk {
  readonly problems: InputError[];
  readonly root: string;
  readonly isLeftOut: (path: string) => boolean;
  left: number;
}

/**
 * Walks a folder. Symbolic links are followed, except one that leads back to a folder it is in. What cannot be read below it
 * is a problem and the rest goes on; devices, pipes and sockets below it are left out, since opening one may never return.
 * @param location where the system finds the folder.
 * @param path how the user knows it.
 * @param isLeftOut what not to look at: files and folders by their path below this one.
 * @throws InputError when the folder itself cannot be read.
 */
export function walkFolder(
  location: string,
  path: string,
  name: string,
  isLeftOut: (path: string) => boolean = () => false,
): Tree {
  const walk: Walk = { problems: [], root: path, isLeftOut, left: LIMITS.entries };
  const real = guarded(path, () => realpathSync(location));
  const root = folder(walk, location, path, name, [real]);
  return { root, problems: walk.problems };
}

/** @param within the real paths of this folder and all folders around it: short, since the depth is bounded. */
function folder(walk: Walk, location: string, path: string, name: string, within: readonly string[]): FolderEntry {
  const names = guarded(path, () => readdirSync(location)).sort(byCodeUnit);
  const entries: Entry[] = [];
  for (const child of names) {
    const below = path.endsWith('/') ? `${path}${child}` : `${path}/${child}`;
    if (walk.isLeftOut(pathBelow(walk.root, below))) continue;
    if (walk.left === 0) {
      walk.problems.push(
        new InputError(
          'too-many-files',
          walk.root,
          `more than ${LIMITS.entries} files below it; name the folders one by one`,
        ),
      );
    }
    walk.left -= 1;
    if (walk.left < 0) break;
    try {
      const entry = childEntry(walk, join(location, child), below, child, within);
      if (entry !== null) entries.push(entry);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      walk.problems.push(error);
    }
  }
  return { kind: 'folder', name, path, entries };
}

function childEntry(walk: Walk, location: string, path: string, name: string, within: readonly string[]): Entry | null {
  const stats: Stats = guarded(path, () => statSync(location));
  if (stats.isFile()) return diskFile(location, path, name, stats);
  if (!stats.isDirectory()) return null;
  const real = guarded(path, () => realpathSync(location));
  if (within.includes(real))
    throw new InputError('link-loop', path, 'this link leads back to a folder it is in; it was left out');
  if (within.length > LIMITS.depth) {
    throw new InputError('too-deep', path, `folders nest deeper than ${LIMITS.depth}; name this one by itself`);
  }
  return folder(walk, location, path, name, [...within, real]);
}

/** The files of a tree, depth first, in the tree's order. */
export function* filesOf(entry: Entry): Generator<FileEntry> {
  if (entry.kind === 'file') {
    yield entry;
    return;
  }
  for (const child of entry.entries) yield* filesOf(child);
}

/** The path of what was found in a folder, from that folder on. */
export function pathBelow(folder: string, path: string): string {
  return path.slice(folder.length).replace(/^\//, '');
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
