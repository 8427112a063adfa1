// How fast articles are read, as ratios within one run: HTML against parse5 alone (with locations), Markdown against remark with
// gfm alone, on the same captures; text in MB/s. On the captures that ROLLCALL_CORPUS names, and on made pages of 300-row
// tables. Rounds take turns, so that a machine that slows down slows both; the median round counts.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parse as parse5 } from 'parse5';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { importParser } from '../support/parser.mjs';

const ROUNDS = 7;
const ROWS = 300;
const PAGES = 30;

const { parseArticles } = await importParser();
const remark = unified().use(remarkParse).use(remarkGfm);
const BARE = {
  html: { label: 'parse5 with locations', goal: 2, parse: (text) => parse5(text, { sourceCodeLocationInfo: true }) },
  markdown: { label: 'remark with gfm', goal: 1.3, parse: (text) => remark.parse(text) },
};

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
async function timed(run) {
  const begin = performance.now();
  await run();
  return performance.now() - begin;
}

/** Reads all captures, one after the other. */
async function readEach(captures, from) {
  for (const { bytes, name } of captures) await parseArticles({ bytes, name, from });
}

/** @param goal of the ratio, or of MB/s where there is no bare parser. */
async function compare(label, captures, form, goal = BARE[form]?.goal) {
  const bare = BARE[form];
  const size = captures.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const texts = captures.map(({ bytes }) => new TextDecoder().decode(bytes));
  const ours = [];
  const theirs = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(await timed(() => readEach(captures, form)));
    if (bare !== undefined) {
      theirs.push(
        await timed(() => {
          for (const text of texts) bare.parse(text);
        }),
      );
    }
  }
  const speed = size / 1e6 / (median(ours) / 1000);
  const what = `  ${label.padEnd(34)}${String(captures.length).padStart(4)} captures ${(size / 1e6).toFixed(1).padStart(5)} MB ${speed.toFixed(1).padStart(7)} MB/s`;
  const ratio =
    bare === undefined
      ? goal === undefined
        ? ''
        : `  (goal: at least ${goal} MB/s)`
      : `  ${(median(ours) / median(theirs)).toFixed(2)}x ${bare.label}  (goal: at most ${goal})`;
  process.stdout.write(`${what}${ratio}\n`);
}

const two = (value) => String(value).padStart(2, '0');
const cellsOf = (page, i) => [
  `Iris.Module${page}.Part${i}.dll`,
  `14.${page}.${i % 7}.${1000 + i}`,
  (12_345 + i * 977).toLocaleString('en-US'),
  `${two(1 + (i % 28))}-Jun-20${two(8 + (page % 10))}`,
  `${two(i % 24)}:${two(i % 60)}`,
  i % 3 === 0 ? 'x64' : 'x86',
];
const HEADINGS = ['File name', 'File version', 'File size', 'Date', 'Time', 'Platform'];
const rowsOf = (page) => Array.from({ length: ROWS }, (_, i) => cellsOf(page, i));
const pipe = (cells) => `| ${cells.join(' | ')} |\n`;
const html = (cells, tag) => `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>\n`;
const aligned = ([name, version, size, date, time, platform]) =>
  `   ${date}  ${time}  ${version.padEnd(16)} ${size.padStart(10)}  ${name.padEnd(28)}  ${platform}\n`;
const MADE = {
  html: (page) =>
    `<html><body><h1>KB${99000000 + page}: Fix for Iris Server</h1><h2>File information</h2><table class="table">${html(HEADINGS, 'th')}${rowsOf(
      page,
    )
      .map((cells) => html(cells, 'td'))
      .join('')}</table></body></html>`,
  markdown: (page) =>
    `# KB${99000000 + page}: Fix for Iris Server\n\n## File information\n\n${pipe(HEADINGS)}${pipe(HEADINGS.map(() => '---'))}${rowsOf(page).map(pipe).join('')}`,
  text: (page) =>
    `Article ID: ${99000000 + page}\nFix for Iris Server\n\nThe fix has these file attributes:\n\n   Date         Time   Version              Size  File name                     Platform\n   ${'-'.repeat(80)}\n${rowsOf(page).map(aligned).join('')}`,
};
const made = (form) =>
  Array.from({ length: PAGES }, (_, page) => ({ name: `KB${99000000 + page}`, bytes: Buffer.from(MADE[form](page)) }));

for (const form of ['html', 'markdown', 'text']) {
  const [sample] = await parseArticles({ ...made(form)[0], from: form });
  if (sample.files.length !== ROWS) throw new Error(`${sample.files.length} rows of a made ${form} page were read`);
  await compare(
    `${form}, ${ROWS}-row tables`,
    made(form),
    form,
    form === 'text' ? 100 : form === 'markdown' ? 1 : undefined,
  );
}
const large = `KB99000000\n\n   Date         Time   Version              Size  File name                     Platform\n   ${'-'.repeat(80)}\n${Array.from({ length: 60 }, (_, page) => rowsOf(page).map(aligned).join('')).join('')}`;
await compare('text, one table of 18,000 rows', [{ name: 'KB99000000', bytes: Buffer.from(large) }], 'text', 100);

const corpus = process.env.ROLLCALL_CORPUS ?? '';
if (!existsSync(corpus)) {
  process.stdout.write('  real captures are left out: ROLLCALL_CORPUS names no folder\n');
} else {
  const all = readdirSync(corpus, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:html|md|txt)$/.test(name) && !/readme/i.test(name))
    .sort()
    .map((name) => ({ name, bytes: readFileSync(join(corpus, name)) }));
  for (const [form, ending] of [
    ['html', '.html'],
    ['markdown', '.md'],
    ['text', '.txt'],
  ]) {
    await compare(
      `${form}, real captures`,
      all.filter(({ name }) => name.endsWith(ending)),
      form,
    );
  }
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc');
  const heaps = [];
  for (let pass = 0; pass < 4; pass += 1) {
    await readEach(all, 'auto');
    collect();
    heaps.push(Math.round(process.memoryUsage().heapUsed / 1e6));
  }
  process.stdout.write(
    `  memory: ${all.length} captures read ${heaps.length} times, heap after each pass ${heaps.join(', ')} MB (goal: flat); peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MB\n`,
  );
}
