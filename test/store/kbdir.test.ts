import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findKbDir, findKbDirToWrite, shippedKbDir } from '../../src/store/index.js';
import { codeOf, scratch } from './helper.js';

const folder = scratch();

describe('findKbDir', () => {
  it('takes the flag before the environment, that before the current folder, and that before the shipped set', () => {
    const cwd = folder();
    for (const name of ['flag', 'env']) mkdirSync(join(cwd, name));
    expect(findKbDir({ cwd, env: {} })).toEqual({ path: shippedKbDir(), readOnly: true, origin: 'package' });
    mkdirSync(join(cwd, 'kb-sources'));
    const own = { path: join(cwd, 'kb-sources'), readOnly: false, origin: 'current-folder' };
    expect(findKbDir({ cwd, env: {} })).toEqual(own);
    expect(findKbDir({ cwd, env: { ROLLCALL_KB_DIR: '' } })).toEqual(own);
    const env = { ROLLCALL_KB_DIR: join(cwd, 'env') };
    expect(findKbDir({ cwd, env })).toEqual({ path: join(cwd, 'env'), readOnly: false, origin: 'environment' });
    expect(findKbDir({ cwd, env, flag: 'flag' })).toEqual({ path: join(cwd, 'flag'), readOnly: false, origin: 'flag' });
  });

  it('does not fall back when the folder that was named is not there', async () => {
    const cwd = folder();
    writeFileSync(join(cwd, 'file'), '');
    for (const flag of ['missing', 'file', ''])
      expect(await codeOf(() => findKbDir({ cwd, env: {}, flag }))).toBe('no-kb-dir');
    expect(await codeOf(() => findKbDir({ cwd, env: { ROLLCALL_KB_DIR: 'missing' } }))).toBe('no-kb-dir');
  });

  it('knows where the shipped set lies', () => {
    expect(existsSync(join(shippedKbDir(), 'KB952077.html'))).toBe(true);
  });
});

describe('findKbDirToWrite', () => {
  it('makes a folder that was named, and refuses the shipped set', async () => {
    const cwd = folder();
    expect(findKbDirToWrite({ flag: 'new/kb', env: {}, cwd })).toMatchObject({
      path: join(cwd, 'new/kb'),
      origin: 'flag',
    });
    expect(findKbDirToWrite({ env: { ROLLCALL_KB_DIR: 'kb' }, cwd })).toMatchObject({ origin: 'environment' });
    expect(readdirSync(cwd).sort()).toEqual(['kb', 'new']);
    writeFileSync(join(cwd, 'file'), '');
    expect(await codeOf(() => findKbDirToWrite({ flag: 'file', env: {}, cwd }))).toBe('not-a-folder');
    expect(await codeOf(() => findKbDirToWrite({ env: {}, cwd }))).toBe('read-only-kb');
    mkdirSync(join(cwd, 'kb-sources'));
    expect(findKbDirToWrite({ env: {}, cwd }).path).toBe(join(cwd, 'kb-sources'));
  });
});
