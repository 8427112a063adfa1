import { spawnSync } from 'node:child_process';
import { existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { top } from '../support/copy.js';

const program = join(top, 'bin/run.js');

describe('stdout', () => {
  it.skipIf(!existsSync('/bin/sh'))(
    'may be left by its reader: no word about it, and the exit code of the answer',
    () => {
      const quote = (text: string): string => `'${text}'`;
      const audit = `${quote(process.execPath)} ${quote(program)} audit --target KB952077 --inventory test/example/hosts`;
      const run = spawnSync('/bin/sh', ['-c', `{ ${audit}; echo "exit $?" >&2; } | head -c 1`], {
        cwd: top,
        encoding: 'utf8',
      });
      expect(run).toMatchObject({ stdout: '{', stderr: 'exit 1\n' });
    },
  );

  it.skipIf(!existsSync('/dev/full'))('may be full: one line, exit code 2', () => {
    const full = openSync('/dev/full', 'w');
    const args = [program, 'parse', 'kb-sources/KB952077.html'];
    const run = spawnSync(process.execPath, args, { cwd: top, encoding: 'utf8', stdio: ['ignore', full, 'pipe'] });
    expect(run.stderr).toMatch(/^error: stdout: cannot be written .*ENOSPC.*\n$/);
    expect(run.status).toBe(2);
  });
});
