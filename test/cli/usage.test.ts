import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scratch } from '../store/helper.js';
import { rollcall } from '../support/cli.js';
import { top } from '../support/copy.js';

const manifest: { commands: Record<string, { examples?: string[]; summary?: string }> } = JSON.parse(
  readFileSync(join(top, 'oclif.manifest.json'), 'utf8'),
);
/** `kb:list` is typed as `kb list`. */
const commands = Object.keys(manifest.commands)
  .map((id) => id.replace(':', ' '))
  .sort();

const folder = scratch();

describe('help', () => {
  it('lists the commands', () => {
    const { status, stdout } = rollcall(['--help']);
    expect(status).toBe(0);
    expect(commands).toEqual([
      'audit',
      'chain',
      'diff',
      'fixes',
      'inventory',
      'kb add',
      'kb diff',
      'kb export',
      'kb import',
      'kb lint',
      'kb list',
      'kb show',
      'parse',
      'plan',
      'policy check',
      'rules',
      'schema',
      'verify',
      'why',
    ]);
    for (const command of commands) expect(stdout).toContain(`  ${command.replace(/ .*/, '')} `);
  });

  it.each(commands)('of %s shows an example', (command) => {
    const { status, stdout } = rollcall([...command.split(' '), '--help']);
    expect(status).toBe(0);
    expect(stdout).toContain(`$ rollcall ${command} `);
    expect(stdout).toContain('--json');
  });
});

/** A report of the example fleet, as `npm start` leaves it. */
function reportOf(out: string): string {
  const question = ['audit', '--target', 'KB952077', '--inventory', 'test/example/hosts'];
  rollcall([...question, '--roster', 'test/example/roster.csv', '--policy', 'test/example/policy.yaml', '--out', out]);
  return join(out, 'report.json');
}

describe('examples', () => {
  const examples = Object.values(manifest.commands).flatMap(({ examples: list = [] }) => list);

  it.each(examples.map((example) => example.replace('<%= config.bin %> ', '')))('works: rollcall %s', (example) => {
    const [line = '', file] = example.split(' < ');
    const input = file === undefined ? '' : readFileSync(join(top, file));
    const args = line.split(' ').filter((word, i, words) => word !== '--out' && words[i - 1] !== '--out');
    const single = args.map((word) => (word === 'json,csv' ? 'verdicts.csv' : word));
    // A knowledge base that an example makes is made elsewhere.
    const kept = single.map((word, i) =>
      single[i - 1] === '--kb-dir' && !existsSync(join(top, word)) ? folder() : word,
    );
    // So is a report that was made before.
    const ready = kept.map((word) => (/^reports\/.*report\.json$/.test(word) ? reportOf(folder()) : word));
    const { status, stdout, stderr } = rollcall(ready, { input });
    expect([0, 1], stderr).toContain(status);
    expect(stdout.length).toBeGreaterThan(20);
  });
});

describe('--version', () => {
  it('is the version of the package', () => {
    const { version } = JSON.parse(readFileSync(join(top, 'package.json'), 'utf8'));
    expect(rollcall(['--version'])).toMatchObject({ status: 0, stdout: `rollcall ${version}\n`, stderr: '' });
  });
});

describe('a command line that cannot be understood', () => {
  it.each([
    ['an unknown command', ['frob'], /frob/, /rollcall --help/],
    ['an unknown command of a topic', ['kb', 'frob'], /kb frob/, /rollcall kb --help/],
    ['an unknown flag of such a command', ['kb', 'show', '--nix'], /--nix/, /rollcall kb show --help/],
    ['an unknown flag', ['parse', 'x.txt', '--nix'], /--nix/, /rollcall parse --help/],
    ['a missing argument', ['chain'], /arg/, /rollcall chain --help/],
    ['a missing flag', ['audit', '--target', 'KB952077'], /^error: Missing .*inventory/, /rollcall audit --help/],
    ['a word that is no choice', ['schema', 'nix'], /nix/, /rollcall schema --help/],
    ['a value that is no choice', ['chain', 'KB952077', '--format', 'nix'], /nix/, /rollcall chain --help/],
    ['a flag without its value', ['fixes', 'KB952077', '--since'], /--since/, /rollcall fixes --help/],
    ['an expression that is none', ['fixes', 'KB952077', '--grep', '('], /--grep/, /backslash/],
    ['two formats for stdout', ['audit', '--inventory', '.', '--format', 'json,csv'], /--format/, /--out/],
    ['a format that is none', ['audit', '--inventory', '.', '--format', 'nix'], /nix/, /json/],
    ['a date that is none', ['audit', '--inventory', '.', '--as-of', '31.1.2009'], /--as-of/, /2009-01-31/],
  ])('%s: one line, exit code 2', (_, args, names, advice) => {
    const { status, stdout, notes } = rollcall(args);
    expect(notes).toHaveLength(1);
    expect(notes[0]).toMatch(/^error: /);
    expect(notes[0]).toMatch(names);
    expect(notes[0]).toMatch(advice);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });
});

describe('a bug', () => {
  it('ends with 70 and its stack', () => {
    const planted = encodeURIComponent("JSON.stringify = () => { throw new TypeError('planted'); };");
    const { status, stderr } = rollcall(['parse', 'kb-sources/KB952077.txt'], {
      env: { NODE_OPTIONS: `--import=data:text/javascript,${planted}` },
    });
    expect(stderr).toContain('This is a bug in rollcall');
    expect(stderr).toMatch(/TypeError: planted\n {4}at /);
    expect(status).toBe(70);
  });
});
