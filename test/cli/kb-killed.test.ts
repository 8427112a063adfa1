import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { add, article, expectAgreement, filesOf, filled } from '../library/kb/base.js';
import { top as repository } from '../support/copy.js';
import { type FaultPlan, faultEnvironment } from '../support/faults.mjs';
import { memoryFolder } from '../support/memory-folder.js';

const KILLS = 200;
const AT_ONCE = 4;
const WHEN = ['before', 'within', 'after'] as const;

const top = memoryFolder('killed');
const old = Object.fromEntries([1, 2].map((n) => [`KB9900000${n}.txt`, article(n)]));
const names = [1, 3, 4, 5, 6, 7, 8, 9];
const brought = Object.fromEntries(names.map((n) => [`sub/KB9900000${n}.txt`, article(n, 'Captured later.')]));
const contents = new Set([...Object.values(old), ...Object.values(brought)]);
const inputs = filled(join(top, 'inputs'), brought);
const before = filled(join(top, 'before'), old);
await add([before], { dir: before });
const after = join(top, 'after');
cpSync(before, after, { recursive: true });
await add([inputs], { dir: after });

/** Runs the real program on a copy of the knowledge base. @returns the copy, and how the program ended. */
async function run(plan: Omit<FaultPlan, 'under'>, env: Record<string, string> = {}) {
  const dir = mkdtempSync(join(top, 'kb-'));
  cpSync(before, dir, { recursive: true });
  const fault = faultEnvironment({ ...plan, under: dir });
  const args = [...fault.execArgv, join(repository, 'bin/run.js'), 'kb', 'add', inputs, '--kb-dir', dir];
  const surroundings = { ...process.env, ROLLCALL_CACHE_DIR: join(top, 'cache'), ...fault.env, ...env };
  const child = spawn(process.execPath, args, { env: surroundings, stdio: 'ignore' });
  const ending = await new Promise<string | number | null>((resolve) => {
    child.on('exit', (code, signal) => resolve(signal ?? code));
  });
  return { dir, ending };
}

/** Numbers that look like chance and are the same in every run: mulberry32. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

it(`kb add, killed at ${KILLS} moments, never leaves an index that disagrees with the folder`, async () => {
  const report = join(top, 'count');
  const whole = await run({ at: 0, when: 'before', how: 'kill' }, { ROLLCALL_FAULT_COUNT: report });
  expect(whole.ending).toBe(0);
  expect(filesOf(whole.dir)).toEqual(filesOf(after));
  const calls = Number(readFileSync(report, 'utf8'));
  expect(calls).toBeGreaterThan(50);
  const next = chance(952077);
  const plans = Array.from({ length: KILLS }, () => ({
    at: 1 + next(calls),
    when: WHEN[next(WHEN.length)] ?? 'before',
  }));
  const indexes = { old: 0, new: 0 };
  let halfway = 0;
  const worker = async (): Promise<void> => {
    for (let plan = plans.pop(); plan !== undefined; plan = plans.pop()) {
      const { dir, ending } = await run({ ...plan, how: 'kill' });
      expect(ending, JSON.stringify(plan)).toBe('SIGKILL');
      expectAgreement(dir, contents);
      const { 'index.json': index, ...files } = filesOf(dir);
      expect([filesOf(before)['index.json'], filesOf(after)['index.json']]).toContain(index);
      const isOld = index === filesOf(before)['index.json'];
      indexes[isOld ? 'old' : 'new'] += 1;
      if (isOld && Object.keys(files).length > Object.keys(old).length) halfway += 1;
      await add([inputs], { dir });
      expect(filesOf(dir), JSON.stringify(plan)).toEqual(filesOf(after));
      expectAgreement(dir, contents);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  // The moments were spread over all that is done.
  expect(indexes.old + indexes.new).toBe(KILLS);
  for (const count of [indexes.old, indexes.new, halfway]) expect(count).toBeGreaterThan(10);
}, 300_000);
