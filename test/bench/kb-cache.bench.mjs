// What the cache of parsed articles gains: the same question asked of a knowledge base with an empty cache and with a full one, in
// turns; the answers have to be the same bytes. The folder is that of ROLLCALL_CORPUS, else the shipped set.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const top = join(import.meta.dirname, '../..');
const corpus = process.env.ROLLCALL_CORPUS ?? '';
const RUNS = corpus === '' ? 5 : 2;
const scratch = mkdtempSync(join(tmpdir(), 'rollcall-bench-kb-'));

function asked(cache) {
  const args = [join(top, 'bin/run.js'), 'kb', 'list', '--json', '--kb-dir', corpus || join(top, 'kb-sources')];
  const begin = performance.now();
  const { status, stdout } = spawnSync(process.execPath, args, {
    env: { ...process.env, ROLLCALL_CACHE_DIR: cache },
    maxBuffer: 1024 ** 3,
  });
  if (status !== 0) throw new Error(`kb list ended with ${status}`);
  return { time: performance.now() - begin, hash: createHash('sha256').update(stdout).digest('hex') };
}

try {
  const cold = [];
  const warm = [];
  for (let run = 0; run < RUNS; run += 1) {
    const cache = join(scratch, String(run));
    cold.push(asked(cache));
    warm.push(asked(cache));
  }
  const without = asked('off');
  if (new Set([...cold, ...warm, without].map(({ hash }) => hash)).size !== 1) throw new Error('the answers differ');
  const best = (list) => Math.min(...list.map(({ time }) => time));
  const ratio = (best(cold) / best(warm)).toFixed(1);
  process.stdout.write(
    `  kb list of ${corpus === '' ? 'kb-sources' : 'the corpus'}: cold ${best(cold).toFixed(0)} ms, warm ${best(warm).toFixed(0)} ms: ${ratio}x (goal: at least 2); the same bytes\n`,
  );
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
