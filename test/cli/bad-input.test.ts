import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { jsonLines, rollcall } from '../support/cli.js';
import { top } from '../support/copy.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rollcall-cli-'));
  writeFileSync(join(folder, 'empty.txt'), '');
  writeFileSync(join(folder, 'binary.txt'), Buffer.from([0x4d, 0x5a, 0, 0, 0xff, 0xfe, 0, 1, 2, 3, 0, 0, 0, 0, 0, 0]));
  mkdirSync(join(folder, 'nothing'));
  writeFileSync(join(folder, 'nothing', 'picture.png'), 'x');
  writeFileSync(join(folder, 'KB952077.txt'), readFileSync(join(top, 'kb-sources/KB952077.txt')));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const errorsOf = (notes: string[]): string[] => notes.filter((line) => line.startsWith('error: '));

describe('parse', () => {
  it.each(['empty.txt', 'binary.txt', 'nothing', 'not-there.txt'])(
    'of %s alone: one line that names it, exit code 2',
    (name) => {
      const { status, stdout, notes } = rollcall(['parse', name], { cwd: folder });
      expect(notes).toHaveLength(1);
      expect(notes[0]).toMatch(/^error: /);
      expect(notes[0]).toContain(name);
      expect(stdout).toBe('');
      expect(status).toBe(2);
    },
  );

  it('reads the others, and exits with 3', () => {
    const { status, stdout, notes } = rollcall(
      ['parse', 'empty.txt', 'KB952077.txt', 'nothing', 'gone', 'binary.txt'],
      {
        cwd: folder,
      },
    );
    expect(errorsOf(notes)).toHaveLength(4);
    for (const name of ['empty.txt', 'binary.txt', 'nothing', 'gone']) expect(errorsOf(notes).join()).toContain(name);
    expect(jsonLines(stdout)).toMatchObject([{ id: 'KB952077' }]);
    expect(status).toBe(3);
  });

  it('of an empty standard input names it', () => {
    const { status, notes } = rollcall(['parse', '-']);
    expect(notes).toHaveLength(1);
    expect(notes[0]).toMatch(/^error: -: /);
    expect(status).toBe(2);
  });

  it('gives up a file that takes longer than --timeout', () => {
    const rows = Array.from(
      { length: 30_000 },
      (_, i) => `01-Jun-2008  10:36  1.0.0.${i}  ${10_000 + i}  File${i}.dll`,
    );
    writeFileSync(join(folder, 'large.txt'), `Date  Time  Version  Size  File name\n${rows.join('\n')}\n`);
    const { status, stdout, notes } = rollcall(['parse', 'large.txt', '--timeout', '0.001'], { cwd: folder });
    expect(notes).toEqual([
      expect.stringMatching(/^error: large\.txt: .* within 0\.001 s; .*--timeout.* \[too-slow\]$/),
    ]);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  it.each(['0', '-1', 'soon', '1e300'])('refuses --timeout=%s', (timeout) => {
    const { status, notes } = rollcall(['parse', 'KB952077.txt', `--timeout=${timeout}`], { cwd: folder });
    expect(notes).toEqual([expect.stringMatching(/^error: --timeout /)]);
    expect(status).toBe(2);
  });

  it('takes --kb for one file only', () => {
    const { status, notes } = rollcall(['parse', 'KB952077.txt', 'empty.txt', '--kb', 'KB99000001'], { cwd: folder });
    expect(notes).toEqual([expect.stringMatching(/^error: KB99000001: .*2 files/)]);
    expect(status).toBe(2);
  });

  it('writes files with --out, named by article or source', () => {
    writeFileSync(join(folder, 'KB952077.md'), readFileSync(join(top, 'kb-sources/KB952077.md')));
    const { status, stdout } = rollcall(['parse', 'KB952077.txt', 'KB952077.md', '--out', 'made/here'], {
      cwd: folder,
    });
    expect(status).toBe(0);
    expect(stdout).toBe('');
    expect(readdirSync(join(folder, 'made/here'))).toEqual(['KB952077-1.json', 'KB952077.json']);
    const article: unknown = JSON.parse(readFileSync(join(folder, 'made/here/KB952077.json'), 'utf8'));
    expect(article).toMatchObject({ id: 'KB952077', source: { name: 'KB952077.txt' } });
  });

  it('indents with --pretty', () => {
    const { stdout } = rollcall(['parse', 'KB952077.txt', '--pretty'], { cwd: folder });
    expect(stdout).toMatch(/^\{\n {2}"/);
    expect(JSON.parse(stdout)).toMatchObject({ id: 'KB952077' });
  });

  it('exits with 1 under --strict when the article leaves something open', () => {
    const text = readFileSync(join(folder, 'KB952077.txt'), 'utf8');
    const strict = rollcall(['parse', '-', '--strict'], { input: text });
    expect(strict.notes.join()).toMatch(/^warning: -/);
    expect(strict.status).toBe(1);
    expect(rollcall(['parse', '-'], { input: text }).status).toBe(0);
    expect(rollcall(['parse', '-', '--strict', '--kb', '952077'], { input: text })).toMatchObject({
      status: 0,
      stderr: '',
    });
  });
});

describe('a knowledge base', () => {
  it('that is not there, or holds nothing, is named', () => {
    for (const dir of ['gone', 'nothing']) {
      const { status, notes } = rollcall(['chain', 'KB952077', '--kb-dir', dir], { cwd: folder });
      expect(notes, dir).toHaveLength(1);
      expect(notes[0]).toContain(dir);
      expect(status).toBe(2);
    }
  });

  it('with a capture that cannot be read answers from the others, and exits with 3', () => {
    const { status, stdout, notes } = rollcall(['fixes', 'KB952077', '--kb-dir', folder]);
    expect(errorsOf(notes)).toHaveLength(2);
    expect(JSON.parse(stdout)).toHaveLength(4);
    expect(status).toBe(3);
  });

  it.each([['chain'], ['fixes']])('that does not know the article: one line of %s, exit code 2', (command) => {
    const { status, stdout, notes } = rollcall([command, 'KB99000999']);
    expect(notes).toHaveLength(1);
    expect(notes[0]).toMatch(/^error: KB99000999: /);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  it('still answers for the articles it knows', () => {
    const { status, stdout, notes } = rollcall(['fixes', 'KB99000999', 'KB952077']);
    expect(errorsOf(notes)).toHaveLength(1);
    expect(JSON.parse(stdout)).toHaveLength(4);
    expect(status).toBe(3);
  });
});

describe('inventory', () => {
  it.each(['nothing', 'empty', 'empty.txt', 'picture.png', 'gone'])('of %s alone: one line, exit code 2', (name) => {
    mkdirSync(join(folder, 'empty'));
    writeFileSync(join(folder, 'picture.png'), 'x');
    const { status, stdout, notes } = rollcall(['inventory', name], { cwd: folder });
    expect(notes).toHaveLength(1);
    expect(notes[0]).toMatch(new RegExp(`^error: ${name}: `));
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  it('reads the others, and exits with 3', () => {
    const hosts = join(top, 'test/example/hosts/fleet.ndjson');
    const { status, stdout, notes } = rollcall(['inventory', 'nothing', hosts, 'gone'], { cwd: folder });
    expect(notes).toEqual([expect.stringMatching(/^error: gone: /), expect.stringMatching(/^error: nothing: /)]);
    expect(jsonLines(stdout)).toHaveLength(4);
    expect(status).toBe(3);
  });
});

describe('audit', () => {
  const example = join(top, 'test/example');
  const hosts = ['--inventory', join(example, 'hosts')];

  it('of nothing readable, or against an unknown article: one line, exit code 2', () => {
    for (const [args, name] of [
      [['--target', 'KB952077', '--inventory', 'nothing'], 'nothing'],
      [['--target', 'KB99000999', ...hosts], 'KB99000999'],
      [hosts, '--target'],
      [['--target', 'KB952077', ...hosts, '--policy', 'gone.yaml'], 'gone.yaml'],
      [['--target', 'KB952077', ...hosts, '--roster', 'empty.txt'], 'empty.txt'],
    ] as const) {
      const { status, stdout, notes } = rollcall(['audit', ...args], { cwd: folder });
      expect(notes, name).toHaveLength(1);
      expect(notes[0]).toMatch(new RegExp(`^error: .*${name}`));
      expect(stdout, name).toBe('');
      expect(status, name).toBe(2);
    }
  });

  it('in part: the failed input is named, the report is there, exit code 3', () => {
    const targets = ['--target', 'KB952077', 'KB99000999'];
    const { status, stdout, notes } = rollcall(['audit', ...targets, ...hosts, 'gone'], { cwd: folder });
    expect(notes).toEqual([expect.stringContaining('KB99000999'), expect.stringContaining('gone')]);
    expect(JSON.parse(stdout)).toMatchObject({ targets: ['KB952077'] });
    expect(status).toBe(3);
  });

  it.each(['gone', 'nothing'])('without the packages it was promised (%s) is an answer in part', (name) => {
    const { status, stdout, notes } = rollcall(['audit', '--target', 'KB952077', ...hosts, '--packages', name], {
      cwd: folder,
    });
    expect(notes).toEqual([expect.stringMatching(new RegExp(`^error: ${name}: `))]);
    expect(JSON.parse(stdout)).toMatchObject({ targets: ['KB952077'] });
    expect(status).toBe(3);
  });

  it('gives the same bytes for the same inputs and date', () => {
    const args = ['audit', '--target', 'KB952077', ...hosts, '--as-of', '2009-01-31'];
    const [first, second] = [rollcall(args), rollcall(args)];
    expect(first.status).toBe(1);
    expect(first.stdout).toBe(second.stdout);
    expect(JSON.parse(first.stdout)).toMatchObject({ evaluatedAt: '2009-01-31T00:00:00Z' });
  });

  it('writes what --out asks for', () => {
    const { stdout } = rollcall(['audit', '--target', 'KB952077', ...hosts, '--out', 'reports'], { cwd: folder });
    expect(stdout).toBe('');
    expect(readdirSync(join(folder, 'reports')).sort()).toEqual(['findings.csv', 'report.json', 'verdicts.csv']);
  });
});
