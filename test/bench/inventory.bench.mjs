// What host data of the size of a server's costs. Each input is read by a process of its own, beside another program that reads it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isInstalled } from '../setup/tools.mjs';
import { largeHive } from '../support/large-hive.mjs';

const RUNS = 3;
const MEGABYTE = 1024 * 1024;
const CLASSES = 129_000;
const PRODUCTS = 500;

const work = mkdtempSync(join(tmpdir(), 'rollcall-bench-'));
const child = join(import.meta.dirname, 'inventory-child.mjs');

/** What reading a file cost, the median run of several; `other` runs in turn with it. */
function measure(path, other) {
  const ours = [];
  const theirs = [];
  for (let run = 0; run < RUNS; run += 1) {
    const { stdout, stderr } = spawnSync(process.execPath, [child, path], { encoding: 'utf8' });
    if (stdout === '') throw new Error(stderr);
    ours.push(JSON.parse(stdout));
    if (!isInstalled(other[0])) continue;
    const begin = performance.now();
    spawnSync(other[0], [...other.slice(1), path], { stdio: 'ignore' });
    theirs.push(performance.now() - begin);
  }
  const median = (list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)];
  const [{ products, problems }] = ours;
  return {
    ms: median(ours.map((cost) => cost.ms)),
    cpuMs: median(ours.map((cost) => cost.cpuMs)),
    megabytes: median(ours.map((cost) => cost.megabytes)),
    ratio: theirs.length === 0 ? null : median(ours.map((cost) => cost.ms)) / median(theirs),
    products,
    problems,
  };
}

function tell(label, path, other, goal) {
  const { ms, cpuMs, megabytes, ratio, products, problems } = measure(path, other);
  const size = Math.round(statSync(path).size / MEGABYTE);
  const beside = ratio === null ? `(${other[0]} is not there)` : `${ratio.toFixed(2)}x the time of ${other[0]}`;
  process.stdout.write(
    `  ${label}, ${size} MB: ${ms.toFixed(0)} ms (${cpuMs.toFixed(0)} ms of processor), ${megabytes} MB more memory, ${products} products, ${problems} problems; ${beside}  (goal: ${goal})\n`,
  );
}

const hive = join(work, 'SOFTWARE');
writeFileSync(hive, largeHive(CLASSES, PRODUCTS));
tell('registry hive', hive, ['reglookup'], 'under 5000 ms');
rmSync(work, { recursive: true, force: true });
