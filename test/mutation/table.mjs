// The outcome of planted defects as a table.
const FOUND = new Set(['Killed', 'Timeout']);
const MISSED = new Set(['Survived', 'NoCoverage']);

/** Files in order, each with its defects and how many were found; what cannot be judged (it does not compile) is left out. */
export function sharesByFile(defects) {
  const files = new Map();
  for (const { file, status } of defects) {
    if (!FOUND.has(status) && !MISSED.has(status)) continue;
    const own = files.get(file) ?? { file, defects: 0, found: 0 };
    files.set(file, own);
    own.defects += 1;
    if (FOUND.has(status)) own.found += 1;
  }
  return [...files.values()].sort((a, b) => (a.file < b.file ? -1 : 1)).map(withShare);
}

export function totalOf(shares) {
  const sum = (key) => shares.reduce((all, one) => all + one[key], 0);
  return withShare({ file: `${shares.length} files`, defects: sum('defects'), found: sum('found') });
}

/** @returns lines of text, the sum last. */
export function tableOf(shares) {
  const rows = [...shares, totalOf(shares)].map(({ file, defects, found, share }) => [
    file,
    String(defects),
    String(found),
    share.toFixed(1),
  ]);
  const all = [['file', 'defects', 'found', '%'], ...rows];
  const widths = [0, 1, 2, 3].map((i) => Math.max(...all.map((row) => row[i].length)));
  return all
    .map(([file, ...numbers]) =>
      [file.padEnd(widths[0]), ...numbers.map((n, i) => n.padStart(widths[i + 1]))].join('  '),
    )
    .join('\n');
}

function withShare(one) {
  return { ...one, share: one.defects === 0 ? 100 : (100 * one.found) / one.defects };
}
