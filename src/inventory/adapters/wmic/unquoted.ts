type Forms = readonly (RegExp | null)[];

/**
 * Puts the cells of a row under their columns where values may hold commas of their own and nothing is quoted. Columns whose values
 * are known by their form hold the row in place; between two of them a single column of free text takes what is left over.
 * @param forms of the columns; null for free text. A value that has a form may be empty as well.
 * @returns a value for each column, null for one that cannot be told; null when there are too few cells.
 */
export function alignCells(cells: readonly string[], forms: Forms): (string | null)[] | null {
  if (cells.length < forms.length) return null;
  const values: (string | null)[] = [];
  let cell = 0;
  for (let column = 0; column < forms.length; ) {
    const anchor = nextAnchor(cells, forms, column, cell);
    values.push(...fill(cells.slice(cell, anchor.cell), forms.slice(column, anchor.column)));
    if (anchor.column < forms.length) values.push(cells[anchor.cell] ?? null);
    column = anchor.column + 1;
    cell = anchor.cell + 1;
  }
  return values;
}

/** The next column whose value can stand in one place alone; behind the last one when there is none. */
function nextAnchor(cells: readonly string[], forms: Forms, from: number, cell: number) {
  const spare = cells.length - cell - (forms.length - from);
  const lastFree = forms.lastIndexOf(null);
  let freeBefore = false;
  for (const [column, form] of forms.entries()) {
    if (column < from) continue;
    if (form === null) {
      freeBefore = true;
      continue;
    }
    const first = cell + column - from;
    // Without free text on a side, that side has no room for more cells than columns.
    const least = lastFree > column ? 0 : spare;
    const most = freeBefore ? spare : 0;
    const fits = (text: string | undefined) => text !== undefined && (text === '' || form.test(text));
    const places: number[] = [];
    for (let shift = least; shift <= most; shift += 1) if (fits(cells[first + shift])) places.push(first + shift);
    const [place, second] = places;
    if (place !== undefined && second === undefined) return { column, cell: place };
  }
  return { column: forms.length, cell: cells.length };
}

/** Values of the columns between two anchors. */
function fill(cells: readonly string[], forms: Forms): (string | null)[] {
  if (cells.length === forms.length) return [...cells];
  const [only, second] = forms.flatMap((form, i) => (form === null ? [i] : []));
  if (cells.length < forms.length || only === undefined || second !== undefined) return forms.map(() => null);
  const extra = cells.length - forms.length;
  return forms.map((_, i) => {
    if (i === only) return cells.slice(i, i + extra + 1).join(',');
    return cells[i < only ? i : i + extra] ?? null;
  });
}
