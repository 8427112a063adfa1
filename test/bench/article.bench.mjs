// How fast articles are read, as ratios within one run: HTML against parse5 alone (with locations), Markdown against remark with
// gfm alone, on the same captures; text in MB/s. On the captures that ROLLCALL_CORPUS names, and on made pages of 300-row
// tables; text also on one table of 18,000 rows, in each of its layouts. Rounds take turns, so that a machine that slows down
// slows both; the median round counts.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parse as parse5 } from 'parse5';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { importParser } from '../support/parser.mjs';
import { madeArticle } from './made-articles.mjs';

const ROUNDS = 7;
/** Text is read so fast that the first rounds, in which the code is still being compiled, would be most of seven. */
const TEXT_ROUNDS = 25;
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
  for (let round = 0; round < (bare === undefined ? TEXT_ROUNDS : ROUNDS); round += 1) {
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

/** Reads one of them first, to see that all of its rows are found. */
async function compareMade(label, articles, form, goal) {
  const [sample] = await parseArticles({ ...articles[0], from: form });
  if (sample.files.length !== articles[0].rows)
    throw new Error(`${label}: ${sample.files.length} of ${articles[0].rows} rows were read`);
  await compare(label, articles, form, goal);
}

const pages = (layout) => Array.from({ length: PAGES }, (_, page) => madeArticle(layout, page));
await compareMade('html, 300-row tables', pages('html'), 'html');
await compareMade('markdown, 300-row tables', pages('markdown'), 'markdown', 1);
for (const { layout, goal } of [
  { layout: 'console', goal: 100 },
  { layout: 'tabs', goal: 40 },
  { layout: 'flat', goal: 40 },
]) {
  await compareMade(`text, ${layout}, 300-row tables`, pages(layout), 'text');
  await compareMade(`text, ${layout}, 18,000-row table`, [madeArticle(layout, 0, 60)], 'text', goal);
}

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
