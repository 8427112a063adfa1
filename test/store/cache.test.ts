import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findCacheDir, sha256, ValueCache } from '../../src/store/index.js';
import { codeOf, scratch } from './helper.js';

const folder = scratch();

describe('ValueCache', () => {
  it('gives back what was put, as it was, and nothing for another key', () => {
    const cache = new ValueCache(join(folder(), 'a/b'));
    expect(cache.get('key')).toBeUndefined();
    const value = [{ z: 1, a: null, text: 'ä\u2028\ud800 "', deep: [[0.1]] }];
    cache.put('key', value);
    expect(JSON.stringify(cache.get('key'))).toBe(JSON.stringify(value));
    expect(cache.get('other')).toBeUndefined();
    cache.put('key', 2);
    expect(cache.get('key')).toBe(2);
  });

  it('never gives what is damaged, wherever the damage is', async () => {
    const cache = new ValueCache(folder());
    cache.put('key', { a: 'some text' });
    const [name = ''] = readdirSync(cache.folder);
    const path = join(cache.folder, name);
    const good = readFileSync(path);
    for (let at = 0; at <= good.length; at += 1) {
      writeFileSync(path, good.subarray(0, at));
      if (at < good.length) expect(await codeOf(() => cache.get('key')), `cut at ${at}`).toBe('damaged-cache');
      const flipped = Buffer.from(good);
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      writeFileSync(path, flipped);
      if (at < good.length) expect(await codeOf(() => cache.get('key')), `changed at ${at}`).toBe('damaged-cache');
    }
    writeFileSync(path, `${sha256('no json')}\nno json`);
    expect(await codeOf(() => cache.get('key'))).toBe('damaged-cache');
    cache.put('key', 'mended');
    expect(cache.get('key')).toBe('mended');
  });

  it('says that it cannot be written', async () => {
    const path = join(folder(), 'file');
    writeFileSync(path, '');
    expect(await codeOf(() => new ValueCache(path).put('key', 1))).toBe('not-a-folder');
  });

  it('removes, when a new version begins, what old ones left long ago', () => {
    const around = folder();
    for (const name of ['old', 'recent']) new ValueCache(join(around, name)).put('key', 1);
    mkdirSync(join(around, 'older'));
    for (const name of ['old', 'older']) utimesSync(join(around, name), 1e9, 1e9);
    new ValueCache(join(around, 'new')).put('key', 1);
    expect(readdirSync(around).sort()).toEqual(['new', 'recent']);
  });
});

describe('findCacheDir', () => {
  it('takes the folder that was named, none for "off", else that of the account', () => {
    expect(findCacheDir({ ROLLCALL_CACHE_DIR: 'here', XDG_CACHE_HOME: '/xdg' })).toBe('here');
    expect(findCacheDir({ ROLLCALL_CACHE_DIR: 'off' })).toBeNull();
    expect(findCacheDir({ ROLLCALL_CACHE_DIR: '', XDG_CACHE_HOME: '/xdg' })).toBe(join('/xdg', 'rollcall'));
    for (const env of [{}, { XDG_CACHE_HOME: 'relative' }]) expect(findCacheDir(env)?.startsWith(homedir())).toBe(true);
  });
});
