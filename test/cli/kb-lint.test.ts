import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scratch } from '../store/helper.js';
import { rollcall } from '../support/cli.js';
import { top } from '../support/copy.js';

const folder = scratch();
const CASES = join(top, 'test/knowledge/rules/cases');

/** A knowledge base of its own, as a case has it, with these settings. */
function kbOf(name: string, settings?: string, file = 'lint.yaml'): string {
  const dir = folder();
  cpSync(join(CASES, name), dir, { recursive: true });
  if (settings !== undefined) writeFileSync(join(dir, file), settings);
  return dir;
}

const lint = (dir: string, ...args: string[]): ReturnType<typeof rollcall> =>
  rollcall(['kb', 'lint', '--kb-dir', dir, ...args]);
const silencing = (rule: string, article: string, expires: string): string =>
  `silence:\n  - rule: ${rule}\n    article: ${article}\n    reason: The table of the page ends there.\n    expires: ${expires}\n`;

describe('kb lint', () => {
  it('tells problems in JSON, and exits with 1 for a warning', () => {
    const { status, stdout, notes } = lint(kbOf('unlisted-file-in-a-copy-list'));
    expect([status, notes]).toEqual([1, []]);
    expect(JSON.parse(stdout)).toEqual({
      problems: [
        {
          rule: 'unlisted-file',
          severity: 'warning',
          articles: ['KB99000001'],
          files: ['Mailextra.msi'],
          message: expect.stringContaining('Mailextra.msi'),
          advice: expect.stringMatching(/\.$/),
          position: expect.objectContaining({ start: { line: 17, column: 5, offset: 476 } }),
          source: { name: 'KB99000001.md', line: 17 },
        },
      ],
      silenced: [],
      silencings: [],
      counts: { error: 0, warning: 1, info: 0 },
    });
  });

  it('exits with 0 where nothing is told, or for information alone', () => {
    expect(lint(kbOf('unlisted-file-without-a-table')).status).toBe(0);
    const { status, stdout } = lint(kbOf('one-sided-earlier'));
    expect([status, JSON.parse(stdout).counts]).toEqual([0, { error: 0, warning: 0, info: 1 }]);
  });

  it('groups, counts and places them for people', () => {
    const { stdout } = lint(kbOf('dangling-target-by-number'), '--format', 'text');
    expect(stdout).toContain(
      '2 articles (2 captures), 0 rows of imported lists, 2 edges\n0 error, 2 warning, 1 info\n',
    );
    expect(stdout).toContain('\nwarning dangling-target (2): ');
    expect(stdout).toContain('\n  KB99000002.md:9:1\n    KB99000002 names KB99000001 (replaces)');
    expect(stdout).toContain('\n    > Add a capture of KB99000001;');
    expect(stdout.indexOf('\ninfo ordinal-gap (1)')).toBeGreaterThan(stdout.indexOf('\nwarning '));
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });

  it('shows the first of very many, and all when asked', () => {
    const dir = folder();
    const rows = Array.from({ length: 40 }, (_, n) => `KB${99000100 + n},,KB${99000200 + n},`).join('\n');
    rollcall(['kb', 'import', '-', '--kb-dir', dir], { input: `kb,posted,supersedes,products\n${rows}\n` });
    const some = lint(dir, '--format', 'text').stdout;
    expect(some).toContain('warning dangling-target (40)');
    expect(some).toContain('and 30 more; --all shows them');
    const all = lint(dir, '--format', 'text', '--all').stdout;
    expect(all.match(/imports\/stdin\.csv:\d+ names/g)).toHaveLength(40);
    expect(JSON.parse(lint(dir).stdout).problems).toHaveLength(40);
  });
});

describe('a knowledge base that cannot all be read', () => {
  it('has each capture named, and the others looked at', () => {
    const dir = kbOf('one-sided-earlier');
    writeFileSync(join(dir, 'page.md'), '# A page\n\nIt says no number.\n');
    writeFileSync(join(dir, 'KB99000009.md'), '.\n');
    writeFileSync(join(dir, 'KB99000011.txt'), '');
    const { status, stdout, notes } = lint(dir);
    expect(notes.toSorted()).toEqual([
      expect.stringMatching(/^error: KB99000011\.txt: .*\[empty-file\]$/),
      expect.stringMatching(/^warning: KB99000009\.md: .*\[nothing-read\]$/),
      expect.stringMatching(/^warning: page\.md: .*\[unnumbered\]$/),
    ]);
    expect(status).toBe(3);
    expect(JSON.parse(stdout).counts).toEqual({ error: 0, warning: 0, info: 1 });
  });

  it('is no knowledge base when it is empty', () => {
    expect(lint(folder())).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('a silencing', () => {
  const [rule, article] = ['unlisted-file', 'KB99000001'] as const;
  const name = 'unlisted-file-in-a-copy-list';

  it('takes the problem out, and says so', () => {
    const dir = kbOf(name, silencing(rule, article, '2030-01-31'));
    const { status, stdout, notes } = lint(dir, '--as-of', '2030-01-31');
    expect([status, notes]).toEqual([0, []]);
    expect(JSON.parse(stdout)).toMatchObject({
      problems: [],
      silenced: [{ rule, silencedBy: { reason: 'The table of the page ends there.', expires: '2030-01-31' } }],
      silencings: [{ rule, article, state: 'used' }],
      counts: { error: 0, warning: 0, info: 0 },
    });
    const text = lint(dir, '--as-of', '2030-01-31', '--format', 'text').stdout;
    expect(text).toContain(
      'silenced (1)\n  unlisted-file KB99000001: until 2030-01-31, The table of the page ends there.',
    );
  });

  it('ends with its last day', () => {
    const { status, stdout, notes } = lint(kbOf(name, silencing(rule, article, '2030-01-31')), '--as-of', '2030-02-01');
    expect(status).toBe(1);
    expect(notes).toEqual([expect.stringMatching(/^warning: KB99000001: .*2030-01-31.*\[expired-silencing\]$/)]);
    expect(JSON.parse(stdout)).toMatchObject({ problems: [{ rule }], silencings: [{ state: 'expired' }] });
  });

  it.each([
    ['another article', silencing(rule, 'KB99000002', '2099-01-31')],
    ['another rule', silencing('ordinal-gap', article, '2099-01-31')],
  ])('of %s silences nothing, and that is told', (_, settings) => {
    const { status, stdout, notes } = lint(kbOf(name, settings));
    expect(status).toBe(1);
    expect(notes).toEqual([expect.stringMatching(/nothing to silence.*\[unused-silencing\]$/)]);
    expect(JSON.parse(stdout)).toMatchObject({ problems: [{ rule }], silencings: [{ state: 'unused' }] });
  });

  it('may be JSON', () => {
    const entry = { rule, article, reason: 'known', expires: '2099-01-31' };
    expect(lint(kbOf(name, JSON.stringify({ silence: [entry] }), 'lint.json')).status).toBe(0);
  });

  it.each([
    ['an unknown rule', silencing('nix', article, '2099-01-31'), /lint\.yaml:2:11: .*self-loop/],
    [
      'no reason',
      'silence:\n  - rule: cycle\n    article: KB99000001\n    expires: "2099-01-31"\n',
      /"reason" is missing/,
    ],
    ['a day that is none', silencing(rule, article, '2099-02-30'), /lint\.yaml:5:14: .*2099-02-30/],
    ['no YAML', 'silence: [', /lint-syntax/],
  ])('with %s is told with its place, silences nothing, and the rest goes on', (_, settings, says) => {
    const { status, stdout, notes } = lint(kbOf(name, settings));
    expect(notes).toEqual([expect.stringMatching(says)]);
    expect(status).toBe(3);
    expect(JSON.parse(stdout).problems).toHaveLength(1);
  });

  it('in two files is no answer to which', () => {
    const dir = kbOf(name, 'silence: []\n');
    writeFileSync(join(dir, 'lint.json'), '{"silence": []}');
    expect(lint(dir).notes).toEqual([expect.stringMatching(/two-lint-files/)]);
  });
});
