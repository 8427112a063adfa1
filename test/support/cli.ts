import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { top } from './copy.js';

/** What a run left behind. */
export interface Run {
  status: number | null;
  stdout: string;
  stderr: string;
  /** Lines of stderr without the empty ones. */
  notes: string[];
}

interface Surroundings {
  /** Current folder; else the top folder of the repository. */
  cwd?: string;
  /** Standard input. */
  input?: string | Uint8Array;
  /** Variables beside those of this process. */
  env?: Record<string, string>;
}

/** Runs the built program, as a shell would. `npm run build` comes before the tests. */
export function rollcall(args: readonly string[], { cwd = top, input = '', env = {} }: Surroundings = {}): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(top, 'bin/run.js'), ...args], {
    cwd,
    input,
    env: { ...process.env, ROLLCALL_KB_DIR: '', ...env },
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  return { status, stdout, stderr, notes: stderr.split('\n').filter((line) => line !== '') };
}

/** JSON a line, as `parse` and `inventory` print it. */
export function jsonLines(text: string): unknown[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));
}
