import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import validate from '../../src/model/generated/article.validate.js';
import { article, filled } from '../library/kb/base.js';
import { rollcall } from '../support/cli.js';
import { top as repository } from '../support/copy.js';
import { memoryFolder } from '../support/memory-folder.js';

const top = memoryFolder('kb-cli');
const folder = (): string => mkdtempSync(join(top, 'kb-'));
/** A copy of the shipped set. */
function shipped(): string {
  const dir = folder();
  cpSync(join(repository, 'kb-sources'), dir, { recursive: true });
  return dir;
}
const kb = (args: readonly string[], dir: string, input?: string) =>
  rollcall(['kb', ...args, '--kb-dir', dir, '--json'], input === undefined ? {} : { input });
const json = (text: string) => JSON.parse(text);

describe('kb add', () => {
  it('takes standard input, and answers 3 or 2 for what could not be read', () => {
    const dir = folder();
    const added = kb(['add', '-'], dir, article(1));
    expect(added).toMatchObject({ status: 0, stderr: '' });
    expect(json(added.stdout)).toEqual({
      dir,
      captures: [expect.objectContaining({ input: '-', file: 'KB99000001.txt', result: 'added' })],
    });
    const inputs = filled(folder(), { 'a.txt': article(2), 'log.txt': 'hello\n' });
    const partly = kb(['add', inputs], dir);
    expect(partly.status).toBe(3);
    expect(partly.notes).toEqual([expect.stringMatching(/^error: .*log\.txt: .*left out \[nothing-read\]$/)]);
    expect(kb(['add', join(inputs, 'log.txt'), 'missing.html'], dir).status).toBe(2);
    expect(kb(['add', inputs, '--captured', 'soon'], dir).status).toBe(2);
  });

  it('refuses the set that ships with rollcall', () => {
    const { status, notes } = rollcall(['kb', 'add', join(repository, 'kb-sources')], { cwd: top });
    expect(status).toBe(2);
    expect(notes.join()).toMatch(/ships with rollcall .*--kb-dir.*\[read-only-kb\]/);
  });
});

describe('kb list', () => {
  it('lists the shipped set as its index does', () => {
    const { status, stdout, stderr } = rollcall(['kb', 'list', '--json']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const { captures, imports } = json(stdout);
    expect(imports).toEqual([]);
    const ids = captures.map((each: { articles: { id: string }[] }) => each.articles[0]?.id);
    expect(ids.filter((id: string) => id === 'KB952077')).toHaveLength(3);
    expect(new Set(captures.map(({ state }: { state: string }) => state))).toEqual(new Set(['listed']));
  });

  it('says what is gone, changed, moved, new, or unreadable; what is gone or unreadable makes the answer one in part', () => {
    const dir = shipped();
    rmSync(join(dir, 'KB952077.md'));
    writeFileSync(join(dir, 'KB952076.html'), article(1));
    renameSync(join(dir, 'KB952077.txt'), join(dir, 'renamed.txt'));
    filled(dir, { 'new.txt': article(2), 'empty.txt': '' });
    const { status, stdout, notes } = kb(['list'], dir);
    expect(status).toBe(3);
    const states = json(stdout).captures.map(({ file, state }: { file: string; state: string }) => `${file} ${state}`);
    expect(states.filter((line: string) => !line.endsWith(' listed'))).toEqual([
      'KB952076.html changed',
      'KB952077.md gone',
      'empty.txt unreadable',
      'new.txt not-listed',
      'renamed.txt moved',
    ]);
    expect(notes.map((line) => /\[[\w-]+\]$/.exec(line)?.[0])).toEqual([
      '[capture-gone]',
      '[capture-changed]',
      '[empty-file]',
    ]);
  });
});

describe('the cache of the program', () => {
  it('is kept by the code that runs, changes no byte of an answer, and is told of when it is damaged', () => {
    const cache = folder();
    const list = (dir: string) => rollcall(['kb', 'list', '--json'], { env: { ROLLCALL_CACHE_DIR: dir } });
    const without = list('off');
    expect(list(cache)).toEqual(without);
    const code = readFileSync(join(repository, 'dist/program/code.sha256'), 'utf8').trim();
    expect(code).toMatch(/^[0-9a-f]{64}$/);
    const kept = join(cache, 'articles', code.slice(0, 32));
    const [first = ''] = readdirSync(kept);
    expect(readdirSync(kept)).toHaveLength(JSON.parse(without.stdout).captures.length);
    expect(list(cache)).toEqual(without);
    writeFileSync(join(kept, first), 'damaged');
    const { status, stdout, notes } = list(cache);
    expect({ status, stdout }).toEqual({ status: 0, stdout: without.stdout });
    expect(notes).toEqual([expect.stringMatching(/^warning: .*made anew.*\[damaged-cache\]$/)]);
    expect(list(cache)).toEqual(without);
  });
});

describe('kb show', () => {
  it('gives the article that answers, and all its captures', () => {
    const { status, stdout } = rollcall(['kb', 'show', '952077', '--json']);
    expect(status).toBe(0);
    const { id, article: shown, captures } = json(stdout);
    expect(id).toBe('KB952077');
    expect(validate(shown)).toBe(true);
    expect(captures.map((each: { file: string; answers: boolean }) => `${each.file} ${each.answers}`)).toEqual([
      'KB952077.html true',
      'KB952077.md false',
      'KB952077.txt false',
    ]);
    expect(rollcall(['kb', 'show', 'KB99000001']).status).toBe(2);
  });
});

describe('kb diff', () => {
  const compared = (args: readonly string[], dir: string) => {
    const { status, stdout } = kb(['diff', ...args], dir);
    expect(status).toBe(0);
    return json(stdout).map((each: { first: { file: string }; second: { file: string }; differences: object[] }) => [
      each.first.file,
      each.second.file,
      each.differences.length,
    ]);
  };

  it('compares the captures of an article, two captures, and two articles', () => {
    const dir = shipped();
    filled(dir, {
      'other.txt': article(3, 'One.'),
      'two.md': '# KB99000001: One\n\nText.\n\n# KB99000002: Two\n\nText.\n',
    });
    expect(compared(['KB952077'], dir)).toEqual([
      ['KB952077.html', 'KB952077.md', 0],
      ['KB952077.html', 'KB952077.txt', 0],
    ]);
    expect(compared(['KB952077.txt', join(dir, 'KB952077.md')], dir)).toEqual([['KB952077.txt', 'KB952077.md', 0]]);
    const [[, , many]] = compared(['KB952076', 'KB952077'], dir);
    expect(many).toBeGreaterThan(25);
    expect(compared(['two.md', 'KB99000002'], dir)).toEqual([['two.md', 'two.md', 0]]);
    for (const args of [
      ['KB952076'],
      ['KB99000009', 'KB952077'],
      ['nowhere.txt', 'KB952077'],
      ['two.md', 'KB952077'],
    ]) {
      expect(kb(['diff', ...args], dir).status, args.join()).toBe(2);
    }
  });

  it('finds the one size that differs', () => {
    const dir = shipped();
    const table = (size: number): string =>
      `# KB99000001: Update\n\n## Files\n\n|File name|File size|Date|Time|\n|---|---|---|---|\n|a.dll|${size}|01-Jun-2008|10:36|\n|b.dll|7|01-Jun-2008|10:36|\n`;
    filled(dir, { 'a.md': table(1), 'b.md': table(2) });
    const [{ differences }] = json(kb(['diff', 'a.md', 'b.md'], dir).stdout);
    expect(differences).toMatchObject([
      {
        field: 'files',
        item: 'a.dll',
        property: 'size',
        kind: 'changed',
        first: 1,
        second: 2,
        positions: { first: { start: { line: 7 } } },
      },
    ]);
  });
});
