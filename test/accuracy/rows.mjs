// What a row is worth, and what a difference between two lists of rows is.

/** A row counts when name, size, date and version all agree. */
export const keyOf = (row) => [row.name.toLowerCase(), row.size, row.date, row.version ?? ''].join(' | ');

/**
 * Compares two lists of rows as bags.
 * @returns the number of rows in both, the rows only wanted and the rows only got.
 */
export function compareRows(wanted, got) {
  const open = new Map();
  for (const row of wanted) {
    const key = keyOf(row);
    open.set(key, [...(open.get(key) ?? []), row]);
  }
  const extra = got.filter((row) => open.get(keyOf(row))?.pop() === undefined);
  return { hits: got.length - extra.length, missing: [...open.values()].flat(), extra };
}

export const isProblem = ({ severity }) => severity !== 'info';

/** Lines that a diagnostic may stand away from the row it speaks of: a cell a line, a caption above. */
const NEAR = 8;

/**
 * Whether some warning or error stands where a row stands.
 * @param row a row that was got, or one that is wanted and has no position: it stands wherever its name does.
 */
export function isCovered(row, article, text) {
  const problems = article.diagnostics.filter(isProblem);
  if (problems.length === 0) return false;
  const places = row.position === undefined ? placesOf(row.name, text) : [spanOf(row.position)];
  return problems.some(
    ({ position, code }) =>
      !code.startsWith('id-') &&
      (position === null ||
        places.some(({ from, to }) => position.start.line <= to + NEAR && position.end.line >= from - NEAR)),
  );
}

const spanOf = ({ start, end }) => ({ from: start.line, to: end.line });

function placesOf(name, text) {
  const stem = name.toLowerCase().replace(/\.\w*$/, '');
  const lines = text.toLowerCase().split(/\r\n|\r|\n/);
  return lines.flatMap((line, i) => (line.includes(stem) ? [{ from: i + 1, to: i + 1 }] : []));
}
