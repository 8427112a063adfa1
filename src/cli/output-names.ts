/**
 * Names for the files of `parse --out`, so that no article of a run overwrites another: `<id>.json`, or `<source>-<n>.json`
 * when the article has no number or the name is taken.
 */
export class OutputNames {
  /** In lower case, since many file systems know no other. */
  readonly #taken = new Set<string>();

  /**
   * @param id number of the article, or null.
   * @param source name of the file it was read from; folders and what follows the last dot do not count.
   */
  next(id: string | null, source: string): string {
    if (id !== null && this.#take(`${id}.json`)) return `${id}.json`;
    const name = source.split('/').pop() ?? '';
    const stem = name.replace(/(?<=.)\.[^.]*$/, '').replace(/[^\p{L}\p{N}._-]+|^\.+/gu, '_');
    for (let n = 1; ; n += 1) {
      const free = `${stem || 'article'}-${n}.json`;
      if (this.#take(free)) return free;
    }
  }

  #take(name: string): boolean {
    const key = name.toLowerCase();
    if (this.#taken.has(key)) return false;
    this.#taken.add(key);
    return true;
  }
}
