import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  filesOf,
  LIMITS,
  memoryFile,
  openInput,
  openInputs,
  readDocument,
  sha256,
  sha256OfFile,
} from '../../src/store/index.js';
import { codeOf, scratch } from './helper.js';

const folder = scratch();
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

describe('openInput', () => {
  it('finds a file with its size and the fractions of its time', async () => {
    const path = join(folder(), 'Provider.msi');
    writeFileSync(path, 'twelve bytes');
    utimesSync(path, 1212316560.25, 1212316560.25);
    const { root } = await openInput(path);
    expect(root).toMatchObject({ kind: 'file', name: 'Provider.msi', path, size: 12, modifiedMs: 1212316560250 });
    if (root.kind === 'file') expect(text(root.read())).toBe('twelve bytes');
  });

  it('walks a folder in code unit order, whatever the order of the disk', async () => {
    const top = folder();
    for (const name of ['b.txt', 'B.txt', 'a10.txt', 'a9.txt', 'ä.txt']) writeFileSync(join(top, name), '');
    mkdirSync(join(top, 'Z'));
    writeFileSync(join(top, 'Z', 'inner.txt'), '');
    const { root, problems } = await openInput(`${top}/`);
    const found = [...filesOf(root)].map((file) => file.path.slice(top.length + 1));
    expect(found).toEqual(['B.txt', 'Z/inner.txt', 'a10.txt', 'a9.txt', 'b.txt', 'ä.txt']);
    expect(problems).toEqual([]);
  });

  it('follows links, names the one that loops and the one that dangles, and reads the rest', async () => {
    const top = folder();
    mkdirSync(join(top, 'real', 'deep'), { recursive: true });
    writeFileSync(join(top, 'real', 'deep', 'x.msi'), 'x');
    symlinkSync('..', join(top, 'real', 'deep', 'up'));
    symlinkSync('real', join(top, 'twin'));
    symlinkSync('nowhere', join(top, 'dangling'));
    const { root, problems } = await openInput(top);
    expect([...filesOf(root)].map((file) => file.path.slice(top.length + 1))).toEqual([
      'real/deep/x.msi',
      'twin/deep/x.msi',
    ]);
    expect(problems.map((problem) => `${problem.code} ${problem.input.slice(top.length + 1)}`)).toEqual([
      'not-found dangling',
      'link-loop real/deep/up',
      'link-loop twin/deep/up',
    ]);
  });

  it('stops at the documented depth and keeps what lies above', async () => {
    const top = folder();
    mkdirSync(join(top, ...Array(LIMITS.depth + 2).fill('d')), { recursive: true });
    writeFileSync(join(top, 'd', 'kept.txt'), '');
    const { root, problems } = await openInput(top);
    expect([...filesOf(root)].map((file) => file.name)).toEqual(['kept.txt']);
    expect(problems.map((problem) => problem.code)).toEqual(['too-deep']);
  });

  it.skipIf(process.platform === 'win32')('does not touch a pipe inside a folder, which would never end', async () => {
    const top = folder();
    execFileSync('mkfifo', [join(top, 'pipe')]);
    writeFileSync(join(top, 'a.txt'), '');
    const { root } = await openInput(top);
    expect([...filesOf(root)].map((file) => file.name)).toEqual(['a.txt']);
  });

  it('says in plain words what is wrong, and goes on with the others', async () => {
    const path = join(folder(), 'here.txt');
    writeFileSync(path, 'here');
    const { roots, problems } = await openInputs(['/no/such/place', path, '', `${path}/below`]);
    expect(roots.map((root) => root.name)).toEqual(['here.txt']);
    expect(problems.map((problem) => problem.code)).toEqual(['not-found', 'not-found', 'not-a-folder']);
    expect(problems[0]?.message).toBe(
      '/no/such/place: there is no such file or folder; check the spelling and the current folder',
    );
  });
});

describe('reading', () => {
  it('reads any range, and less at the end', async () => {
    const path = join(folder(), 'digits');
    writeFileSync(path, '0123456789');
    const { root } = await openInput(path);
    for (const file of [root, memoryFile(Buffer.from('0123456789'), 'digits', 'digits')]) {
      if (file.kind !== 'file') throw new Error('expected a file');
      const reader = file.open();
      expect(reader.size).toBe(10);
      expect(text(reader.read(3, 4))).toBe('3456');
      expect(text(reader.read(8, 100))).toBe('89');
      expect(text(reader.read(50, 4))).toBe('');
      expect(text(reader.read(0, 2 ** 50))).toBe('0123456789');
      reader.close();
    }
  });

  it('refuses what is over the limit before it reads', async () => {
    const path = join(folder(), 'huge.bin');
    writeFileSync(path, '');
    truncateSync(path, 8 * 1024 * 1024 * 1024);
    const { root } = await openInput(path);
    if (root.kind !== 'file') throw new Error('expected a file');
    expect(await codeOf(() => root.read())).toBe('too-large');
    expect(await codeOf(() => readDocument(path))).toBe('too-large');
    const reader = root.open();
    expect(reader.read(4 * 1024 * 1024 * 1024, 2)).toEqual(new Uint8Array(2));
    reader.close();
    expect(await codeOf(() => memoryFile(new Uint8Array(3), '-', '-').read(2))).toBe('too-large');
  });

  it('says that a file went away between finding and reading it', async () => {
    const top = folder();
    writeFileSync(join(top, 'gone.txt'), '');
    const { root } = await openInput(top);
    const [file] = [...filesOf(root)];
    execFileSync('rm', [join(top, 'gone.txt')]);
    expect(await codeOf(() => file?.read())).toBe('not-found');
  });

  it('hashes as everybody does, also in pieces', async () => {
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    const bytes = Buffer.alloc(2_500_000, 'piece');
    expect(sha256OfFile(memoryFile(bytes, 'x', 'x'))).toBe(sha256(bytes));
  });

  it('reads a document, and not a folder', async () => {
    const path = join(folder(), 'roster.csv');
    writeFileSync(path, 'host\n');
    expect(text((await readDocument(path)).bytes)).toBe('host\n');
    expect(await codeOf(() => readDocument(folder()))).toBe('is-a-folder');
  });
});
