// Plants defects in src/audit one by one and sees whether the tests find them: `npm run mutation`, or `npm run mutation -- scope time` for
// the files and folders of src/audit that are called so. Prints how many were found in each file and where the others are; survivors.md
// says why those may stay. Exits with 1 when fewer than nine of ten are found.
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Stryker } from '@stryker-mutator/core';

const LEAST = 90;
const top = fileURLToPath(new URL('../../', import.meta.url));
process.chdir(top);
const names = process.argv.slice(2);

const mutants = await new Stryker({
  mutate: names.length === 0 ? ['src/audit/**/*.ts'] : names.map((name) => `src/audit/${name}{.ts,/**/*.ts}`),
  testRunner: 'one-process',
  plugins: ['./test/mutation/runner.mjs'],
  concurrency: 1,
  coverageAnalysis: 'perTest',
  // What is made when a module is loaded (names and sentences of rules, tables) would need everything anew for each defect.
  ignoreStatic: true,
  timeoutMS: 20_000,
  // The copy keeps tsconfig.json as it is: rewriting it needs an interface that TypeScript 7 does not have.
  tsconfigFile: 'none',
  tempDirName: 'reports/mutation',
  ignorePatterns: ['/dist', '/reports', '/test/article', '/test/inventory', '/test/knowledge', '/test/corpus'],
  reporters: ['progress-append-only'],
  logLevel: 'warn',
}).runMutationTest();

const FOUND = new Set(['Killed', 'Timeout']);
const MISSED = new Set(['Survived', 'NoCoverage']);
const all = { found: 0, missed: 0 };
for (const [file, own] of grouped(mutants)) {
  const missed = own.filter(({ status }) => MISSED.has(status));
  const found = own.filter(({ status }) => FOUND.has(status)).length;
  all.found += found;
  all.missed += missed.length;
  if (found + missed.length > 0) console.log(`${file}: ${found} of ${found + missed.length} found`);
  for (const { status, location, mutatorName, replacement = '' } of missed) {
    const place = `${location.start.line}:${location.start.column}`;
    console.log(`  ${status} ${place} ${mutatorName} ${JSON.stringify(replacement).slice(0, 120)}`);
  }
}
const share = (100 * all.found) / (all.found + all.missed);
console.log(`${all.found} of ${all.found + all.missed} found: ${share.toFixed(1)} %`);
process.exitCode = share < LEAST ? 1 : 0;

function fileOf({ fileName }) {
  return relative(top, fileName);
}

function grouped(list) {
  const groups = new Map();
  for (const one of list) groups.set(fileOf(one), [...(groups.get(fileOf(one)) ?? []), one]);
  return groups;
}
