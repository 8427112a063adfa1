import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder, writeAtomic } from '../../src/store/index.js';
import { codeOf, scratch } from './helper.js';

const folder = scratch();

describe('writeAtomic', () => {
  it('writes text as UTF-8 and bytes as they are, and leaves nothing beside', () => {
    const top = folder();
    writeAtomic(join(top, 'a.json'), '"ä"\n');
    writeAtomic(join(top, 'b.bin'), new Uint8Array([0, 255]));
    expect([...readFileSync(join(top, 'a.json'))]).toEqual([0x22, 0xc3, 0xa4, 0x22, 0x0a]);
    expect([...readFileSync(join(top, 'b.bin'))]).toEqual([0, 255]);
    expect(readdirSync(top).sort()).toEqual(['a.json', 'b.bin']);
  });

  it('replaces the file instead of writing into it: a reader of the old one keeps the old content', () => {
    const top = folder();
    const path = join(top, 'report.json');
    writeFileSync(path, 'old');
    chmodSync(path, 0o640);
    linkSync(path, join(top, 'second-name'));
    writeAtomic(path, 'new');
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(readFileSync(join(top, 'second-name'), 'utf8')).toBe('old');
    expect(statSync(path).mode & 0o777).toBe(0o640);
  });

  it('writes through a link, which stays one', () => {
    const top = folder();
    writeFileSync(join(top, 'real'), 'old');
    symlinkSync('real', join(top, 'link'));
    writeAtomic(join(top, 'link'), 'new');
    expect(readFileSync(join(top, 'real'), 'utf8')).toBe('new');
    expect(lstatSync(join(top, 'link')).isSymbolicLink()).toBe(true);
  });

  it('cleans up and keeps the old content when the last step fails', async () => {
    const top = folder();
    mkdirSync(join(top, 'taken'));
    expect(await codeOf(() => writeAtomic(join(top, 'taken'), 'x'))).toBe('is-a-folder');
    expect(await codeOf(() => writeAtomic(join(top, 'n'.repeat(300)), 'x'))).toBe('name-too-long');
    expect(await codeOf(() => writeAtomic(join(top, 'no-folder', 'a'), 'x'))).toBe('not-found');
    // Only the rename refuses a file name that ends like a folder: the file beside it was written by then.
    expect(await codeOf(() => writeAtomic(`${join(top, 'new')}/`, 'x'))).toBe('not-a-folder');
    expect(readdirSync(top)).toEqual(['taken']);
  });

  it.skipIf(process.platform === 'win32')('does not replace a device', () => {
    writeAtomic('/dev/null', 'x');
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });
});

describe('makeFolder', () => {
  it('makes what is missing, takes what is there, and refuses a file in the way', async () => {
    const top = folder();
    makeFolder(join(top, 'a', 'b'));
    makeFolder(join(top, 'a', 'b'));
    expect(statSync(join(top, 'a', 'b')).isDirectory()).toBe(true);
    writeFileSync(join(top, 'file'), '');
    expect(await codeOf(() => makeFolder(join(top, 'file')))).toBe('not-a-folder');
    expect(await codeOf(() => makeFolder(join(top, 'file', 'c')))).toBe('not-a-folder');
  });
});
