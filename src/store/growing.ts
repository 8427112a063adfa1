import {
  closeSync,
  fchmodSync,
  fsyncSync,
  openSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { InputError } from '../model/errors.js';
import { guarded } from './problem.js';
import { forceFolder, replaceable, temporaryIn } from './write.js';

/** Characters that are gathered before they are written. */
const GATHERED = 256 * 1024;

/**
 * A file that is written piece by piece beside the place where it belongs, and put there whole: until `commit` nobody finds anything
 * of it, and after `abandon` nothing is left.
 */
export class GrowingFile {
  readonly #path: string;
  /** Where it belongs: a link stays a link. */
  readonly #target: string;
  readonly #temporary: string;
  readonly #descriptor: number;
  #gathered: string[] = [];
  #length = 0;
  #isOpen = true;

  /**
   * @param path the folder has to exist.
   * @param isScratch it is only taken over by another: it has no name, so that nothing is left of it even when the program is killed.
   * @throws InputError when the system refuses, as all methods do.
   */
  constructor(path: string, isScratch = false) {
    this.#path = path;
    const before = replaceable(path);
    if (before !== null && !before.isFile())
      throw new InputError('not-a-file', path, 'there is a device or a pipe of this name; name another folder');
    this.#target = before === null ? path : guarded(path, () => realpathSync(path));
    this.#temporary = temporaryIn(dirname(this.#target));
    this.#descriptor = guarded(path, () => openSync(this.#temporary, 'wx+'));
    if (isScratch) rmSync(this.#temporary, { force: true });
    else if (before !== null) guarded(path, () => fchmodSync(this.#descriptor, before.mode));
  }

  write(text: string): void {
    this.#gathered.push(text);
    this.#length += text.length;
    if (this.#length >= GATHERED) this.#flush();
  }

  /** Takes over what another file holds so far, which can be abandoned then. */
  take(other: GrowingFile): void {
    this.#flush();
    other.#flush();
    guarded(this.#path, () => {
      const chunk = new Uint8Array(1024 * 1024);
      for (let at = 0; ; ) {
        const length = readSync(other.#descriptor, chunk, 0, chunk.length, at);
        if (length === 0) return;
        writeWhole(this.#descriptor, chunk.subarray(0, length));
        at += length;
      }
    });
  }

  commit(): void {
    this.#flush();
    guarded(this.#path, () => {
      fsyncSync(this.#descriptor);
      this.#close();
      renameSync(this.#temporary, this.#target);
      forceFolder(dirname(this.#target));
    });
  }

  /** Leaves nothing behind; after `commit` it does nothing. */
  abandon(): void {
    if (!this.#isOpen) return;
    this.#close();
    rmSync(this.#temporary, { force: true });
  }

  #flush(): void {
    const bytes = new TextEncoder().encode(this.#gathered.join(''));
    this.#gathered = [];
    this.#length = 0;
    guarded(this.#path, () => writeWhole(this.#descriptor, bytes));
  }

  #close(): void {
    this.#isOpen = false;
    closeSync(this.#descriptor);
  }
}

/** The system may take a part only. */
function writeWhole(descriptor: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
}
