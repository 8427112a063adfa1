import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { top } from '../support/copy.js';

let folder: string;

/** Runs a program in the folder where the package is installed. */
function run(command: string, args: readonly string[], cwd = folder) {
  return spawnSync(command, args, { cwd, encoding: 'utf8', env: { ...process.env, ROLLCALL_KB_DIR: '' } });
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rollcall-pack-'));
  // The build has been made; made again here it would pull it away under tests that use it.
  const packed = run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], top);
  expect(packed.status, packed.stderr).toBe(0);
  const [tarball = ''] = readdirSync(folder);
  const installed = run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', `./${tarball}`]);
  expect(installed.status, installed.stderr).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the packed package, installed in an empty folder', () => {
  const example = 'node_modules/rollcall-kb/test/example';
  const rollcall = (...args: string[]) => run(join(folder, 'node_modules/.bin/rollcall'), args);

  it('says its version', () => {
    expect(rollcall('--version').stdout).toMatch(/^rollcall \d+\.\d+\.\d+\n$/);
  });

  it('audits the example it brings, against the articles it brings', () => {
    const hosts = ['--inventory', `${example}/hosts`];
    const rules = ['--roster', `${example}/roster.csv`, '--policy', `${example}/policy.yaml`];
    const { status, stdout, stderr } = rollcall('audit', '--target', 'KB952077', ...hosts, ...rules, '--json');
    expect(stderr).toBe('');
    expect(status).toBe(1);
    const report: { summary: unknown; targets: unknown } = JSON.parse(stdout);
    expect(report).toMatchObject({ targets: ['KB952077'], summary: { compliant: 2, outdated: 1, missing: 1 } });
  });

  it('reads a large capture, by the thread it brings', () => {
    const rows = Array.from(
      { length: 30_000 },
      (_, i) => `01-Jun-2008  10:36  1.0.0.${i}  ${10_000 + i}  File${i}.dll`,
    );
    writeFileSync(join(folder, 'KB99000800.txt'), `Date  Time  Version  Size  File name\n${rows.join('\n')}\n`);
    const { status, stdout, stderr } = rollcall('parse', 'KB99000800.txt', '--out', 'read');
    expect([stdout, stderr]).toEqual(['', 'Articles written to read: 1\n']);
    expect(status).toBe(0);
    expect(JSON.parse(readFileSync(join(folder, 'read/KB99000800.json'), 'utf8'))).toMatchObject({ id: 'KB99000800' });
  });

  it('is a library', () => {
    const script =
      "import('rollcall-kb').then(({ toKbId, runAudit }) => console.log(toKbId('952077'), typeof runAudit))";
    expect(run(process.execPath, ['-e', script]).stdout).toBe('KB952077 function\n');
  });

  it('brings nothing that only this repository needs', () => {
    const files = readdirSync(join(folder, 'node_modules/rollcall-kb'), { recursive: true, encoding: 'utf8' });
    const tops = new Set(files.map((name) => name.split(/[\\/]/)[0]));
    expect([...tops].sort()).toEqual(
      [
        'CHANGELOG.md',
        'LICENSE',
        'README.md',
        'bin',
        'dist',
        'kb-sources',
        'oclif.manifest.json',
        'package.json',
        'reports',
        'schemas',
        'test',
      ].sort(),
    );
  });
});
