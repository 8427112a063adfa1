// How long a start takes, as a ratio to a bare node: medians of many runs that take turns, so that a machine that slows down
// slows all of them.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const RUNS = 31;
const top = join(import.meta.dirname, '../..');
const rollcall = join(top, 'bin/run.js');

/** What is run, and the ratio it should stay below. */
const COMMANDS = [
  { label: 'node -e 0', args: ['-e', '0'], goal: null },
  { label: 'rollcall --version', args: [rollcall, '--version'], goal: 2 },
  { label: 'rollcall parse, small article', args: [rollcall, 'parse', join(top, 'kb-sources/KB952076.html')], goal: 4 },
];

const times = COMMANDS.map(() => []);
for (let run = 0; run < RUNS; run += 1) {
  COMMANDS.forEach(({ label, args }, i) => {
    const begin = performance.now();
    const { status } = spawnSync(process.execPath, args, { stdio: 'ignore' });
    times[i].push(performance.now() - begin);
    if (status !== 0) throw new Error(`${label} ended with ${status}`);
  });
}

const medians = times.map((list) => list.sort((a, b) => a - b)[Math.floor(RUNS / 2)]);
COMMANDS.forEach(({ label, goal }, i) => {
  const ratio = (medians[i] / medians[0]).toFixed(2);
  const wanted = goal === null ? '' : `  (goal: at most ${goal})`;
  process.stdout.write(`  ${label.padEnd(32)}${medians[i].toFixed(0).padStart(5)} ms  ${ratio}x${wanted}\n`);
});
