import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isHiveLog, openHive } from '../../../src/inventory/formats/regf/index.js';
import { InputError } from '../../../src/model/errors.js';
import { buildHive, dword, type HiveKey, seal, wide } from '../../support/hive.mjs';
import { digits, hiveEvents, linesOf, source } from './registry-tree.js';

/** What a hive should say, from its plan. */
function planned(key: HiveKey, path = key.name): string[] {
  const values = (key.values ?? []).map(
    ([name, type, data]) => `${path} ${JSON.stringify(name)} = ${shown(type, data)}`,
  );
  return [path, ...values, ...(key.keys ?? []).flatMap((child) => planned(child, `${path}\\${child.name}`))].sort();
}

function shown(type: number, data: Buffer): string {
  const text = data.toString('utf16le');
  if (type === 1) return JSON.stringify({ kind: 'text', type, text: text.slice(0, -1) });
  if (type === 4) return JSON.stringify({ kind: 'number', type, value: data.readUInt32LE() });
  return JSON.stringify({ kind: 'bytes', type, bytes: digits(data) });
}

const read = (hive: Uint8Array, name = 'ROOT') => linesOf(hiveEvents(hive, name));

const SAMPLE: HiveKey = {
  name: 'ROOT',
  values: [['', 1, wide('default')]],
  keys: [
    {
      name: 'Many',
      keys: Array.from({ length: 1_100 }, (_, i) => ({ name: `key ${i}`, values: [['n', 4, dword(i)]] })),
    },
    { name: 'Größe', values: [['Maß', 1, wide('€ 語')]] },
    {
      name: '日本語',
      values: [
        ['値', 3, Buffer.from([1])],
        ['empty', 3, Buffer.alloc(0)],
      ],
    },
    { name: 'Big', values: [0, 1, 2].map((i) => [`b${i}`, 3, Buffer.alloc(16_344 * 3 + i - 1, i + 1)] as const) },
  ],
};

describe('a hive', () => {
  it.each([
    ['lh', 5],
    ['lf', 3],
    ['li', 2],
  ] as const)('with lists of the kind %s, version 1.%i, gives every key and value', (list, minor) => {
    for (const perList of [7, 500, 5_000]) {
      const { lines, codes: told } = read(buildHive(SAMPLE, { list, minor, perList }));
      expect(told).toEqual([]);
      expect(lines).toEqual(planned(SAMPLE));
    }
  });

  it('of any shape gives what was written', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => !/\p{Cs}/u.test(text));
    const value = fc.oneof(
      fc.tuple(name, fc.constant(1), name.filter((text) => !text.includes('\0')).map(wide)),
      fc.tuple(name, fc.constant(4), fc.nat().map(dword)),
      fc.tuple(
        name,
        fc.constant(3),
        fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)),
      ),
    );
    const key: fc.Memo<HiveKey> = fc.memo((depth) =>
      fc.record({
        name,
        values: fc.uniqueArray(value, { maxLength: 4, selector: ([text]) => text }),
        keys:
          depth === 1
            ? fc.constant([])
            : fc.uniqueArray(key(depth - 1), { maxLength: 4, selector: (child) => child.name }),
      }),
    );
    fc.assert(
      fc.property(key(4), fc.constantFrom('lf', 'lh', 'li'), fc.integer({ min: 1, max: 3 }), (plan, list, perList) => {
        const { lines, codes: told } = read(buildHive(plan, { list, perList }), plan.name);
        expect(told).toEqual([]);
        expect(lines).toEqual([...new Set(planned(plan))].sort());
      }),
    );
  });

  it('is read from the file in parts, however few bytes come at once', () => {
    const hive = buildHive(SAMPLE);
    let most = 0;
    const opened = openHive(
      {
        size: hive.length,
        read: (offset, length) => {
          most = Math.max(most, length);
          return hive.subarray(offset, offset + length);
        },
      },
      'h',
    );
    expect(linesOf(opened.events(['ROOT'])).lines).toEqual(planned(SAMPLE));
    expect(most).toBeLessThan(hive.length);
  });

  it('says when it was written, and what lies under its root', () => {
    const { writtenMs, rootName, topNames } = openHive(source(buildHive(SAMPLE)), 'h');
    expect(new Date(writtenMs).toISOString()).toMatch(/^2008-06-0/);
    expect(rootName).toBe('ROOT');
    expect([...topNames].sort()).toEqual(['Big', 'Größe', 'Many', '日本語']);
  });
});

/** A hive with some bytes of its base block set anew. */
function based(...fields: [at: number, value: number][]): Buffer {
  const hive = buildHive(SAMPLE);
  for (const [at, value] of fields) hive.writeUInt32LE(value, at);
  return hive;
}

describe('a hive in trouble', () => {
  it.each([
    ['a wrong checksum', based([508, 1]), ['hive-checksum']],
    ['different sequence numbers', seal(based([8, 6])), ['hive-dirty']],
    ['an unknown version', seal(based([24, 9])), ['hive-version']],
    ['a root elsewhere', seal(based([36, 0x48])), ['hive-bad-key']],
    ['a root behind its end', seal(based([36, 0xfffffff8])), ['hive-bad-key']],
  ])('of %s is read all the same, and told of', (_, hive, expected) => {
    const { lines, codes: told } = read(hive);
    expect(told).toEqual(expected);
    expect(lines).toEqual(planned(SAMPLE));
  });

  it('is no hive when it does not begin as one, or has no root', () => {
    const hive = buildHive(SAMPLE);
    for (const bytes of [
      Buffer.alloc(10_000),
      hive.subarray(0, 4_000),
      hive.subarray(0, 4_096),
      hive.subarray(0, 4_150),
    ])
      expect(() => openHive(source(bytes), 'h')).toThrow(InputError);
  });

  it('is refused when it is larger than any, before it costs anything', () => {
    const hive = buildHive(SAMPLE);
    const sparse = { size: 2 ** 40, read: () => expect.unreachable('it was read') };
    expect(() => openHive(sparse, 'h')).toThrow('h: more than 2 GiB');
    expect(() => openHive(source(hive), 'h')).not.toThrow();
  });

  it('may be the transaction log of one', () => {
    for (const type of [1, 2, 6]) expect(isHiveLog(seal(based([28, type])))).toBe(true);
    for (const bytes of [based(), Buffer.alloc(512), Buffer.from('regf')]) expect(isHiveLog(bytes)).toBe(false);
  });

  it('gives all that lies before the place where it was cut', () => {
    const hive = buildHive(SAMPLE);
    const all = new Set(planned(SAMPLE));
    let before = 0;
    for (let length = 8_192; length < hive.length; length += 3_001) {
      const { lines, codes: told } = read(hive.subarray(0, length));
      expect(told).toContain('input-cut');
      expect(lines.filter((line) => !line.endsWith(' = null') && !all.has(line))).toEqual([]);
      expect(lines.length).toBeGreaterThanOrEqual(before);
      before = lines.length;
    }
    expect(before).toBeGreaterThan(1_000);
  });

  it('gives what lies in a page that does not begin as it should', () => {
    const hive = buildHive(SAMPLE);
    hive.write('XXXX', 2 * 4096, 'latin1');
    expect(read(hive)).toEqual({ lines: planned(SAMPLE), codes: ['hive-bad-bin'] });
  });
});

/** Place of the first cell whose content begins with these letters. */
const cellOf = (hive: Buffer, letters: string, from = 4096) => hive.indexOf(letters, from, 'latin1') - 4;

describe('a hostile hive', () => {
  const chain = (depth: number): HiveKey => {
    let key: HiveKey = { name: 'end' };
    for (let i = 0; i < depth; i += 1) key = { name: 'k', keys: [key] };
    return { name: 'ROOT', keys: [key] };
  };

  it('whose keys run in a circle is read once', () => {
    const hive = buildHive({ name: 'ROOT', keys: [{ name: 'a', keys: [{ name: 'b' }] }] });
    const root = hive.readUInt32LE(36);
    const lists = [cellOf(hive, 'lh'), cellOf(hive, 'lh', cellOf(hive, 'lh') + 8)];
    // Both lists lead to the root.
    for (const list of lists) hive.writeUInt32LE(root, list + 8);
    expect(read(hive)).toEqual({ lines: ['ROOT'], codes: ['hive-bad-key'] });
    const again = buildHive({ name: 'ROOT', keys: [{ name: 'a' }, { name: 'b' }] });
    const list = cellOf(again, 'lh');
    again.writeUInt32LE(again.readUInt32LE(list + 8), list + 16);
    expect(read(again)).toEqual({ lines: ['ROOT', 'ROOT\\a'], codes: ['hive-bad-key'] });
  });

  it('whose lists of lists run in a circle is read once', () => {
    const keys = Array.from({ length: 8 }, (_, i) => ({ name: `k${i}` }));
    const hive = buildHive({ name: 'ROOT', keys }, { perList: 4 });
    const index = cellOf(hive, 'ri');
    hive.writeUInt32LE(index - 4096, index + 8);
    const { lines, codes: told } = read(hive);
    expect(told).toEqual(['hive-bad-key']);
    expect(lines).toHaveLength(5);
  });

  it('whose list of lists holds another is read without that', () => {
    const keys = Array.from({ length: 8 }, (_, i) => ({ name: `k${i}` }));
    const hive = buildHive({ name: 'ROOT', keys }, { perList: 2 });
    const index = cellOf(hive, 'ri');
    const second = hive.readUInt32LE(index + 12) + 4096;
    hive.write('ri', second + 4, 'latin1');
    for (const i of [0, 1]) hive.writeUInt32LE(hive.readUInt32LE(index + 16 + 4 * i), second + 8 + 4 * i);
    const { lines, codes: told } = read(hive);
    expect(told).toEqual(['hive-bad-key']);
    expect(lines).toEqual(['ROOT', ...['k0', 'k1', 'k4', 'k5', 'k6', 'k7'].map((name) => `ROOT\\${name}`)]);
  });

  it('that claims billions of keys, values and bytes costs no more than its size', () => {
    const hive = buildHive({ name: 'ROOT', values: [['v', 3, Buffer.alloc(100)]], keys: [{ name: 'a' }] });
    const key = hive.readUInt32LE(36) + 4096 + 4;
    for (const count of [20, 36]) hive.writeUInt32LE(0xffffffff, key + count);
    const value = cellOf(hive, 'vk') + 4;
    hive.writeUInt32LE(0x7fffffff, value + 4);
    hive.writeUInt16LE(0xffff, cellOf(hive, 'lh') + 6);
    const { lines, codes: told } = read(hive);
    expect(told).toContain('hive-bad-value');
    expect(told).toContain('hive-bad-key');
    expect(lines).toEqual(['ROOT', 'ROOT "v" = null', 'ROOT\\a']);
  });

  it('whose keys nest without end is read as deep as Windows allows', () => {
    const { lines, codes: told } = read(buildHive(chain(20_000)));
    expect(told).toEqual(['hive-bad-key']);
    expect(lines).toHaveLength(513);
  });

  it('gives nothing from a cell that is free, or used for something else', () => {
    const hive = buildHive({ name: 'ROOT', keys: [{ name: 'gone' }, { name: 'there' }] });
    const list = cellOf(hive, 'lh');
    const gone = hive.readUInt32LE(list + 8) + 4096;
    hive.writeInt32LE(-hive.readInt32LE(gone), gone);
    expect(read(hive)).toEqual({ lines: ['ROOT', 'ROOT\\there'], codes: ['hive-bad-key'] });
    hive.writeInt32LE(-hive.readInt32LE(gone), gone);
    hive.write('vk', gone + 4, 'latin1');
    expect(read(hive)).toEqual({ lines: ['ROOT', 'ROOT\\there'], codes: ['hive-bad-key'] });
    hive.write('nk', gone + 4, 'latin1');
    hive.writeInt32LE(-16, gone);
    expect(read(hive)).toEqual({ lines: ['ROOT', 'ROOT\\there'], codes: ['hive-bad-key'] });
  });

  it('gives no data of which segments are missing or too many', () => {
    const hive = buildHive({ name: 'ROOT', values: [['b', 3, Buffer.alloc(40_000, 1)]] });
    const big = cellOf(hive, 'db', cellOf(hive, 'vk'));
    for (const count of [2, 4]) {
      hive.writeUInt16LE(count, big + 6);
      expect(read(hive).lines).toEqual(['ROOT', 'ROOT "b" = null']);
    }
    hive.writeUInt16LE(3, big + 6);
    expect(read(hive).lines[1]).not.toContain('null');
    const list = hive.readUInt32LE(big + 8) + 4096;
    const segment = hive.readUInt32LE(list + 4) + 4096;
    hive.writeInt32LE(-16_000, segment);
    expect(read(hive).lines).toEqual(['ROOT', 'ROOT "b" = null']);
  });

  it('has problems of one line each, whatever its names are', () => {
    const name = `\u001b[31m\n${'x'.repeat(200)}`;
    const hive = buildHive({ name: 'ROOT', keys: [{ name, keys: [{ name: 'a' }] }] });
    hive.write('xx', cellOf(hive, 'lh', cellOf(hive, 'lh') + 8) + 4, 'latin1');
    const events = [...hiveEvents(hive, 'ROOT')];
    const messages = events.flatMap((event) => (event.kind === 'problem' ? [event.problem.message] : []));
    expect(messages).toHaveLength(1);
    expect(messages[0]?.length).toBeLessThan(500);
    expect(messages[0]).not.toMatch(/\n/);
  });
});
