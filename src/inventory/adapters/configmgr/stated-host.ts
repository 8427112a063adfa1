/** What titles of a report call the name of a computer, as `Computer Name: SRV01`, `"Computer Name:",SRV01` or a heading above it. */
const TITLE = /^(?:computer|device|machine|netbios|host)[ _]?name0?$/i;
const WITH_VALUE = /^([\w ]{1,40}?)[ ]*:[ ]*([\w.-]{1,255})?$/;
const NAME = /^[\w.-]{1,255}$/;

/** Looks in what stands in front of a table for the one computer that a report is of. */
export class StatedHost {
  readonly #names = new Map<string, string>();
  #above: { readonly line: number; readonly count: number; readonly at: number } | null = null;

  /** @param cells of a row in front of the table. */
  see(cells: readonly string[], line: number): void {
    const above = this.#above;
    const at = cells.findIndex((cell) => TITLE.test(cell.trim()));
    this.#above = at < 0 ? null : { line, count: cells.length, at };
    if (above?.line === line - 1 && above.count === cells.length) this.#add(cells[above.at]);
    for (const [i, cell] of cells.entries()) {
      const [, title = '', value] = WITH_VALUE.exec(cell.trim()) ?? [];
      if (TITLE.test(title)) this.#add(value ?? cells[i + 1]);
    }
  }

  /** null where none is named, or several are. */
  get name(): string | null {
    const [first = null, second] = this.#names.values();
    return second === undefined ? first : null;
  }

  #add(cell: string | undefined): void {
    const name = cell?.trim() ?? '';
    if (NAME.test(name)) this.#names.set(name.toLowerCase(), name);
  }
}
