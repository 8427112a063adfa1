// `npm run case -- <name> <file>`: makes test/article/cases/<name>/ from a capture. expected.json then says what rollcall reads
// today: a draft, to be corrected by hand to what a careful person reads, and cut down to what the case is about.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { importParser } from '../support/parser.mjs';

const { parseArticles } = await importParser();

const EXTENSIONS = new Map([
  ['.html', 'html'],
  ['.htm', 'html'],
  ['.md', 'md'],
  ['.markdown', 'md'],
  ['.txt', 'txt'],
]);

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

const [name, file, ...others] = process.argv.slice(2);
if (name === undefined || file === undefined || others.length > 0) fail('usage: npm run case -- <name> <file>');
if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name))
  fail(`${name}: write the name of a case in lower case, words joined by hyphens`);
const folder = join(import.meta.dirname, 'cases', name);
if (existsSync(folder)) fail(`${name}: there is a case of this name`);
const extension = EXTENSIONS.get(extname(file).toLowerCase()) ?? fail(`${file}: give a .html, .md or .txt file`);

const bytes = readFileSync(file);
const articles = await parseArticles({ bytes, name: basename(file) });
const text = new TextDecoder().decode(bytes);
const lines = text.split(/\r\n|\r|\n/);

/** Places are left out, and what the article does not say. */
const ASIDE = new Set(['position', 'positions', 'source', 'parser', 'schemaVersion', 'diagnostics', 'sections']);
const isSaid = (value) =>
  value !== null && !(typeof value === 'object' && Object.values(value).every((inner) => !isSaid(inner)));
const draft = (value) => {
  if (Array.isArray(value)) return value.map(draft);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (ASIDE.has(key) || !isSaid(inner) ? [] : [[key, draft(inner)]])),
  );
};

mkdirSync(folder);
writeFileSync(join(folder, `input.${extension}`), bytes);
const expected = {
  why: 'which construct this is about',
  input: { name: basename(file) },
  articles: articles.map((article) => ({
    ...draft(article),
    problems: article.diagnostics
      .filter(({ severity }) => severity !== 'info')
      .map(({ position }) => (position === null ? 'nowhere' : (lines[position.start.line - 1] ?? ''))),
  })),
};
writeFileSync(join(folder, 'expected.json'), `${JSON.stringify(expected, null, 2)}\n`);
process.stdout.write(`${join(folder, 'expected.json')} says what rollcall reads today. Now
- say in "why" which construct the case is about;
- correct every value to what a careful person reads in the input, and delete what the case is not about;
- put the sentences of the input into words of your own, and made-up products under KB99000000 to KB99000999;
- run: npx vitest run test/article/cases.test.ts
`);
