import { InputError } from '../model/errors.js';
import type { FileEntry } from './file.js';
import { openInput } from './inputs.js';
import { LIMITS } from './limits.js';
import { type Entry, filesOf } from './tree.js';

/** A file of the knowledge base, read. */
export interface Capture {
  /** Path below the folder, with "/" between folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Kinds of files that hold captures; anything else beside them (an index, a picture) is left alone. */
const CAPTURE = /\.(?:html?|md|markdown|txt|text)$/i;
const ABOUT = /^readme\b/i;

/** Whether a file, by its name, is a capture of an article and not something about the folder. */
export function isCaptureName(name: string): boolean {
  return CAPTURE.test(name) && !ABOUT.test(name) && !name.startsWith('.');
}

/**
 * Reads all captures of a folder, sorted by path. One that cannot be read is a problem and the others go on.
 * @throws InputError when the folder itself cannot be read.
 */
export async function readCaptures(dir: string): Promise<{ captures: Capture[]; problems: InputError[] }> {
  const { root, problems } = await openInput(dir);
  const captures: Capture[] = [];
  const failed = [...problems];
  for (const file of filesOf(root)) {
    if (!isCaptureName(file.name)) continue;
    try {
      captures.push({ name: below(root, file), bytes: file.read(LIMITS.articleBytes) });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      failed.push(error);
    }
  }
  return { captures, problems: failed };
}

function below(root: Entry, file: FileEntry): string {
  if (root === file) return file.name;
  return file.path.slice(root.path.length).replace(/^\//, '');
}
