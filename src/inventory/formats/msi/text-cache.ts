/** Characters of all texts that are kept. */
const MOST = 4 * 1024 * 1024;
/** Bytes that may be decoded whatever the size of the data. */
const ALWAYS_ALLOWED = 256 * 1024 * 1024;

/** Texts that were decoded, kept while there is room; and a limit on decoding the same bytes again and again. */
export class TextCache {
  readonly #texts = new Map<number, string>();
  #characters = 0;
  #left: number;

  /** @param bytes bytes of all texts together. */
  constructor(bytes: number) {
    this.#left = Math.max(ALWAYS_ALLOWED, 16 * bytes);
  }

  get(id: number): string | undefined {
    return this.#texts.get(id);
  }

  /** @returns false when more was decoded than any true package makes necessary. */
  spend(bytes: number): boolean {
    this.#left -= bytes;
    return this.#left >= 0;
  }

  set(id: number, text: string): void {
    if (text.length > MOST) return;
    if (this.#characters + text.length > MOST) {
      this.#texts.clear();
      this.#characters = 0;
    }
    this.#texts.set(id, text);
    this.#characters += text.length;
  }
}
