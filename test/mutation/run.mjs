// Plants defects in src/audit one by one and sees whether the tests find them: `npm run mutation`, or `npm run mutation -- scope time` for
// the files and folders of src/audit that are called so. Prints a table of how many were found in each file, and those that were not and
// of which survivors.md does not say why they may stay. `--write` brings survivors.md up to date. Exits with 1 when fewer than nine of ten
// are found.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Stryker } from '@stryker-mutator/core';
import { readReasons, withReasons, writeReasons } from './survivors.mjs';
import { sharesByFile, tableOf, totalOf } from './table.mjs';

const LEAST = 90;
const ROOM = 'src/audit';
const REASONS = fileURLToPath(new URL('survivors.md', import.meta.url));
process.chdir(fileURLToPath(new URL('../../', import.meta.url)));
const names = process.argv.slice(2).filter((word) => word !== '--write');
const isWriting = process.argv.includes('--write');

const planted = await new Stryker({
  mutate: names.length === 0 ? [`${ROOM}/**/*.ts`] : names.map((name) => `${ROOM}/${name}{.ts,/**/*.ts}`),
  testRunner: 'one-process',
  plugins: ['./test/mutation/runner.mjs'],
  concurrency: 2,
  coverageAnalysis: 'perTest',
  timeoutMS: 60_000,
  warnings: { slow: false },
  // The copy keeps tsconfig.json as it is: rewriting it needs an interface that TypeScript 7 does not have.
  tsconfigFile: 'none',
  tempDirName: 'reports/mutation',
  ignorePatterns: ['/dist', '/reports', '/test/article', '/test/inventory', '/test/knowledge', '/test/corpus'],
  reporters: ['progress-append-only'],
  logLevel: 'warn',
}).runMutationTest();

const defects = planted.map(({ fileName, ...rest }) => ({ ...rest, file: relative(ROOM, fileName) }));
const shares = sharesByFile(defects);
const total = totalOf(shares);
console.log(tableOf(shares));

const text = readFileSync(REASONS, 'utf8');
const missed = withReasons(
  readReasons(text),
  defects.filter(({ status }) => status === 'Survived' || status === 'NoCoverage'),
  (file) => readFileSync(join(ROOM, file), 'utf8'),
);
console.log(
  `\nNot found: ${missed.all.length}, of which survivors.md gives a reason for ${missed.known}; not for these:`,
);
for (const { file, line, from, to } of missed.unknown) console.log(`  ${file} ${line}: ${from} → ${to}`);
if (isWriting) {
  if (names.length > 0) throw new Error('--write needs a run over all files');
  writeFileSync(REASONS, writeReasons(text, missed, total));
}
process.exitCode = total.share < LEAST ? 1 : 0;
