import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CompoundStorage, openCompound } from '../../../src/inventory/formats/compound/index.js';
import { buildCompound, type Form, type Storage } from '../../support/compound.mjs';
import { sourceOf } from '../../support/source-of.js';

const bytes = (length: number, seed: number) => Uint8Array.from({ length }, (_, i) => (i * 31 + (i >> 8) + seed) & 255);
const CLASS = '84100c0000000000c000000000000046';
const SIZES = [0, 1, 63, 64, 65, 511, 512, 4_095, 4_096, 4_097, 70_000];

/** Streams of sizes that matter, in a root and in storages below it. */
const TREE: Storage = {
  classId: CLASS,
  entries: {
    ...Object.fromEntries(SIZES.map((size, i) => [`stream ${size}`, bytes(size, i)])),
    inner: {
      classId: '82100c0000000000c000000000000046',
      entries: { 'stream 65': bytes(65, 99), deepest: { entries: { x: bytes(5_000, 7) } } },
    },
  },
};

const NO_CLASS = '0'.repeat(32);

/** A storage as text: what it holds in the order of names, streams by their bytes. */
type Shown = { classId: string; entries: (readonly [name: string, content: string | Shown])[] };

const sorted = (entries: Shown['entries']) => entries.toSorted(([a], [b]) => (a < b ? -1 : 1));
const asText = (content: Uint8Array) => Buffer.from(content).toString('latin1');

function given({ classId = NO_CLASS, entries }: Storage): Shown {
  const own = Object.entries(entries).map(
    ([name, held]) => [name, held instanceof Uint8Array ? asText(held) : given(held)] as const,
  );
  return { classId, entries: sorted(own) };
}

function shown({ classId, streams, storages }: CompoundStorage): Shown {
  const own = [...streams].map(([name, stream]) => {
    const content = stream.content();
    expect(content.size).toBe(stream.size);
    return [name, asText(content.bytes(0, content.size))] as const;
  });
  const below = [...storages].map(([name, storage]) => [name, shown(storage)] as const);
  return { classId, entries: sorted([...own, ...below]) };
}

const FORMS: readonly (readonly [string, Form])[] = [
  ['version 3', {}],
  ['version 4', { sectorSize: 4096 }],
  ['version 3, no two sectors together', { backwards: true }],
  ['version 4, no two sectors together', { sectorSize: 4096, backwards: true }],
];

describe('a compound file', () => {
  it.each(FORMS)('of %s gives what was put into it', (_, form) => {
    const file = openCompound(sourceOf(buildCompound(TREE, form)), 'x');
    expect(shown(file.root)).toEqual(given(TREE));
    expect(file.cut()).toEqual([]);
  });

  it('gives any piece of a stream, in any order', () => {
    const content = bytes(9_001, 3);
    const place = fc.tuple(fc.nat({ max: content.length }), fc.nat({ max: 5_000 }));
    fc.assert(
      fc.property(
        fc.constantFrom(...FORMS),
        fc.integer({ min: 1, max: 9_001 }),
        fc.array(place),
        ([, form], size, places) => {
          const built = buildCompound({ entries: { before: bytes(4_500, 1), x: content.subarray(0, size) } }, form);
          const stream = openCompound(sourceOf(built), 'x').root.streams.get('x')?.content();
          for (const [from, wanted] of places) {
            const at = Math.min(from, size);
            const length = Math.min(wanted, size - at);
            expect(Buffer.from(stream?.bytes(at, length) ?? []).equals(content.subarray(at, at + length))).toBe(true);
          }
        },
      ),
    );
  });

  it('whose table of sectors needs a table of its own is read, and only where it is asked for', () => {
    const large = Buffer.alloc(12 * 1024 * 1024, 'cabinet ');
    const whole = buildCompound({ entries: { a: bytes(5_000, 1), cabinet: large, z: bytes(9_000, 2) } });
    let read = 0;
    const counted = {
      size: whole.length,
      read: (offset: number, length: number) => {
        read += length;
        return whole.subarray(offset, offset + length);
      },
    };
    const { root, cut } = openCompound(counted, 'x');
    expect(root.streams.get('z')?.content().bytes(0, 9_000)).toEqual(bytes(9_000, 2));
    expect(root.streams.get('a')?.content().bytes(4_000, 1_000)).toEqual(bytes(5_000, 1).subarray(4_000));
    expect(cut()).toEqual([]);
    expect(read).toBeLessThan(1024 * 1024);
    const end = root.streams
      .get('cabinet')
      ?.content()
      .bytes(large.length - 10, 10);
    expect(end).toEqual(Uint8Array.from(large.subarray(-10)));
  });

  it('that is cut names the streams that are', () => {
    const whole = buildCompound({ entries: { short: bytes(100, 1), a: bytes(9_000, 1), b: bytes(9_000, 2) } });
    const { root, cut } = openCompound(sourceOf(whole.subarray(0, whole.length - 9_500)), 'x');
    expect(cut().sort()).toEqual([['a'], ['b']]);
    expect(root.streams.get('short')?.content().bytes(0, 100)).toEqual(bytes(100, 1));
    expect(root.streams.get('a')?.content().size).toBeLessThan(9_000);
  });

  it('with anything behind its end is the same', () => {
    const whole = Buffer.concat([buildCompound(TREE), bytes(777, 1)]);
    expect(openCompound(sourceOf(whole), 'x').cut()).toEqual([]);
  });
});

/** A compound file with streams of 8 kB each, and a way to change its allocation table. */
function compound(streams: number) {
  const entries = Array.from({ length: streams }, (_, i) => [`stream${i}`, Buffer.alloc(8_192, i)]);
  const built = buildCompound({ entries: Object.fromEntries(entries) });
  const starts = Array.from({ length: streams }, (_, i) => built.length / 512 - 1 - 16 * (streams - i));
  const setNext = (sector: number, next: number) => built.writeInt32LE(next, 512 + 4 * sector);
  const all = () => {
    for (const stream of openCompound(sourceOf(built), 'x').root.streams.values()) stream.content();
  };
  return { built, setNext, starts, all };
}

describe('a compound file that would cost without end', () => {
  it('opens while it is sound', () => {
    const { built } = compound(3);
    const content = openCompound(sourceOf(built), 'x').root.streams.get('stream2')?.content();
    expect(content?.bytes(0, 8_192)).toEqual(new Uint8Array(8_192).fill(2));
  });

  it('is refused when a stream runs in a circle', () => {
    const { setNext, starts, all } = compound(2);
    const [start = 0] = starts;
    setNext(start + 3, start + 1);
    expect(all).toThrow(/overlap or run in a circle/);
  });

  it('is refused when its streams share sectors', () => {
    const { setNext, starts, all } = compound(600);
    const [first = 0, second = 0] = starts;
    setNext(first + 3, second + 4);
    expect(all).toThrow(/overlap or run in a circle/);
  });

  it('is refused when its directory runs in a circle, in itself or from sector to sector', () => {
    const entries = compound(3).built;
    const directory = (entries.readInt32LE(48) + 1) * 512;
    entries.writeInt32LE(0, directory + 128 + 76);
    expect(() => openCompound(sourceOf(entries), 'x')).toThrow(/circle/);
    const { built, setNext } = compound(3);
    setNext(built.readInt32LE(48), built.readInt32LE(48));
    expect(() => openCompound(sourceOf(built), 'x')).toThrow(/circle/);
  });

  it('is refused when it claims to be far longer than it is', () => {
    const { built } = compound(1);
    built.writeInt32LE(0x7fffffff, 72);
    expect(() => openCompound(sourceOf(built), 'x')).toThrow(/longer than the file/);
  });

  it('is refused beyond 4 GiB, before anything of it is read', () => {
    const endless = { size: 5 * 1024 ** 3, read: () => expect.unreachable('it was read') };
    expect(() => openCompound(endless, 'x')).toThrow(/limit for a package/);
  });

  it('is refused when its storages are nested without end', () => {
    let storage: Storage = { entries: {} };
    for (let i = 0; i < 40; i += 1) storage = { entries: { deeper: storage } };
    expect(() => openCompound(sourceOf(buildCompound(storage)), 'x')).toThrow(/nested/);
  });

  it('claims of a stream cost no more than the file has', () => {
    const { built, all } = compound(1);
    const directory = (built.readInt32LE(48) + 1) * 512;
    built.writeUInt32LE(0xffffffff, directory + 128 + 120);
    all();
    const stream = openCompound(sourceOf(built), 'x').root.streams.get('stream0');
    expect(stream?.content().size).toBe(8_192);
  });
});
