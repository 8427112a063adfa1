// What a published edge list of 6,000 edges costs as a whole process: time as a ratio to a bare node, processor time and memory.
// The list is the real one where ROLLCALL_CORPUS names a folder with it, else one of the same size, made up.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const RUNS = 11;
const GOAL = { seconds: 1, megabytes: 300 };
const rollcall = join(import.meta.dirname, '../../bin/run.js');
const real = join(process.env.ROLLCALL_CORPUS ?? '', 'supersession/windows-2008-2026.csv');

/** 67 chains of 89 articles, each row with as many products as a real one. */
function madeUp() {
  const products = Array.from({ length: 6 }, (_, n) => `Fabrikam Mail ${n}.0 for x64-based Systems Service Pack ${n}`);
  const rows = Array.from({ length: 6_000 }, (_, n) => {
    const kb = 99_000_000 + n;
    return `KB${kb},2008-06-01,KB${n % 90 === 0 ? kb - 90_000 : kb - 1},${products.join(' | ')}`;
  });
  return `kb,posted,supersedes,products\n${rows.join('\n')}\n`;
}

const REPORT =
  "import{writeSync}from'node:fs';process.on('exit',()=>{const u=process.resourceUsage();writeSync(3,JSON.stringify({bytes:u.maxRSS*1024,cpu:(u.userCPUTime+u.systemCPUTime)/1e6}))})";

/** Runs node once. @returns seconds of the clock and of the processor, and the most memory held, in bytes. */
function measure(args, input) {
  const begin = performance.now();
  const { status, output } = spawnSync(process.execPath, args, {
    input,
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(REPORT)}` },
    maxBuffer: 64 * 1024 * 1024,
  });
  const wall = (performance.now() - begin) / 1000;
  if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')} ended with ${status}: ${output[2]}`);
  return { wall, ...JSON.parse(output[3].toString()) };
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const dir = mkdtempSync(join(tmpdir(), 'rollcall-bench-'));
try {
  const list = existsSync(real) ? readFileSync(real) : madeUp();
  measure([rollcall, 'kb', 'import', '-', '--kb-dir', dir], list);
  const commands = [
    ['node -e 0', ['-e', '0']],
    ['kb lint', [rollcall, 'kb', 'lint', '--kb-dir', dir]],
    ['kb lint --format text', [rollcall, 'kb', 'lint', '--format', 'text', '--kb-dir', dir]],
    ['kb export --format csv', [rollcall, 'kb', 'export', '--format', 'csv', '--kb-dir', dir]],
    ['kb export --format json', [rollcall, 'kb', 'export', '--format', 'json', '--kb-dir', dir]],
  ];
  const runs = commands.map(() => []);
  for (let run = 0; run < RUNS; run += 1) for (const [i, [, args]] of commands.entries()) runs[i].push(measure(args));
  const bare = median(runs[0].map(({ wall }) => wall));
  process.stdout.write(
    `  ${existsSync(real) ? 'the published list' : 'a list made up'}; goal: ${GOAL.seconds} s, ${GOAL.megabytes} MB\n`,
  );
  commands.forEach(([label], i) => {
    const wall = median(runs[i].map((run) => run.wall));
    const cpu = median(runs[i].map((run) => run.cpu));
    const most = Math.max(...runs[i].map(({ bytes }) => bytes)) / 1e6;
    process.stdout.write(
      `  ${label.padEnd(26)}${wall.toFixed(2).padStart(6)} s  ${(wall / bare).toFixed(1)}x bare node  ${cpu.toFixed(2)} s processor  ${most.toFixed(0)} MB\n`,
    );
  });
} finally {
  rmSync(dir, { recursive: true, force: true });
}
