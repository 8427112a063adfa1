// What host data of the size of a server's costs. Each input is read by a process of its own, beside another program that reads it.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isInstalled } from '../setup/tools.mjs';
import { largeHive } from '../support/large-hive.mjs';
import { packageOfSize } from './made-packages.mjs';

const RUNS = 3;
const MEGABYTE = 1024 * 1024;
const CLASSES = 129_000;
const PRODUCTS = 500;
const PACKAGES = 1_000;

const work = mkdtempSync(join(tmpdir(), 'rollcall-bench-'));
const child = join(import.meta.dirname, 'inventory-child.mjs');

/** What reading a file or folder cost, the median run of several; `other` runs in turn with it. */
function measure(path, other) {
  const ours = [];
  const theirs = [];
  for (let run = 0; run < RUNS; run += 1) {
    const { stdout, stderr } = spawnSync(process.execPath, [child, path], { encoding: 'utf8' });
    if (stdout === '') throw new Error(stderr);
    ours.push(JSON.parse(stdout));
    if (!isInstalled(other.program)) continue;
    const begin = performance.now();
    other.run();
    theirs.push(performance.now() - begin);
  }
  const median = (list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)];
  const of = (field) => median(ours.map((cost) => cost[field]));
  return {
    ...ours[0],
    ms: of('ms'),
    cpuMs: of('cpuMs'),
    megabytes: of('megabytes'),
    most: of('most'),
    ratio: theirs.length === 0 ? null : of('ms') / median(theirs),
  };
}

function tell(label, path, other, goal) {
  const { ms, cpuMs, megabytes, most, ratio, products, packages, problems } = measure(path, other);
  const beside =
    ratio === null ? `(${other.program} is not there)` : `${ratio.toFixed(2)}x the time of ${other.program}`;
  const found = products > 0 ? `${products} products` : `${packages} packages`;
  process.stdout.write(
    `  ${label}: ${ms.toFixed(0)} ms (${cpuMs.toFixed(0)} ms of processor), ${megabytes} MB more memory, ${most} MB in all, ${found}, ${problems} problems; ${beside}  (goal: ${goal})\n`,
  );
}

const quiet = { stdio: 'ignore' };
const hive = join(work, 'SOFTWARE');
writeFileSync(hive, largeHive(CLASSES, PRODUCTS));
tell(
  'registry hive of 100 MB',
  hive,
  { program: 'reglookup', run: () => spawnSync('reglookup', [hive], quiet) },
  'under 5000 ms',
);

/** One process of msiinfo a file, for its properties: it reads neither the summary nor a hash. */
const msiinfo = (folder) => () => {
  for (const name of readdirSync(folder)) spawnSync('msiinfo', ['export', join(folder, name), 'Property'], quiet);
};
const share = join(work, 'share');
mkdirSync(share);
writeFileSync(join(share, 'package0.msi'), packageOfSize(300_000));
for (let i = 1; i < PACKAGES; i += 1) copyFileSync(join(share, 'package0.msi'), join(share, `package${i}.msi`));
tell(
  `${PACKAGES} packages of 300 kB`,
  share,
  { program: 'msiinfo', run: msiinfo(share) },
  'under 5000 ms and 200 MB in all',
);

const large = join(work, 'large');
mkdirSync(large);
writeFileSync(join(large, 'large.msi'), packageOfSize(300 * MEGABYTE));
tell('a package of 300 MB', large, { program: 'msiinfo', run: msiinfo(large) }, 'under 50 MB more memory');
rmSync(work, { recursive: true, force: true });
