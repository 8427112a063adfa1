/** Keys that a script deletes, so that what it had said of them before does not count. Paths are in lower case. */
export class Deletions {
  readonly #last = new Map<string, number>();
  #count = 0;

  /** A number that grows with every deletion: the time of what is read now. */
  get now(): number {
    return this.#count;
  }

  add(path: string): void {
    this.#count += 1;
    this.#last.set(path, this.#count);
  }

  /** Whether a key, or one above it, was deleted after a time. */
  since(path: string, time: number): boolean {
    if (this.#count <= time) return false;
    for (let end = path.length; end > 0; end = path.lastIndexOf('\\', end - 1))
      if ((this.#last.get(path.slice(0, end)) ?? 0) > time) return true;
    return false;
  }
}
