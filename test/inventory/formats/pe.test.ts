import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { NtExecutable, NtExecutableResource } from 'pe-library';
import { Resource } from 'resedit';
import { describe, expect, it } from 'vitest';
import { isExecutable, readPe, versionOf } from '../../../src/inventory/formats/pe/index.js';
import { source } from './registry-tree.js';

const SMALL = readFileSync(new URL(import.meta.resolve('rcedit/bin/rcedit.exe')));
const LARGE = readFileSync(new URL(import.meta.resolve('rcedit/bin/rcedit-x64.exe')));

interface Version {
  readonly file: readonly [number, number, number, number];
  readonly product: readonly [number, number, number, number];
  readonly texts: readonly { readonly lang: number; readonly values: Record<string, string> }[];
}

/** A genuine program with other version resources, one for each language of `texts`. */
function withVersion({ file, product, texts }: Version): Buffer {
  const program = NtExecutable.from(SMALL);
  const resources = NtExecutableResource.from(program);
  resources.entries = resources.entries.filter(({ type }) => type !== 16);
  const half = (high: number, low: number) => high * 0x10000 + low;
  for (const { lang, values } of texts) {
    const info = Resource.VersionInfo.createEmpty();
    info.lang = lang;
    info.fixedInfo.fileVersionMS = half(file[0], file[1]);
    info.fixedInfo.fileVersionLS = half(file[2], file[3]);
    info.fixedInfo.productVersionMS = half(product[0], product[1]);
    info.fixedInfo.productVersionLS = half(product[2], product[3]);
    info.setStringValues({ lang, codepage: 1200 }, values);
    info.outputToResourceEntries(resources.entries);
  }
  resources.outputResource(program);
  return Buffer.from(program.generate());
}

const read = (bytes: Uint8Array) => readPe(source(bytes), 'p');

describe('the version resource of a program', () => {
  it.each([
    ['32', SMALL],
    ['64', LARGE],
  ])('is read from one of %s bits as resedit reads it', (_, bytes) => {
    const entries = NtExecutableResource.from(NtExecutable.from(bytes)).entries;
    const [theirs] = Resource.VersionInfo.fromEntries(entries);
    const [table] = theirs?.getAllLanguagesForStringValues() ?? [];
    const texts = theirs === undefined || table === undefined ? {} : theirs.getStringValues(table);
    const { fileVersionMS = 0, fileVersionLS = 0 } = theirs?.fixedInfo ?? {};
    const numbers = [fileVersionMS >>> 16, fileVersionMS & 0xffff, fileVersionLS >>> 16, fileVersionLS & 0xffff];
    expect(read(bytes)).toEqual({
      version: {
        fileVersion: numbers.join('.'),
        productVersion: numbers.join('.'),
        fileVersionText: texts.FileVersion,
        productVersionText: texts.ProductVersion,
      },
      problems: [],
    });
    expect(texts.FileVersion).toMatch(/^\d/);
  });

  it('of any content is read as it was written', () => {
    const part = fc.nat({ max: 0xffff });
    const numbers = fc.tuple(part, part, part, part);
    // resedit cuts texts where the resource would become too long; blanks around a text say nothing.
    const text = fc
      .string({ unit: 'grapheme', maxLength: 60 })
      .filter((value) => !value.includes('\0') && value.trim() !== '');
    fc.assert(
      fc.property(numbers, numbers, text, text, text, (file, product, fileText, productText, other) => {
        const values = { Comments: other, FileVersion: fileText, ProductVersion: productText, Zzz: other };
        const bytes = withVersion({ file, product, texts: [{ lang: 1031, values }] });
        expect(read(bytes)).toEqual({
          version: {
            fileVersion: file.join('.'),
            productVersion: product.join('.'),
            fileVersionText: fileText.trim(),
            productVersionText: productText.trim(),
          },
          problems: [],
        });
      }),
      { numRuns: 60 },
    );
  });

  it('is the neutral or English one of several', () => {
    const texts = [1031, 1033, 1041].map((lang) => ({ lang, values: { FileVersion: `in ${lang}` } }));
    const of = (...langs: number[]) =>
      read(
        withVersion({
          file: [1, 2, 3, 4],
          product: [0, 0, 0, 0],
          texts: texts.filter(({ lang }) => langs.includes(lang)),
        }),
      ).version?.fileVersionText;
    expect(of(1031, 1033, 1041)).toBe('in 1033');
    expect(of(1031, 1041)).toBe('in 1031');
    expect(of(1041)).toBe('in 1041');
  });

  it('is nothing for what has none', () => {
    const bare = NtExecutable.createEmpty(false, true);
    const short = Buffer.alloc(0x200);
    short.write('MZ', 'latin1');
    for (const bytes of [
      Buffer.from(bare.generate()),
      withVersion({ file: [1, 2, 3, 4], product: [0, 0, 0, 0], texts: [] }),
      Buffer.from('MZ'),
      Buffer.alloc(0),
    ])
      expect(read(bytes)).toEqual({ version: null, problems: [] });
    short.writeUInt32LE(0x80, 0x3c);
    expect(read(short)).toEqual({ version: null, problems: [] });
    expect(isExecutable(short)).toBe(true);
    expect(isExecutable(Buffer.from('PK'))).toBe(false);
  });

  it('costs headers and resources alone', () => {
    const bytes = LARGE;
    let total = 0;
    const counted = {
      size: 2 ** 40,
      read: (offset: number, length: number) => {
        total += length;
        return offset >= bytes.length
          ? new Uint8Array(length)
          : Buffer.concat([bytes.subarray(offset, offset + length)], length);
      },
    };
    expect(readPe(counted, 'p').version?.fileVersion).toBe('0.2.0.0');
    expect(total).toBeLessThan(300_000);
  });
});

describe('the one version of a file', () => {
  const nothing = { fileVersion: null, productVersion: null, fileVersionText: null, productVersionText: null };
  it.each([
    ['8.1.240.6', '8.1 (release)', '8.1.240.6'],
    ['0.0.0.0', '08.01.0240.006', '08.01.0240.006'],
    ['0.0.0.0', '8, 1, 240, 6 (release)', '8.1.240.6'],
    ['0.0.0.0', 'release 8', '0.0.0.0'],
    [null, '5.2.3790.1830 (srv03_sp1_rtm)', '5.2.3790.1830'],
    [null, null, null],
  ])('of %s and %s is %s', (fileVersion, fileVersionText, expected) => {
    expect(versionOf({ ...nothing, fileVersion, fileVersionText })).toBe(expected);
  });
});

describe('a damaged program', () => {
  const bytes = SMALL;
  const whole = read(bytes);

  it('gives its version or a problem wherever it is cut', () => {
    let told = 0;
    for (let length = 0; length < bytes.length; length += 997) {
      const { version, problems } = read(bytes.subarray(0, length));
      if (version !== null) expect(version).toEqual(whole.version);
      else told += problems.length;
    }
    expect(told).toBeGreaterThan(100);
    for (let length = 0; length < 1_024; length += 1) expect(read(bytes.subarray(0, length)).version).toBeNull();
  });

  it('whose directories run in circles or claim billions of entries is told of at once', () => {
    const resources = bytes.indexOf(Buffer.from('.rsrc'));
    const root = bytes.readUInt32LE(resources + 20);
    const harm = (...edits: [at: number, value: number][]) => {
      const copy = Buffer.from(bytes);
      for (const [at, value] of edits) copy.writeUInt32LE(value, at);
      return read(copy);
    };
    const entries = bytes.readUInt16LE(root + 14);
    const version =
      Array.from({ length: entries }, (_, i) => root + 16 + 8 * i).find((at) => bytes.readUInt32LE(at) === 16) ?? 0;
    expect(version).toBeGreaterThan(0);
    // The directory of names is the directory of types again.
    expect(harm([version + 4, 0x80000000]).problems).toHaveLength(1);
    expect(harm([version + 4, 0xffffffff]).problems).toHaveLength(1);
    expect(harm([root + 12, 0xffffffff]).version?.fileVersion ?? null).toBe('0.2.0.0');
    expect(harm([resources + 16, 0xffffffff]).version).toEqual(whole.version);
    expect(harm([resources + 20, 0xfffffff0]).problems).toHaveLength(1);
  });

  it('with any bytes changed is read or told of, and nothing is thrown', () => {
    const headers = fc.tuple(fc.nat({ max: 0x400 }), fc.nat({ max: 255 }));
    const resources = bytes.readUInt32LE(bytes.indexOf(Buffer.from('.rsrc')) + 20);
    const inside = fc.tuple(fc.integer({ min: resources, max: bytes.length - 1 }), fc.nat({ max: 255 }));
    fc.assert(
      fc.property(fc.array(fc.oneof(headers, inside), { minLength: 1, maxLength: 20 }), (edits) => {
        const copy = Buffer.from(bytes);
        for (const [at, value] of edits) copy[at] = value;
        const { version, problems } = read(copy);
        if (version === null) expect(problems.length).toBeLessThan(2);
      }),
      { numRuns: 2_000 },
    );
  });
});
