import { InputError } from '../model/errors.js';
import { type Entry, type FileEntry, filesOf, isCaptureName } from '../store/index.js';

/** A file that may hold articles. */
export interface CaptureFile {
  readonly file: FileEntry;
  /** What the article calls its source: the path below the folder that was named, else the file's name. */
  readonly name: string;
}

/**
 * The files to parse under one PATH. A file that was named is taken whatever it is called; of a folder, those whose names
 * end like captures, or all when the reader is given.
 * @param every take all files of a folder.
 * @throws InputError for a folder without any.
 */
export function captureFiles(root: Entry, every: boolean): CaptureFile[] {
  if (root.kind === 'file') return [{ file: root, name: root.path === '-' ? 'stdin' : root.name }];
  const found: CaptureFile[] = [];
  for (const file of filesOf(root)) {
    if (every || isCaptureName(file.name)) found.push({ file, name: file.path.slice(root.path.length + 1) });
  }
  if (found.length > 0) return found;
  const problem = 'this folder holds no article (.html, .htm, .md, .txt); name another folder, or the file itself';
  throw new InputError('nothing-readable', root.path, problem);
}
