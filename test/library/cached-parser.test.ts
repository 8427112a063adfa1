import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { readKnowledge } from '../../src/library/knowledge-base.js';
import { sha256, shippedKbDir, ValueCache } from '../../src/store/index.js';

const top = mkdtempSync(join(tmpdir(), 'rollcall-cached-'));
afterAll(() => rmSync(top, { recursive: true, force: true }));

let dir = '';
let cache = new ValueCache('');
beforeEach(() => {
  dir = mkdtempSync(join(top, 'kb-'));
  cpSync(shippedKbDir(), dir, { recursive: true });
  cache = new ValueCache(mkdtempSync(join(top, 'cache-')));
});

const read = async (with_: ValueCache | null = cache) => readKnowledge(dir, { cache: with_ });
const entries = (): string[] => readdirSync(cache.folder).map((name) => join(cache.folder, name));
/** All that was read, byte by byte. */
const bytesOf = ({ captures, problems }: Awaited<ReturnType<typeof read>>): string =>
  JSON.stringify([captures, problems]);

describe('readKnowledge with a cache', () => {
  it('answers the same bytes without, with a cold and with a warm cache, and writes nothing into the folder', async () => {
    const before = readdirSync(dir);
    const without = bytesOf(await read(null));
    expect(bytesOf(await read())).toBe(without);
    expect(entries()).toHaveLength((await read()).captures.length);
    expect(bytesOf(await read())).toBe(without);
    expect(readdirSync(dir)).toEqual(before);
  });

  it('takes what it has from there, and never for another name or other bytes', async () => {
    await read();
    const marked = 'a title that only the cache knows';
    for (const path of entries()) {
      const body = readFileSync(path, 'utf8').split('\n').slice(1).join('\n');
      const changed = body.replace(/"title":"[^"]*"/, `"title":"${marked}"`);
      writeFileSync(path, `${sha256(changed)}\n${changed}`);
    }
    const titles = async () => new Set((await read()).articles.map(({ title }) => title));
    expect(await titles()).toEqual(new Set([marked]));
    cpSync(join(dir, 'KB952077.md'), join(dir, 'again.md'));
    writeFileSync(join(dir, 'KB952077.txt'), `${readFileSync(join(dir, 'KB952077.txt'), 'utf8')}\n`);
    expect((await titles()).size).toBe(2);
  });

  it('tells of a damaged entry, reads the capture, and mends the entry', async () => {
    const sound = bytesOf(await read());
    const [first = '', second = ''] = entries();
    writeFileSync(first, readFileSync(first).subarray(0, 1000));
    const body = '[{"id":"KB99000001"}]';
    writeFileSync(second, `${sha256(body)}\n${body}`);
    const mended = await read();
    expect(mended.problems.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'warning damaged-cache',
      'warning damaged-cache',
    ]);
    expect(bytesOf({ ...mended, problems: [] })).toBe(sound);
    expect(bytesOf(await read())).toBe(sound);
  });

  it('goes without a cache that cannot be written, and mentions it once', async () => {
    const path = join(dir, 'file.bin');
    writeFileSync(path, '');
    const { articles, problems } = await read(new ValueCache(join(path, 'cache')));
    expect(articles.length).toBeGreaterThan(4);
    expect(problems.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['info not-a-folder']);
  });
});

describe('readKnowledge and the index', () => {
  it('takes the number that was given for these bytes, and for no others', async () => {
    const text = 'Update for the example\n\nThis update replaces KB99000002.\n';
    mkdirSync(join(dir, 'sub'));
    writeFileSync(join(dir, 'sub/note.txt'), text);
    const entry = { sha256: sha256(text), articles: [], source: null, capturedAt: null, capturedBy: null, note: null };
    const captures = [{ file: 'sub/note.txt', kb: 'KB99000001', ...entry }];
    writeFileSync(join(dir, 'index.json'), JSON.stringify({ schemaVersion: 1, about: null, captures, imports: [] }));
    const idOf = async () => (await read()).captures.find(({ file }) => file === 'sub/note.txt')?.articles[0]?.id;
    expect(await idOf()).toBe('KB99000001');
    writeFileSync(join(dir, 'sub/note.txt'), `${text}More.\n`);
    expect(await idOf()).toBeNull();
    expect((await read()).problems.filter(({ severity }) => severity !== 'info')).toMatchObject([
      { code: 'capture-changed', severity: 'warning', input: join(dir, 'sub/note.txt') },
    ]);
    rmSync(join(dir, 'sub/note.txt'));
    expect((await read()).problems.filter(({ severity }) => severity !== 'info')).toMatchObject([
      { code: 'capture-gone', severity: 'error' },
    ]);
  });
});
