import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { top } from '../support/copy.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rollcall-line-'));
  symlinkSync(join(top, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const reporters = ['default', join(top, 'test/setup/closing-line.ts')];
  write('vitest.config.mjs', `export default { test: { reporters: ${JSON.stringify(reporters)} } };`);
  const head = "import { expect, it } from 'vitest';";
  write('good.test.ts', `${head} it('a', () => {}); it('b', () => {}); it.skip('c', () => {}); it.todo('d');`);
  write('bad.test.ts', `${head} it('a', () => {}); it('b', () => expect(1).toBe(2));`);
  write('unloadable.test.ts', "throw new Error('at once');");
  write('stray.test.ts', `${head} it('a', () => { setTimeout(() => { throw new Error('later'); }); });`);
  const support = JSON.stringify(join(top, 'test/support/debian.ts'));
  write(
    'tools.test.ts',
    `import { needs } from ${support}; ${head} needs('msiinfo', 'wixl')('x', () => { it('a', () => {}); it('b', () => {}); });`,
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

/** Runs some of the planted test files. @returns exit code and last line. */
function run(
  files: readonly string[],
  env: Record<string, string> = {},
): { status: number | null; last: string; output: string } {
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(top, 'node_modules/vitest/vitest.mjs'), 'run', ...files],
    {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, CI: '', ...env },
    },
  );
  return { status, last: stdout.trimEnd().split('\n').at(-1) ?? '', output: stdout };
}

it('counts what passed and what was left out', () => {
  expect(run(['good'])).toMatchObject({ status: 0, last: '2 passed, 0 failed, 2 skipped' });
});

it('counts a failed test, a file that cannot be loaded, and an error outside a test as failed', () => {
  expect(run(['good', 'bad'])).toMatchObject({ status: 1, last: '3 passed, 1 failed, 2 skipped' });
  expect(run(['good', 'unloadable'])).toMatchObject({ status: 1, last: '2 passed, 1 failed, 2 skipped' });
  expect(run(['stray'])).toMatchObject({ status: 1, last: '1 passed, 1 failed, 0 skipped' });
});

it('leaves out, and says why, what needs a program that is not there; in CI that fails', () => {
  const elsewhere = run(['tools'], { PATH: folder });
  expect(elsewhere).toMatchObject({ status: 0, last: '0 passed, 0 failed, 2 skipped' });
  expect(elsewhere.output).toContain(
    'Left out: x [left out: needs msiinfo (Debian package msitools), wixl (Debian package wixl)]',
  );
  expect(run(['tools'], { PATH: folder, CI: 'true' })).toMatchObject({
    status: 1,
    last: '0 passed, 1 failed, 0 skipped',
  });
});
