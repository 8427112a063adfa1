// Lets calls of the file system fail, or ends the process in them, at a moment that is told by counting: in the process of a test
// (`arm`), or in a program that is started with `node --import` of this file and ROLLCALL_FAULT (`faultEnvironment`).
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { resolve, sep } from 'node:path';

/** Calls that change something. `openSync` counts when it is for writing. */
const CHANGES = [
  'closeSync',
  'copyFileSync',
  'fsyncSync',
  'linkSync',
  'mkdirSync',
  'openSync',
  'renameSync',
  'rmSync',
  'writeFileSync',
];

/**
 * @param {{ under: string, at: number, when: string, how: string }} plan see faults.d.mts.
 * @returns what to ask for the count, and what makes everything as it was.
 */
export function arm({ under, at, when, how }) {
  const top = resolve(under);
  const real = new Map(CHANGES.map((name) => [name, fs[name]]));
  const open = new Set();
  let count = 0;
  let isOver = false;

  const isBelow = (path) => {
    const full = typeof path === 'string' ? resolve(path) : '';
    return full === top || full.startsWith(top + sep);
  };
  const concerns = (name, [first, second]) => {
    if (typeof first === 'number') return open.has(first);
    if (name === 'openSync') return isBelow(first) && /[wax+]/.test(second ?? 'r');
    return isBelow(first) || isBelow(second);
  };
  const end = () => {
    isOver = true;
    if (how === 'kill') process.kill(process.pid, 'SIGKILL');
    if (how === 'throw') throw new Error('killed');
    isOver = false;
    throw Object.assign(new Error(`${how}: planted`), { code: how, syscall: 'planted' });
  };

  for (const [name, call] of real) {
    fs[name] = (...args) => {
      if (isOver) throw new Error('killed');
      if (!concerns(name, args)) return call(...args);
      count += 1;
      if (count === at && when === 'before') end();
      if (count === at && when === 'within') {
        doHalf(name, args, real);
        end();
      }
      const isLast = count === at && when === 'after';
      try {
        const result = call(...args);
        if (name === 'openSync') open.add(result);
        if (name === 'closeSync') open.delete(args[0]);
        if (!isLast) return result;
      } catch (error) {
        if (!isLast) throw error;
      }
      return end();
    };
  }
  syncBuiltinESMExports();
  return {
    count: () => count,
    disarm: () => {
      for (const [name, call] of real) fs[name] = call;
      syncBuiltinESMExports();
    },
  };
}

/** What a call that takes a while may have done when it is stopped. */
function doHalf(name, [path, data], real) {
  if (name === 'writeFileSync') {
    const bytes = Buffer.from(data);
    real.get('writeFileSync')(path, bytes.subarray(0, Math.floor(bytes.length / 2)));
  }
  if (name === 'rmSync' && fs.existsSync(path) && fs.statSync(path).isDirectory()) {
    const [first] = fs.readdirSync(path);
    if (first !== undefined) real.get('rmSync')(resolve(path, first), { recursive: true, force: true });
  }
}

/** Node's arguments and the variable that arm a program. */
export function faultEnvironment(plan) {
  return {
    execArgv: ['--import', import.meta.url],
    env: { ROLLCALL_FAULT: JSON.stringify(plan) },
  };
}

const planned = process.env.ROLLCALL_FAULT ?? '';
if (planned !== '') {
  const { count } = arm(JSON.parse(planned));
  const report = process.env.ROLLCALL_FAULT_COUNT ?? '';
  if (report !== '') process.on('exit', () => fs.writeFileSync(report, String(count())));
}
