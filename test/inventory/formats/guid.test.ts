import fc from 'fast-check';
import { expect, it } from 'vitest';
import { guidOfBytes, toGuid, unpackGuid } from '../../../src/inventory/formats/guid.js';

it('unpacks a code as Windows Installer packed it', () => {
  expect(unpackGuid('A6E0C1D5F7B325A4C811A0B4E6F2D910')).toBe('{5D1C0E6A-3B7F-4A52-8C11-0A4B6E2F9D01}');
  expect(unpackGuid('a6e0c1d5f7b325a4c811a0b4e6f2d910')).toBe('{5D1C0E6A-3B7F-4A52-8C11-0A4B6E2F9D01}');
});

it('is its own inverse, as reversing each group twice is', () => {
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789ABCDEF'), minLength: 32, maxLength: 32 });
  fc.assert(
    fc.property(digits, (packed) => {
      const plain = unpackGuid(packed)?.replace(/[{}-]/g, '') ?? '';
      expect(unpackGuid(plain)?.replace(/[{}-]/g, '')).toBe(packed);
    }),
  );
});

it.each(['', 'A6E0', 'G6E0C1D5F7B325A4C811A0B4E6F2D910', '{5D1C0E6A-3B7F-4A52-8C11-0A4B6E2F9D01}', 'A'.repeat(33)])(
  'gives nothing for %j',
  (text) => expect(unpackGuid(text)).toBeNull(),
);

it('spells a GUID in one way', () => {
  expect(toGuid(' 5d1c0e6a-3b7f-4a52-8c11-0a4b6e2f9d01')).toBe('{5D1C0E6A-3B7F-4A52-8C11-0A4B6E2F9D01}');
  expect(toGuid('{5d1c0e6a}')).toBeNull();
});

it('reads the class of a package from its bytes', () => {
  expect(guidOfBytes('84100c0000000000c000000000000046')).toBe('{000C1084-0000-0000-C000-000000000046}');
  expect(guidOfBytes('84')).toBeNull();
});
