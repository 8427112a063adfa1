import { createReadStream, readFileSync, statSync } from 'node:fs';
import { basename, resolve, sep } from 'node:path';
import { InputError } from '../model/errors.js';
import { diskFile, type FileEntry, memoryFile } from './file.js';
import { LIMITS } from './limits.js';
import { guarded } from './problem.js';
import { readStream } from './stdin.js';
import { type Entry, type Tree, walkFolder } from './tree.js';

/** What was found under all paths given, and what could not be read. */
export interface Inputs {
  readonly roots: readonly Entry[];
  readonly problems: readonly InputError[];
}

/**
 * Finds one PATH: a file, a folder (walked), or "-" for standard input (read to its end).
 * @throws InputError when there is nothing to read.
 */
export async function openInput(path: string): Promise<Tree> {
  if (path === '-') return { root: memoryFile(await readStream(process.stdin, '-'), '-', '-'), problems: [] };
  if (path === '') throw new InputError('not-found', '(empty path)', 'name a file, a folder, or - for standard input');
  const location = resolve(path);
  const shown = asShown(path);
  const stats = guarded(path, () => statSync(location));
  const name = basename(location) || location;
  if (stats.isDirectory()) return walkFolder(location, shown, name);
  if (stats.isFile()) return { root: diskFile(location, shown, name, stats), problems: [] };
  const bytes = await readStream(createReadStream(location), path);
  return { root: memoryFile(bytes, shown, name), problems: [] };
}

/** Messages and reports show "/" on every system, and no slash at the end. */
export function asShown(path: string): string {
  const slashed = sep === '\\' ? path.replaceAll(sep, '/') : path;
  return slashed.replace(/(?<=.)\/+$/, '');
}

/** Finds several PATHs in the order given. One that cannot be read is a problem and the others go on. */
export async function openInputs(paths: readonly string[]): Promise<Inputs> {
  const roots: Entry[] = [];
  const problems: InputError[] = [];
  for (const path of paths) {
    try {
      const tree = await openInput(path);
      roots.push(tree.root);
      problems.push(...tree.problems);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(error);
    }
  }
  return { roots, problems };
}

/**
 * Reads one document, such as a roster or a policy.
 * @param path a file, or "-" for standard input.
 * @throws InputError for a folder, and for whatever the system cannot read.
 */
export async function readDocument(
  path: string,
  limit: number = LIMITS.documentBytes,
): Promise<FileEntry & { bytes: Uint8Array }> {
  const { root } = await openInput(path);
  if (root.kind === 'folder')
    throw new InputError('is-a-folder', path, 'this is a folder where a file is expected; name a file in it');
  return { ...root, bytes: root.read(limit) };
}

/** A text file that ships inside the package, such as a schema. @param relative from the package's top folder. */
export function readPackageFile(relative: string): string {
  return readFileSync(new URL(`../../${relative}`, import.meta.url), 'utf8');
}
