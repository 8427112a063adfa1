import type { DirLine } from './lines.js';

/** A folder whose listing shows all its files. */
export interface WholeFolder {
  /** As its heading has it. */
  readonly path: string;
  /** Whether the folders below are listed too. */
  readonly below: boolean;
}

/** The folder that a listing begins with. */
interface Start {
  readonly path: string;
  below: boolean;
  whole: boolean;
}

/**
 * Tells which folders a listing shows in full. `dir C:\Packages\M*` has the same headings and sums as one of the whole folder, but the
 * folder's own entry "." fits no such pattern. The root of a drive has no entry of its own; there any folder will do.
 */
export class Reach {
  readonly whole: WholeFolder[] = [];
  #start: Start | null = null;
  #atStart = false;

  see(line: DirLine): void {
    if (line.kind === 'volume') this.end();
    else if (line.kind === 'folder') this.#enter(line.path);
    else if (line.kind === 'entry' && this.#atStart && this.#start !== null && line.type !== null) {
      const root = /^[A-Za-z]:\\$/.test(this.#start.path);
      if (line.name === '.' || (root && line.type === 'DIR')) this.#start.whole = true;
    }
  }

  end(): void {
    const start = this.#start;
    if (start?.whole === true) this.whole.push({ path: start.path, below: start.below });
    this.#start = null;
  }

  #enter(path: string): void {
    const start = this.#start;
    const top = start === null ? '' : start.path.replace(/\\?$/, '\\').toUpperCase();
    this.#atStart = start === null || !path.toUpperCase().startsWith(top);
    if (!this.#atStart && start !== null) {
      start.below = true;
      return;
    }
    this.end();
    this.#start = { path, below: false, whole: false };
  }
}
