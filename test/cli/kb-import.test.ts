import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shippedKbDir } from '../../src/store/index.js';
import { scratch } from '../store/helper.js';
import { rollcall } from '../support/cli.js';

const folder = scratch();
const HEADER = 'kb,posted,supersedes,products\n';
const GOOD = `${HEADER}KB99000002,2008-04-29,KB99000001,Fabrikam Mail 1.0\nKB99000003,2008-06-01,KB99000002,\n`;

/** Imports from standard input into a folder. */
const importInto = (dir: string, text: string, ...flags: string[]): ReturnType<typeof rollcall> =>
  rollcall(['kb', 'import', '-', '--kb-dir', dir, ...flags], { input: text });

describe('kb import', () => {
  it('keeps a list once, counts what is in it, and chains follow it', () => {
    const dir = folder();
    const list = join(folder(), 'list.csv');
    writeFileSync(list, GOOD);
    const args = ['kb', 'import', list, '--from', 'edges', '--kb-dir', dir, '--source', 'a data set'];
    const first = rollcall(args);
    expect(first).toMatchObject({ status: 0, stderr: '' });
    const answer = { file: 'imports/list.csv', from: 'edges', isNew: true, rows: 2, broken: 0, edges: 2, articles: 2 };
    expect(JSON.parse(first.stdout)).toEqual({ ...answer, problems: [] });
    const index = readFileSync(join(dir, 'index.json'), 'utf8');
    expect(JSON.parse(index).imports).toMatchObject([{ file: 'imports/list.csv', source: 'a data set' }]);
    expect(JSON.parse(rollcall(args).stdout)).toEqual({ ...answer, isNew: false, problems: [] });
    expect(readFileSync(join(dir, 'index.json'), 'utf8')).toBe(index);
    const chain = JSON.parse(rollcall(['chain', 'KB99000003', '--json', '--kb-dir', dir]).stdout);
    expect(chain).toMatchObject({ replaces: ['KB99000002', 'KB99000001'] });
    expect(chain.edges[0]).toMatchObject({ source: 'imports/list.csv', statedBy: [] });
  });

  it('names each broken row with its line, and takes the others', () => {
    const dir = folder();
    const { status, stdout, notes } = importInto(dir, `${GOOD}nix,2008-04-29,KB99000001,\nKB99000004,2008-13-01,,\n`);
    expect(notes).toEqual([
      expect.stringMatching(/^error: -:4: .*"nix".* \[row-unread\]$/),
      expect.stringMatching(/^error: -:5: .*"2008-13-01".* \[date-unread\]$/),
    ]);
    expect(JSON.parse(stdout)).toMatchObject({ rows: 4, broken: 2, edges: 2, articles: 3 });
    expect(status).toBe(3);
    const chain = rollcall(['chain', 'KB99000003', '--json', '--kb-dir', dir]);
    expect(chain.status).toBe(0);
    expect(chain.notes).toEqual([
      expect.stringMatching(/^warning: imports\/stdin\.csv:4: 2 of 4 rows .* \[rows-lost\]$/),
    ]);
  });

  it('tells of the first of very many broken rows, and how many there are', () => {
    const { status, stdout, notes } = importInto(folder(), `${GOOD}${'nix,,,\n'.repeat(500)}`);
    expect(status).toBe(3);
    expect(notes.length).toBeLessThan(60);
    expect(notes.at(-1)).toMatch(/450 more/);
    expect(JSON.parse(stdout).problems).toHaveLength(500);
  });

  it.each([
    ['a list of which nothing can be read', `${HEADER}nix,,,\n`, [], /line 2: "nix"/],
    ['a list without rows', HEADER, [], /no rows/],
    ['something else', 'host,roles\na,b\n', [], /unknown-list/],
    ['nothing', '', [], /empty-file/],
    ['a form that is none', GOOD, ['--from', 'nix'], /--from nix.*edges/],
  ])('refuses %s and changes nothing', (_, text, flags, says) => {
    const dir = folder();
    const { status, stdout, notes } = importInto(dir, text, ...flags);
    expect(notes).toEqual([expect.stringMatching(says)]);
    expect([status, stdout]).toEqual([2, '']);
    expect(readdirSync(dir)).toEqual([]);
  });

  it('never writes into the set that ships with rollcall', () => {
    const { status, notes } = rollcall(['kb', 'import', '-'], { input: GOOD, cwd: folder() });
    expect([status, notes.length]).toEqual([2, 1]);
    expect(notes[0]).toMatch(/read-only-kb/);
    expect(readdirSync(shippedKbDir())).not.toContain('imports');
  });
});
