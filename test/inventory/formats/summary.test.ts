import { expect, it } from 'vitest';
import { readSummary, SUMMARY } from '../../../src/inventory/formats/msi/summary.js';
import type { FormatProblem } from '../../../src/inventory/formats/problem.js';

/** A property set stream with one section ([MS-OLEPS] 2.21). */
function stream(...properties: (readonly [id: number, type: number, value: Buffer])[]): Buffer {
  const header = Buffer.alloc(48);
  header.writeUInt16LE(0xfffe, 0);
  header.writeUInt32LE(1, 24);
  header.writeUInt32LE(48, 44);
  const table = Buffer.alloc(8 + 8 * properties.length);
  table.writeUInt32LE(properties.length, 4);
  const values: Buffer[] = [];
  let offset = table.length;
  properties.forEach(([id, type, value], i) => {
    const body = Buffer.concat([Buffer.from([type, 0, 0, 0]), value, Buffer.alloc((4 - (value.length % 4)) % 4)]);
    table.writeUInt32LE(id, 8 + 8 * i);
    table.writeUInt32LE(offset, 12 + 8 * i);
    offset += body.length;
    values.push(body);
  });
  return Buffer.concat([header, table, ...values]);
}

const text = (bytes: Buffer) => Buffer.concat([Buffer.from([bytes.length + 1, 0, 0, 0]), bytes, Buffer.from([0])]);
const int16 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt16LE(value);
  return bytes;
};

function read(bytes: Buffer) {
  const problems: FormatProblem[] = [];
  return { values: Object.fromEntries(readSummary(bytes, problems)), codes: problems.map(({ code }) => code) };
}

it.each([
  ['UTF-8, whose number is negative in 16 bits', 65001 - 65536, Buffer.from('Größe 点呼'), 'Größe 点呼'],
  ['Cyrillic', 1251, Buffer.from([0xcf, 0xf0, 0xe0]), 'Пра'],
  ['Japanese', 932, Buffer.from([0x93, 0x5f, 0x8c, 0xc4]), '点呼'],
  ['none given', 0, Buffer.from([0x80, 0xfc]), '€ü'],
  ['unknown', 4711, Buffer.from('x'), 'x'],
])('reads texts of the code page %s', (_, codePage, bytes, expected) => {
  const { values, codes } = read(stream([SUMMARY.title, 30, text(bytes)], [SUMMARY.codePage, 2, int16(codePage)]));
  expect(values[SUMMARY.title]).toBe(expected);
  expect(codes).toEqual([]);
});

it('reads times in UTC, and leaves out what no calendar has and types that do not occur', () => {
  const time = Buffer.alloc(8);
  time.writeBigUInt64LE(128_566_080_000_000_000n);
  const { values } = read(stream([12, 64, time], [13, 64, Buffer.alloc(8, 0xff)], [17, 71, Buffer.alloc(8)]));
  expect(values).toEqual({ 12: '2008-05-30T08:00:00.000Z' });
});

it('tells of every way to be cut, and keeps what was read before', () => {
  const whole = stream(
    [SUMMARY.revision, 30, text(Buffer.from('code'))],
    [SUMMARY.title, 30, text(Buffer.from('title'))],
  );
  for (let length = 0; length < whole.length - 2; length += 1) {
    const { values, codes } = read(whole.subarray(0, length));
    expect(codes, `${length}`).toContain('package-cut');
    for (const value of Object.values(values)) expect(['code', 'title']).toContain(value);
  }
});
