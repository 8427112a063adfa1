import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { InputError } from '../../src/model/errors.js';
import { GrowingFile, makeFolder } from '../../src/store/index.js';

const folder = mkdtempSync(join(tmpdir(), 'rollcall-growing-'));
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
});
const path = join(folder, 'report.json');

describe('a file that grows', () => {
  it('is there whole, with what others held, once it is committed, and not before', () => {
    writeFileSync(path, 'before');
    chmodSync(path, 0o600);
    const file = new GrowingFile(path);
    const list = new GrowingFile(path, true);
    const long = 'ü'.repeat(700_000);
    file.write('<');
    list.write(long);
    list.write('.');
    expect(readFileSync(path, 'utf8')).toBe('before');
    file.take(list);
    file.write('>');
    file.commit();
    expect(readFileSync(path, 'utf8')).toBe(`<${long}.>`);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    for (const one of [file, list]) one.abandon();
    expect(readdirSync(folder)).toEqual(['report.json']);
  });

  it('leaves nothing when it is given up, and scratch has no name at all', () => {
    const file = new GrowingFile(path);
    file.write('text');
    expect(readdirSync(folder)).toHaveLength(1);
    file.abandon();
    file.abandon();
    const scratch = new GrowingFile(path, true);
    scratch.write('text'.repeat(200_000));
    expect(readdirSync(folder)).toEqual([]);
    scratch.abandon();
  });

  it('refuses a folder of its name, and a folder that is not there', () => {
    mkdirSync(path);
    expect(() => new GrowingFile(path)).toThrow(InputError);
    expect(() => new GrowingFile(join(folder, 'none', 'report.json'))).toThrow(InputError);
    expect(readdirSync(folder)).toEqual(['report.json']);
  });
});

describe('a folder', () => {
  it('is made with those around it, and once', () => {
    expect(makeFolder(join(folder, 'a', 'b', 'c'))).toBe(true);
    expect(makeFolder(join(folder, 'a', 'b', 'c'))).toBe(false);
    writeFileSync(path, '');
    expect(() => makeFolder(path)).toThrow('there is a file of this name');
    expect(() => makeFolder(join(path, 'below'))).toThrow('there is a file of this name');
  });

  it.runIf(process.platform === 'linux')('is refused at once where the system takes none', () => {
    expect(() => makeFolder('/proc/none/below')).toThrow(InputError);
  });
});
