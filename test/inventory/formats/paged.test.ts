import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PagedBytes } from '../../../src/inventory/formats/paged.js';
import { InputError } from '../../../src/model/errors.js';

const PAGE = 64 * 1024;
const content = Buffer.alloc(5 * PAGE + 123);
for (let i = 0; i < content.length; i += 1) content[i] = (i * 31 + (i >> 8)) & 255;

/** The content, and which places of it were read. */
function counted() {
  const reads: number[] = [];
  const read = (offset: number, length: number) => {
    reads.push(offset);
    return new Uint8Array(content.subarray(offset, offset + length));
  };
  return { reads, source: { size: content.length, read } };
}

describe('bytes in pages', () => {
  it('are those of the file, wherever they lie and however few pages are kept', () => {
    const place = fc.tuple(fc.nat({ max: content.length - 1 }), fc.nat({ max: 3 * PAGE }));
    fc.assert(
      fc.property(fc.array(place, { maxLength: 20 }), fc.integer({ min: 0, max: 7 }), (places, pages) => {
        const bytes = new PagedBytes(counted().source, 'p', pages * PAGE);
        for (const [at, wanted] of places) {
          const length = Math.min(wanted, content.length - at);
          expect(Buffer.from(bytes.bytes(at, length)).equals(content.subarray(at, at + length))).toBe(true);
          expect(Buffer.from(bytes.view(at, length)).equals(content.subarray(at, at + length))).toBe(true);
          expect(bytes.latin1(at, length)).toBe(content.toString('latin1', at, at + length));
          expect(bytes.u8(at)).toBe(content.readUInt8(at));
          if (at + 4 > content.length) continue;
          expect(bytes.u16(at)).toBe(content.readUInt16LE(at));
          expect(bytes.u32(at)).toBe(content.readUInt32LE(at));
        }
      }),
    );
    for (const at of [PAGE - 3, PAGE - 2, PAGE - 1, PAGE]) {
      const bytes = new PagedBytes(counted().source, 'p', PAGE);
      expect([bytes.u16(at), bytes.u32(at)]).toEqual([content.readUInt16LE(at), content.readUInt32LE(at)]);
    }
  });

  it('are kept up to the budget, and read again beyond it', () => {
    const twice = (pages: number) => {
      const { reads, source } = counted();
      const bytes = new PagedBytes(source, 'p', pages * PAGE);
      for (const _ of [1, 2]) for (let at = 0; at < content.length; at += PAGE) bytes.u8(at);
      return reads.length;
    };
    expect(twice(6)).toBe(6);
    expect(twice(5)).toBe(12);
    expect(twice(0)).toBe(12);
  });

  it('of a file that became shorter are an error of the input', () => {
    const shrunk = { size: content.length, read: () => new Uint8Array(10) };
    expect(() => new PagedBytes(shrunk, 'p', PAGE).u8(20)).toThrow(InputError);
  });
});
