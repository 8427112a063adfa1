/** The next place of a mark, asked for in ascending order: the text is searched once, however often it is asked. */
export class Ahead {
  private next = -1;

  constructor(
    private readonly text: string,
    private readonly mark: string,
  ) {}

  /** The first place from `at` on; the length of the text when there is none. */
  from(at: number): number {
    if (this.next < at) {
      const found = this.text.indexOf(this.mark, at);
      this.next = found === -1 ? this.text.length : found;
    }
    return this.next;
  }
}
