// What hostile inputs cost, each read by a process of its own: at most 2 s and 512 MB. Prints the dearest, and all beyond.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { HOSTILE } from '../article/hostile/inputs.mjs';
import { bundleParser } from '../support/parser.mjs';

const MOST_MS = 2000;
const MOST_MEGABYTES = 512;
const TOLD = 5;

const child = join(import.meta.dirname, '../article/hostile/child.mjs');
const { url, remove } = await bundleParser();
const costs = HOSTILE.map(({ name }, index) => {
  const { stdout, signal, status } = spawnSync(process.execPath, [child, url, String(index)], {
    encoding: 'utf8',
    timeout: 30_000,
    killSignal: 'SIGKILL',
  });
  return stdout === ''
    ? { name, ms: 30_000, megabytes: 0, outcome: `no answer (${signal ?? status})` }
    : JSON.parse(stdout);
});
remove();
const isBeyond = ({ ms, megabytes, outcome }) =>
  ms > MOST_MS || megabytes > MOST_MEGABYTES || /^(?:BUG|no answer)/.test(outcome);
const tell = ({ name, ms, megabytes, outcome }) =>
  process.stdout.write(
    `  ${name.padEnd(48)}${String(ms).padStart(6)} ms ${String(megabytes).padStart(4)} MB  ${outcome.split('\n')[0]}\n`,
  );

const beyond = costs.filter(isBeyond);
process.stdout.write(
  `  ${costs.length} hostile inputs, ${beyond.length} beyond ${MOST_MS} ms or ${MOST_MEGABYTES} MB; the dearest:\n`,
);
const dearest = [...costs].sort((a, b) => b.ms - a.ms).slice(0, TOLD);
for (const cost of dearest) tell(cost);
for (const cost of beyond) if (!dearest.includes(cost)) tell(cost);
