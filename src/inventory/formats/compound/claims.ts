const BLOCK = 8 * 1024;

/** Which sectors belong to a chain already: a bit for each, kept for the blocks of sectors that are met. */
export class Claims {
  readonly #blocks = new Map<number, Uint8Array>();

  /** @returns false for a sector that was claimed before. */
  claim(sector: number): boolean {
    const number = Math.floor(sector / BLOCK);
    const block = this.#blocks.get(number) ?? new Uint8Array(BLOCK / 8);
    this.#blocks.set(number, block);
    const at = (sector % BLOCK) >> 3;
    const bit = 1 << (sector & 7);
    const before = block[at] ?? 0;
    block[at] = before | bit;
    return (before & bit) === 0;
  }
}
