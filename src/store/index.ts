/** The only room that touches the file system, and starts threads. */
export { damagedCache, findCacheDir, ValueCache } from './cache.js';
export { isCaptureName } from './captures.js';
export { codeHash } from './code.js';
export { type FileEntry, memoryFile, type RandomReader } from './file.js';
export { GrowingFile } from './growing.js';
export { sha256, sha256OfFile } from './hash.js';
export { type Inputs, openInput, openInputs, readDocument, readPackageFile } from './inputs.js';
export { type KbCapture, type KbFolder, type ListState, readKbFolder } from './kb/folder.js';
export {
  addImport,
  type ImportAnswer,
  type NewImport,
  readImports,
  type StoredImport,
} from './kb/imports.js';
export { readIndex } from './kb/index-file.js';
export { readLintFile } from './kb/lint-file.js';
export { safeCapturePath } from './kb/names.js';
export type { Places } from './kb/places.js';
export { KbWriter, type Plan } from './kb/writer.js';
export {
  findKbDir,
  findKbDirToWrite,
  type KbDir,
  type KbDirQuestion,
  knowledgeBaseNamed,
  shippedKbDir,
} from './kbdir.js';
export { LIMITS } from './limits.js';
export { runWithin } from './run-within.js';
export { Stopped } from './stopped.js';
export { type Entry, type FolderEntry, filesOf, type Tree } from './tree.js';
export { answerQuestions, StoppableWorker } from './worker.js';
export { isSameFile, makeFolder, writeAtomic } from './write.js';
