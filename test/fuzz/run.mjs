// `npm run fuzz -- [RUNS] [KIND...]`: harms true inputs and reads them with the built program, 100,000 times for each kind. Each kind
// runs in a process of its own, which is ended when it answers no more. Prints what was thrown or took long, with the seed.
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { KINDS } from './kinds.mjs';

const [runs = '100000', ...asked] = process.argv.slice(2);
const STILL_MS = 60_000;

/** @returns whether all went well. */
function fuzz(kind) {
  return new Promise((resolve) => {
    const child = fork(join(import.meta.dirname, 'child.mjs'), [kind, runs]);
    let at = 0;
    let well = true;
    const end = () => {
      process.stdout.write(`  ${kind}: no answer after seed ${at} for ${STILL_MS / 1000} s\n`);
      well = false;
      child.kill('SIGKILL');
    };
    let timer = setTimeout(end, STILL_MS);
    child.on('message', ({ seed, found, done }) => {
      clearTimeout(timer);
      timer = setTimeout(end, STILL_MS);
      at = seed;
      if (found !== undefined) {
        process.stdout.write(`  ${kind} ${seed}: ${found}\n`);
        well = false;
      }
      if (done !== undefined) process.stdout.write(`  ${kind}: ${done}\n`);
    });
    child.on('exit', (code) => {
      clearTimeout(timer);
      resolve(well && code === 0);
    });
  });
}

for (const kind of asked.length > 0 ? asked : Object.keys(KINDS)) if (!(await fuzz(kind))) process.exitCode = 1;
