// survivors.md: a heading is a reason, and under it stands each defect that the tests do not find and that may stay for that reason. A
// defect is known again by its file, the text that it replaces and what it puts there, wherever the line has moved.
const LINE = /^- (?<file>\S+) (?<line>\d+): (?<from>`+.*?`+) → (?<to>`+.*`+)$/;
const MEASURED = /(?<=^## Measured\n\n)[\s\S]*?(?=\n\n## )/m;
const NO_REASON = 'Without a reason yet';
const LONGEST = 90;

/** The defects that survivors.md names, in its order: `{reason, file, line, from, to}`. */
export function readReasons(text) {
  let reason = null;
  const named = [];
  for (const row of text.split('\n')) {
    if (row.startsWith('## ')) reason = row.slice(3);
    const { groups } = LINE.exec(row) ?? {};
    if (groups !== undefined && reason !== NO_REASON) named.push({ ...groups, reason, line: Number(groups.line) });
  }
  return named;
}

/**
 * Finds the reason of each defect that was not found.
 * @param sourceOf text of a file of src/audit.
 * @returns how many have one (`known`), which have none (`unknown`), all of them with the heading that they belong under (`all`).
 */
export function withReasons(named, missed, sourceOf) {
  const open = new Map();
  for (const one of named) open.set(keyOf(one), [...(open.get(keyOf(one)) ?? []), one]);
  const all = missed.map((defect) => shown(defect, sourceOf(defect.file)));
  all.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
  for (const one of all) one.reason = open.get(keyOf(one))?.shift()?.reason ?? null;
  const unknown = all.filter(({ reason }) => reason === null);
  return { all, unknown, known: all.length - unknown.length };
}

/** survivors.md brought up to date: what is found now is gone, what has no reason stands at the end, to be moved to one. */
export function writeReasons(text, { all, unknown }, total) {
  const measured = `${total.found} of ${total.defects} (${total.share.toFixed(1)} %) in ${total.file}; the ${all.length} others are below.`;
  const sections = text.replace(MEASURED, () => measured).split(/^(?=## )/m);
  const kept = sections.filter((section) => !section.startsWith(`## ${NO_REASON}\n`));
  const filled = kept.map((section) => {
    const heading = /^## (.*)\n/.exec(section)?.[1];
    const prose = section
      .split('\n')
      .filter((row) => !LINE.test(row))
      .join('\n')
      .trimEnd();
    return [prose, listOf(all.filter(({ reason }) => reason === heading))].join('');
  });
  if (unknown.length > 0) filled.push(`## ${NO_REASON}${listOf(unknown)}`);
  return `${filled.join('\n\n')}\n`;
}

function listOf(defects) {
  const rows = defects.map(({ file, line, from, to }) => `- ${file} ${line}: ${from} → ${to}`);
  return rows.length === 0 ? '' : `\n\n${rows.join('\n')}`;
}

function keyOf({ file, from, to }) {
  return JSON.stringify([file, from, to]);
}

function shown({ file, location: { start, end }, replacement = '' }, source) {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  lines[lines.length - 1] = lines.at(-1).slice(0, end.column - 1);
  lines[0] = lines[0].slice(start.column - 1);
  return { file, line: start.line, from: quoted(lines.join('\n')), to: quoted(replacement) };
}

/** Code in one line; of what is long the middle is left out. */
function quoted(code) {
  const flat = code.replace(/\s+/g, ' ').trim();
  const half = LONGEST / 2;
  const short = flat.length > LONGEST ? `${flat.slice(0, half)} … ${flat.slice(-half)}` : flat;
  const ticks = short.includes('`') ? '``' : '`';
  return ticks === '`' ? `\`${short}\`` : `\`\` ${short} \`\``;
}
