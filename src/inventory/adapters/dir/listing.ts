import { counted } from '../../../model/counted.js';
import type { Remarks } from '../../input/remarks.js';
import type { DirLine } from './lines.js';

/** A folder that is being listed. */
interface OpenFolder {
  readonly line: number;
  count: number;
  /** null once a size is not known. */
  bytes: number | null;
  /** Lines of sums behind it. */
  sums: number;
}

/** Checks a listing against its own sums: whether all files of each folder are there, and whether its end is. */
export class ListingCheck {
  readonly #remarks: Remarks;
  #folder: OpenFolder | null = null;

  constructor(remarks: Remarks) {
    this.#remarks = remarks;
  }

  see(line: DirLine): void {
    if (line.kind === 'volume') this.end();
    else if (line.kind === 'folder') {
      this.#leave();
      this.#folder = { line: line.line, count: 0, bytes: 0, sums: 0 };
    } else if (line.kind === 'entry' && this.#folder !== null) {
      if (line.type !== null && line.type !== 'SYMLINK') return;
      this.#folder.count += 1;
      if (line.size === null && line.type === null) this.#folder.bytes = null;
      else if (this.#folder.bytes !== null) this.#folder.bytes += line.size ?? 0;
    } else if (line.kind === 'sum') this.#sum(line);
  }

  /** A whole listing ends with the number of its folders, right behind that of its files. */
  end(): void {
    if (this.#folder === null) return;
    this.#leave();
    if (this.#folder.sums < 2) {
      const message = 'the listing ends within its folders, so files may be missing; make it again';
      this.#remarks.add('error', 'listing-cut', message, this.#folder.line);
    }
    this.#folder = null;
  }

  #leave(): void {
    if (this.#folder === null || this.#folder.sums > 0) return;
    const message = 'this folder has no sum of its files behind it, so some may be missing; make the listing again';
    this.#remarks.add('error', 'listing-cut', message, this.#folder.line);
    this.#folder.sums = 2;
  }

  #sum({ line, count, bytes }: Extract<DirLine, { kind: 'sum' }>): void {
    const folder = this.#folder;
    if (folder === null) return;
    folder.sums += 1;
    if (folder.sums > 1) return;
    if (count !== folder.count) {
      const message = `it counts ${counted(count, 'file')} where ${folder.count} are listed; make the listing again`;
      this.#remarks.add('error', 'count-differs', message, line);
    } else if (bytes !== null && folder.bytes !== null && bytes !== folder.bytes) {
      const message = `it says ${bytes} bytes where the files listed have ${folder.bytes}`;
      this.#remarks.add('warning', 'size-differs', message, line);
    }
  }
}
