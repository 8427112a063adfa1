import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { KbIndex, ListedCapture } from '../../../src/model/generated/kb-index.js';
import { readKbFolder, sha256 } from '../../../src/store/index.js';
import { codeOf, scratch } from '../helper.js';

const folder = scratch();

function listed(file: string, content: string, more: Partial<ListedCapture> = {}): ListedCapture {
  const unknown = { articles: [], kb: null, source: null, capturedAt: null, capturedBy: null, note: null };
  return { file, sha256: sha256(content), ...unknown, ...more };
}

/** A folder with these files, and these captures in its index. */
function base(files: Readonly<Record<string, string>>, captures: readonly ListedCapture[] | null): string {
  const dir = folder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(dir, name, '..'), { recursive: true });
    writeFileSync(join(dir, name), content);
  }
  const index: KbIndex = { schemaVersion: 1, about: null, captures: [...(captures ?? [])], imports: [] };
  if (captures !== null) writeFileSync(join(dir, 'index.json'), JSON.stringify(index));
  return dir;
}

const states = (dir: string): string[] => readKbFolder(dir).captures.map(({ file, state }) => `${file} ${state}`);

describe('readKbFolder', () => {
  it('takes the captures of a folder without an index, and leaves what is about it or belongs to tools', () => {
    const names = ['KB99000001.html', 'README.md', 'picture.png', '.hidden.txt', 'old/KB99000001.TXT', '.git/x.txt'];
    const dir = base(Object.fromEntries([...names, 'imports/edges.txt'].map((name) => [name, name])), null);
    for (const spelling of [dir, `${dir}/`]) {
      const { captures, gone, problems, indexText } = readKbFolder(spelling);
      expect(captures.map(({ file, path }) => `${file} ${path === `${dir}/${file}`}`)).toEqual([
        'KB99000001.html true',
        'old/KB99000001.TXT true',
      ]);
      expect(captures.map(({ read }) => Buffer.from(read()).toString())).toEqual(captures.map(({ file }) => file));
      expect({ gone, problems, indexText }).toEqual({ gone: [], problems: [], indexText: null });
    }
  });

  it('holds the index against the folder', () => {
    const index = [
      listed('a.html', 'a', { kb: 'KB99000001' }),
      listed('b.html', 'b'),
      listed('c.html', 'c', { note: 'mine' }),
      listed('d.html', 'd'),
      listed('page.php', 'php'),
    ];
    const dir = base({ 'a.html': 'a', 'b.html': 'B', 'sub/c2.html': 'c', 'e.html': 'e', 'page.php': 'php' }, index);
    expect(states(dir)).toEqual([
      'a.html listed',
      'b.html changed',
      'e.html not-listed',
      'page.php listed',
      'sub/c2.html moved',
    ]);
    const { captures, gone } = readKbFolder(dir);
    expect(captures.map(({ entry }) => entry?.note ?? entry?.kb ?? null)).toEqual([
      'KB99000001',
      null,
      null,
      null,
      'mine',
    ]);
    expect(captures.at(-1)?.entry?.file).toBe('sub/c2.html');
    expect(gone.map(({ file }) => file)).toEqual(['d.html']);
  });

  it('takes two files of the same bytes for two, of which none moved', () => {
    const dir = base({ 'a.txt': 'same', 'b.txt': 'same' }, [listed('a.txt', 'same')]);
    expect(states(dir)).toEqual(['a.txt listed', 'b.txt not-listed']);
  });

  it('reads the captures without an index that is none, and says so', () => {
    const good = JSON.stringify({ schemaVersion: 1, about: null, captures: [listed('../up.txt', 'x')], imports: [] });
    for (const text of ['{', '[]', '{"schemaVersion": 2}', '<<<<<<< ours', good]) {
      const dir = base({ 'a.txt': 'a', 'index.json': text }, null);
      const { captures, indexProblem, gone } = readKbFolder(dir);
      expect(captures).toHaveLength(1);
      expect(indexProblem?.code).toBe('bad-index');
      expect(gone).toEqual([]);
    }
  });

  it('names what it cannot read, once, and reads the rest', () => {
    const dir = base({ 'a.txt': 'a' }, [listed('a.txt', 'a'), listed('loop.txt', 'l')]);
    symlinkSync('loop.txt', join(dir, 'loop.txt'));
    symlinkSync('nowhere', join(dir, 'dangling.txt'));
    const { captures, problems, gone } = readKbFolder(dir);
    expect(captures.map(({ file }) => file)).toEqual(['a.txt']);
    expect(problems.map(({ code }) => code)).toEqual(['not-found', 'link-loop']);
    expect(gone.map(({ file }) => file)).toEqual(['loop.txt']);
  });

  it('follows links to captures', () => {
    const other = base({ 'x.txt': 'x' }, null);
    const dir = base({ 'a.txt': 'a' }, null);
    symlinkSync(join(other, 'x.txt'), join(dir, 'x.txt'));
    symlinkSync(other, join(dir, 'sub'));
    expect(states(dir)).toEqual(['a.txt not-listed', 'sub/x.txt not-listed', 'x.txt not-listed']);
  });

  it('says that a capture changed or went away after it was looked at', async () => {
    const dir = base({ 'a.txt': 'a', 'b.txt': 'b' }, null);
    const [a, b] = readKbFolder(dir).captures;
    writeFileSync(join(dir, 'a.txt'), 'A');
    rmSync(join(dir, 'b.txt'));
    expect([await codeOf(() => a?.read()), await codeOf(() => b?.read())]).toEqual(['changed-meanwhile', 'not-found']);
  });

  it('finds every capture of a folder that was renamed', () => {
    const dir = base({ 'old/a.txt': 'a', 'old/b.txt': 'b' }, [listed('old/a.txt', 'a'), listed('old/b.txt', 'b')]);
    renameSync(join(dir, 'old'), join(dir, 'new'));
    expect(states(dir)).toEqual(['new/a.txt moved', 'new/b.txt moved']);
    expect(readKbFolder(dir).gone).toEqual([]);
  });
});
