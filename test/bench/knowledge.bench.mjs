// Chains of a published list of 6,000 edges: whole processes, from the file to the answer, beside a bare node that takes turns with
// them, so that a machine that slows down slows both. On the list that ROLLCALL_CORPUS names, else on a made one of the same shape.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const RUNS = 11;
const EDGES = 6_000;
/** Whole process: seconds on an idle machine, and megabytes. */
const GOAL = { seconds: 1, megabytes: 300 };

const top = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'rollcall-bench-'));
const real = join(process.env.ROLLCALL_CORPUS ?? '', 'supersession/windows-2008-2026.csv');
const isReal = process.env.ROLLCALL_CORPUS !== undefined && existsSync(real);
const list = isReal ? real : join(folder, 'made.csv');
if (!isReal) writeFileSync(list, made());

/** A chain of 60 monthly updates for each of 100 products; every fifth update replaces one more. */
function made() {
  const rows = ['kb,posted,supersedes,products'];
  for (let n = 0; n < EDGES; n += 1) {
    const month = n % 60;
    if (month === 0) continue;
    const posted = `${2010 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-14`;
    rows.push(`KB${99000000 + n + 1},${posted},KB${99000000 + n},Fabrikam Mail ${Math.floor(n / 60)}.0`);
    if (month % 5 === 4)
      rows.push(`KB${99000000 + n + 1},${posted},KB${99000000 + n - 3},Fabrikam Mail ${Math.floor(n / 60)}.0`);
  }
  return `${rows.join('\n')}\n`;
}

function run(args) {
  const begin = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: top,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return { milliseconds: performance.now() - begin, stdout };
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

try {
  const kb = join(folder, 'kb');
  run(['bin/run.js', 'kb', 'import', list, '--kb-dir', kb]);
  const any = isReal ? 'KB5022282' : 'KB99000030';
  const tasks = [
    { label: 'node -e 0', args: ['-e', '0'] },
    { label: 'list, full closure, longest chain', args: ['test/bench/knowledge-child.mjs', list] },
    { label: 'rollcall chain KB --json', args: ['bin/run.js', 'chain', any, '--json', '--kb-dir', kb] },
  ];
  const times = tasks.map(() => []);
  let found = {};
  for (let round = 0; round < RUNS; round += 1) {
    tasks.forEach(({ args }, i) => {
      const { milliseconds, stdout } = run(args);
      times[i].push(milliseconds);
      if (i === 1) found = JSON.parse(stdout);
    });
  }
  const [bare] = times.map(median);
  tasks.forEach(({ label }, i) => {
    const took = median(times[i]);
    process.stdout.write(
      `  ${label.padEnd(36)}${took.toFixed(0).padStart(6)} ms  ${(took / bare).toFixed(1).padStart(5)}x\n`,
    );
  });
  const { edges, pairs, longest, megabytes } = found;
  process.stdout.write(
    `  ${isReal ? 'the real list' : 'a made list'}: ${edges} edges, ${pairs} pairs, longest chain ${longest}; ${megabytes} MB  (goal: ${GOAL.seconds} s and ${GOAL.megabytes} MB)\n`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
