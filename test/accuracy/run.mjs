// `npm run accuracy`: reads the real captures in the folder that ROLLCALL_CORPUS names and says how well. Prints figures and the
// names of articles; is no test, since the captures are not part of this repository.
//
// A third of the articles, chosen by a hash of their number, is held back: it is counted apart, and nothing but its counts is
// told, so that nobody fits the parser to it. --held tells of it too, for the last look before a release.
//
// node test/accuracy/run.mjs [--held] [--verbose] [--json] [--only ID]...
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { importParser } from '../support/parser.mjs';
import { scoreFields } from './fields.mjs';
import { compareRows, isCovered, isProblem, keyOf } from './rows.mjs';

const { values: options } = parseArgs({
  options: {
    held: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: [] },
  },
});
const FORMS = ['txt', 'md', 'html'];
const HELD_SHARE = 3;

const corpus = process.env.ROLLCALL_CORPUS ?? '';
if (!existsSync(join(corpus, 'kbarchive', 'truth.json'))) {
  process.stdout.write('Left out: ROLLCALL_CORPUS names no folder of captures\n');
  process.exit(0);
}
const { parseArticles } = await importParser();
const truth = JSON.parse(readFileSync(join(corpus, 'kbarchive', 'truth.json'), 'utf8'));

const isHeld = (id) => createHash('sha256').update(id).digest().readUInt32BE(0) % HELD_SHARE === 0;
const isWanted = (id) => options.only.length === 0 || options.only.includes(id);
const say = (line) => {
  if (!options.json) process.stdout.write(`${line}\n`);
};

/** Reads one capture; an exception is a defect and counted as such. */
async function read(folder, file) {
  const path = join(corpus, folder, file);
  const bytes = readFileSync(path);
  try {
    const articles = await parseArticles({ bytes, name: path });
    return { file, text: new TextDecoder().decode(bytes), articles };
  } catch (error) {
    return {
      file,
      text: '',
      articles: [],
      thrown: String(error?.stack ?? error)
        .split('\n')
        .slice(0, 3)
        .join(' '),
    };
  }
}

/** The forms in which one article of kbarchive is kept. */
async function readAll(id) {
  const forms = new Map();
  for (const form of FORMS) forms.set(form, await read('kbarchive', `${id}.${form}`));
  return forms;
}

const newCount = () => ({ articles: 0, hits: 0, extra: 0, missing: 0, wrong: [], silent: [], right: 0, warned: [] });
const PARTS = ['open', 'held back'];
const partOf = (id) => (isHeld(id) ? PARTS[1] : PARTS[0]);
const result = {
  rows: Object.fromEntries(PARTS.map((part) => [part, Object.fromEntries(FORMS.map((form) => [form, newCount()]))])),
  disagree: Object.fromEntries(PARTS.map((part) => [part, { articles: 0, rows: [], fields: {} }])),
  noTables: Object.fromEntries(PARTS.map((part) => [part, { captures: 0, withRows: [], warned: [] }])),
  hardTables: [],
  modern: [],
  fields: { right: 0, wrong: [] },
  identity: { right: 0, none: [], wrong: [] },
  bulletins: [],
  thrown: [],
};

/** Details are told of the open part only, unless asked for. */
const tell = (id, line) => {
  if (options.verbose && (options.held || !isHeld(id))) say(line);
};
const places = (article) =>
  article.diagnostics.filter(isProblem).map(({ code, position }) => `${code}@${position?.start.line ?? '-'}`);

function scoreRows(id, form, wanted, reading) {
  const count = result.rows[partOf(id)][form];
  const [article] = reading.articles;
  const got = reading.articles.flatMap(({ files }) => files);
  const { hits, missing, extra } = compareRows(wanted, got);
  count.articles += 1;
  count.hits += hits;
  count.missing += missing.length;
  count.extra += extra.length;
  if (missing.length + extra.length === 0) {
    count.right += 1;
    if (article?.diagnostics.some(isProblem)) {
      count.warned.push(id);
      tell(id, `  ${form} ${id} read rightly, but warned: ${places(article).slice(0, 5).join(', ')}`);
    }
    return;
  }
  count.wrong.push(id);
  const uncovered = [...missing, ...extra].filter(
    (row) => article === undefined || !isCovered(row, article, reading.text),
  );
  if (uncovered.length > 0) count.silent.push(id);
  tell(
    id,
    `  ${form} ${id}${uncovered.length > 0 ? ' SILENT' : ''}\n    missing: ${missing.slice(0, 4).map(keyOf).join('; ')}\n    extra:   ${extra
      .slice(0, 4)
      .map(keyOf)
      .join('; ')}\n    said:    ${article === undefined ? '' : places(article).slice(0, 5).join(', ')}`,
  );
}

const ASIDE = new Set(['position', 'positions', 'source', 'diagnostics', 'parser', 'sections', 'group']);
const plain = (value) => JSON.stringify(value, (key, inner) => (ASIDE.has(key) ? undefined : inner));

/** Rows and all other facts of one article must not depend on the form in which it is kept. */
function compareForms(id, forms) {
  const part = result.disagree[partOf(id)];
  part.articles += 1;
  const list = [...forms.values()];
  const rows = list.map(({ articles }) => articles.flatMap(({ files }) => files.map(keyOf)).join('\n'));
  if (new Set(rows).size > 1) {
    part.rows.push(id);
    tell(
      id,
      `  forms of ${id} disagree: ${rows.map((text) => text.split('\n').filter(Boolean).length).join(', ')} rows`,
    );
  }
  const fields = new Set(list.flatMap(({ articles }) => Object.keys(articles[0] ?? {})));
  for (const field of fields) {
    if (ASIDE.has(field)) continue;
    const told = list.map(({ articles }) => plain(articles[0]?.[field]));
    if (new Set(told).size < 2) continue;
    part.fields[field] = [...(part.fields[field] ?? []), id];
    if (field !== 'files') tell(id, `  ${field} of ${id}: ${told.map((text) => text?.slice(0, 300)).join('\n      ')}`);
  }
}

function scoreNoTables(id, form, reading) {
  const part = result.noTables[partOf(id)];
  part.captures += 1;
  const rows = reading.articles.flatMap(({ files }) => files);
  if (rows.length > 0) {
    part.withRows.push(`${id}.${form}`);
    tell(id, `  ${id}.${form} has no table, but gave ${rows.slice(0, 3).map(keyOf).join('; ')}`);
  }
  if (reading.articles.some(({ diagnostics }) => diagnostics.some(isProblem))) {
    part.warned.push(`${id}.${form}`);
    tell(id, `  ${id}.${form} has no table and is warned of: ${places(reading.articles[0]).slice(0, 5).join(', ')}`);
  }
}

/** Read: rows with size and date and no problem; diagnosed: problems stand in it. Whether a row is right, nobody can say here. */
function judgeHard(id, form, reading) {
  const rows = reading.articles.flatMap(({ files }) => files);
  const problems = reading.articles.flatMap(({ diagnostics }) => diagnostics).filter(isProblem);
  const whole = rows.filter(({ size, sizeText, date }) => (size !== null || sizeText !== null) && date !== null);
  const verdict =
    rows.length > 0 && problems.length === 0
      ? 'read'
      : rows.length > 0
        ? 'read in part, diagnosed'
        : problems.length > 0
          ? 'diagnosed'
          : 'nothing said';
  result.hardTables.push({
    id,
    form,
    held: isHeld(id),
    verdict,
    rows: rows.length,
    whole: whole.length,
    problems: problems.length,
  });
  tell(
    id,
    `  ${id}.${form} ${verdict}: ${rows
      .slice(0, 3)
      .map((row) => [row.name, row.size ?? row.sizeText, row.date, row.time, row.version, row.platform].join(' '))
      .join('; ')} ${places(reading.articles[0] ?? { diagnostics: [] })
      .slice(0, 5)
      .join(', ')}`,
  );
}

const note = (reading) => {
  if (reading.thrown !== undefined) result.thrown.push(`${reading.file}: ${reading.thrown}`);
};

/** Whether the text alone, under a name that says nothing, gives the number. */
async function scoreIdentity(id, forms) {
  for (const [form, { file }] of forms) {
    const bytes = readFileSync(join(corpus, 'kbarchive', file));
    const [article] = await parseArticles({ bytes, name: `capture.${form}` });
    const what = `${id}.${form}`;
    if (article?.id === `KB${id.slice(1)}` && article.aliases.includes(id)) result.identity.right += 1;
    else if (article?.id == null) result.identity.none.push(what);
    else result.identity.wrong.push(what);
  }
}

for (const { id, rows } of truth.tables) {
  if (!isWanted(id)) continue;
  const forms = await readAll(id);
  await scoreIdentity(id, forms);
  for (const [form, reading] of forms) {
    note(reading);
    scoreRows(id, form, rows, reading);
  }
  compareForms(id, forms);
}
for (const id of truth.noTables.filter(isWanted)) {
  const forms = await readAll(id);
  await scoreIdentity(id, forms);
  for (const [form, reading] of forms) {
    note(reading);
    scoreNoTables(id, form, reading);
  }
  compareForms(id, forms);
}
for (const id of truth.hardTables.filter(isWanted)) {
  const forms = await readAll(id);
  for (const [form, reading] of forms) {
    note(reading);
    judgeHard(id, form, reading);
  }
  compareForms(id, forms);
}

const markdownIn = (folder) =>
  existsSync(join(corpus, folder))
    ? readdirSync(join(corpus, folder))
        .filter((name) => name.endsWith('.md'))
        .sort()
    : [];

for (const file of markdownIn('modern')) {
  if (options.only.length > 0) break;
  const reading = await read('modern', file);
  note(reading);
  const problems = reading.articles.flatMap(({ diagnostics }) => diagnostics).filter(isProblem);
  for (const { field, right, got, wanted } of scoreFields(file.replace('.md', ''), reading.articles[0])) {
    if (right) result.fields.right += 1;
    else result.fields.wrong.push(`${file} ${field}: ${JSON.stringify(got)} for ${JSON.stringify(wanted)}`);
  }
  result.modern.push({
    file,
    ids: reading.articles.map(({ id }) => id),
    rows: reading.articles.flatMap(({ files }) => files).length,
    fixes: reading.articles.flatMap(({ fixes }) => fixes).length,
    problems: problems.length,
    first: problems[0] === undefined ? null : `${problems[0].code}@${problems[0].position?.start.line ?? '-'}`,
  });
}

const editions = new Map();
for (const file of markdownIn('bulletins')) {
  if (options.only.length > 0) break;
  const reading = await read('bulletins', file);
  note(reading);
  const [bulletin = file, language = ''] = file.split('.');
  const rows = reading.articles.flatMap(({ files }) => files);
  const problems = reading.articles.flatMap(({ diagnostics }) => diagnostics).filter(isProblem);
  editions.set(bulletin, [
    ...(editions.get(bulletin) ?? []),
    { language, rows, said: reading.articles[0]?.language, problems: problems.length },
  ]);
}
/** Rows of a bulletin, whatever their order: name, size, date, time and version. */
const bag = (rows) =>
  rows
    .map((row) => `${keyOf(row)} | ${row.time}`)
    .sort()
    .join('\n');
for (const [bulletin, list] of editions) {
  result.bulletins.push({
    bulletin,
    editions: list.map(({ language, rows, said, problems }) => ({ language, said, rows: rows.length, problems })),
    agree: new Set(list.map(({ rows }) => bag(rows))).size === 1,
    agreeButForDates:
      new Set(list.map(({ rows }) => bag(rows.map((row) => ({ ...row, date: '', time: '' }))))).size === 1,
  });
  const [first, ...others] = list;
  for (const other of others) {
    const { missing, extra } = compareRows(first.rows, other.rows);
    if (options.verbose && missing.length + extra.length > 0) {
      say(`  ${bulletin} ${first.language}: ${missing.slice(0, 5).map(keyOf).join('; ')}`);
      say(`  ${bulletin} ${other.language}: ${extra.slice(0, 5).map(keyOf).join('; ')}`);
    }
  }
}

const percent = (part, whole) => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`);
const share = (value) => (Number.isNaN(value) ? '    -' : value.toFixed(4));
const shown = (part, list) => (part === PARTS[0] || options.held ? ` ${list.join(' ')}` : '');

say('Rows of kbarchive (name, size, date and version all agree)');
say('  part       form  articles  precision  recall  F1      silent errors  warned though right');
for (const part of PARTS) {
  for (const form of FORMS) {
    const { articles, hits, extra, missing, silent, right, warned } = result.rows[part][form];
    const precision = hits / (hits + extra);
    const recall = hits / (hits + missing);
    say(
      `  ${part.padEnd(10)} ${form.padEnd(5)} ${String(articles).padStart(8)}  ${share(precision).padStart(9)}  ${share(recall)}  ${share(
        (2 * precision * recall) / (precision + recall),
      )}  ${String(silent.length).padStart(13)}  ${String(warned.length).padStart(6)} of ${right} (${percent(warned.length, right)})`,
    );
  }
}
for (const part of PARTS) {
  for (const form of FORMS) {
    const { wrong, silent } = result.rows[part][form];
    if (wrong.length > 0) say(`  ${part}, ${form}, not read rightly: ${wrong.length}${shown(part, wrong)}`);
    if (silent.length > 0) say(`  ${part}, ${form}, silent: ${silent.length}${shown(part, silent)}`);
  }
}
say('Forms that disagree');
for (const part of PARTS) {
  const { articles, rows, fields } = result.disagree[part];
  say(`  ${part}: rows of ${rows.length} of ${articles} articles${shown(part, rows)}`);
  for (const [field, ids] of Object.entries(fields)) {
    if (field !== 'files') say(`    ${field}: ${ids.length}${shown(part, ids.slice(0, 12))}`);
  }
}
say('Articles without a table');
for (const part of PARTS) {
  const { captures, withRows, warned } = result.noTables[part];
  say(
    `  ${part}: rows in ${withRows.length} of ${captures} captures${shown(part, withRows)}; warned: ${warned.length} (${percent(warned.length, captures)})${shown(part, warned)}`,
  );
}
say('Odd tables (nobody listed their rows: read means rows and no problem)');
for (const part of PARTS) {
  for (const form of FORMS) {
    const list = result.hardTables.filter((hard) => hard.form === form && hard.held === (part === PARTS[1]));
    const verdicts = Map.groupBy === undefined ? group(list) : Map.groupBy(list, ({ verdict }) => verdict);
    say(
      `  ${part}, ${form}: ${[...verdicts].map(([verdict, those]) => `${verdict} ${those.length} of ${list.length}`).join('; ')}`,
    );
    for (const [verdict, those] of verdicts) {
      const ids = shown(
        part,
        those.map(({ id, rows }) => `${id}(${rows})`),
      );
      if (form === FORMS[0] && ids !== '') say(`    ${verdict}:${ids}`);
    }
  }
}
function group(list) {
  const groups = new Map();
  for (const item of list) groups.set(item.verdict, [...(groups.get(item.verdict) ?? []), item]);
  return groups;
}
say('Modern articles (nobody listed their rows)');
for (const { file, ids, rows, fixes, problems, first } of result.modern) {
  say(
    `  ${file.padEnd(16)} ${ids.join(', ').padEnd(12)} ${String(rows).padStart(4)} rows ${String(fixes).padStart(4)} fixes ${String(problems).padStart(3)} problems ${first ?? ''}`,
  );
}
const { right: rightFields, wrong: wrongFields } = result.fields;
say(
  `  facts beside the rows that a person found: ${rightFields} of ${rightFields + wrongFields.length} read so (${percent(rightFields, rightFields + wrongFields.length)})`,
);
for (const line of wrongFields) say(`    ${line}`);
const { right: rightNumbers, none, wrong: wrongNumbers } = result.identity;
say(
  `Numbers of kbarchive from the text alone: ${rightNumbers} right, ${none.length} not found${shown(PARTS[0], none.slice(0, 10))}, ${wrongNumbers.length} wrong${shown(PARTS[0], wrongNumbers.slice(0, 10))}`,
);
say('Bulletins');
for (const { bulletin, editions: list, agree, agreeButForDates } of result.bulletins) {
  const told = list.map(
    ({ language, said, rows, problems }) =>
      `${language}${language === said ? '' : ` (read as ${said})`} ${rows} rows, ${problems} problems`,
  );
  const verdict = agree
    ? 'agree'
    : agreeButForDates
      ? 'agree but for dates (look: editions may print others)'
      : 'DISAGREE';
  say(`  ${bulletin} ${told.join('; ')}${list.length > 1 ? `: ${verdict}` : ''}`);
}
if (result.thrown.length > 0)
  say(`Captures that ended in an exception: ${result.thrown.length}\n  ${result.thrown.join('\n  ')}`);
if (options.json) process.stdout.write(`${JSON.stringify(result, null, 1)}\n`);
