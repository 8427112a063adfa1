import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openMsi } from '../../../src/inventory/formats/msi/index.js';
import { readPackage } from '../../../src/inventory/formats/msi/package.js';
import { InputError } from '../../../src/model/errors.js';
import { sourceOf } from '../../support/source-of.js';

const SAMPLE = readFileSync(join(import.meta.dirname, '../../fixtures/wine/packages/SampleProvider.msi'));
const CODE = '{0F7B2C94-6E1D-4D3A-9A58-C3E6B7D14F21}';

/** The codes of a package, or the code of the InputError. Anything else that is thrown fails the test. */
function outcome(bytes: Uint8Array): { packageCode: string | null; problems: string[] } | { refused: string } {
  try {
    const facts = readPackage(sourceOf(bytes), 'x.msi');
    const database = openMsi(sourceOf(bytes), 'x.msi');
    for (const table of database.tables) for (const _ of database.table(table)?.rows() ?? []);
    return { packageCode: facts.packageCode, problems: facts.problems.map(({ code }) => code) };
  } catch (error) {
    if (error instanceof InputError) return { refused: error.code };
    throw error;
  }
}

describe('a damaged package', () => {
  it('is whole to begin with', () => {
    expect(outcome(SAMPLE)).toEqual({ packageCode: CODE, problems: [] });
  });

  it('that is cut anywhere is refused, or read with its own code', () => {
    const refused = new Set<string>();
    for (let length = 0; length < SAMPLE.length; length += 37) {
      const result = outcome(SAMPLE.subarray(0, length));
      if ('refused' in result) refused.add(result.refused);
      else expect([CODE, null]).toContain(result.packageCode);
    }
    expect([...refused]).toEqual(['damaged-package']);
  });

  it('with any bytes changed is refused or read, and never takes long', () => {
    const change = fc.tuple(fc.nat(SAMPLE.length - 1), fc.oneof(fc.nat(255), fc.constantFrom(0, 255, 254, 128)));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
        const bytes = Uint8Array.from(SAMPLE);
        for (const [at, value] of changes) bytes[at] = value;
        outcome(bytes);
      }),
      { numRuns: 700 },
    );
  });

  it('with changes where it matters most, in header, tables of sectors and directory, is refused or read', () => {
    const view = new DataView(SAMPLE.buffer, SAMPLE.byteOffset, SAMPLE.byteLength);
    const starts = [
      0,
      (view.getInt32(76, true) + 1) * 512,
      (view.getInt32(48, true) + 1) * 512,
      (view.getInt32(60, true) + 1) * 512,
    ];
    const change = fc.tuple(
      fc.constantFrom(...starts),
      fc.nat(127),
      fc.oneof(fc.nat(20), fc.integer({ min: -4, max: 0x7fffffff })),
    );
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const bytes = Uint8Array.from(SAMPLE);
        const words = new DataView(bytes.buffer);
        for (const [start, word, value] of changes) words.setInt32(start + 4 * word, value, true);
        bytes.set(SAMPLE.subarray(0, 8));
        outcome(bytes);
      }),
      { numRuns: 700 },
    );
  });

  it('whose list of tables lost one that has columns says so', () => {
    const bytes = Uint8Array.from(SAMPLE);
    // The first name in `_Tables`: 1 is the number of a string, and 0 that of none.
    const first = 4_480;
    expect(bytes[first]).toBe(1);
    bytes[first] = 0;
    expect(outcome(bytes)).toMatchObject({ problems: expect.arrayContaining(['package-damaged']) });
  });

  it('of other bytes altogether is refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3_000 }), (bytes) => {
        expect(outcome(bytes)).toEqual({ refused: 'damaged-package' });
      }),
    );
  });
});
