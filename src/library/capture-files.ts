import { InputError } from '../model/errors.js';
import { toKbId } from '../model/kb.js';
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
  const problem =
    'this folder holds no article (.html, .htm, .mht, .mhtml, .md, .txt); name another folder, or the file itself';
  throw new InputError('nothing-readable', root.path, problem);
}

/**
 * One number cannot be that of several files.
 * @param text the number, in any usual spelling.
 * @throws InputError "not-a-kb", "one-number".
 */
export function oneNumber(text: string, files: readonly CaptureFile[]): string {
  const id = toKbId(text);
  if (id === null) throw new InputError('not-a-kb', text, 'this is not an article number; write it as KB952077');
  if (files.length <= 1) return id;
  throw new InputError(
    'one-number',
    id,
    `the number of one article, but ${files.length} files are to be read; name one file`,
  );
}
