// A patch of made-up products, with every part that patches have: for tests and for harming.
import { buildCompound } from './compound.mjs';
import { CLASS, COLUMN, database, summaryStream, transform } from './msi-streams.mjs';

/** A GUID that ends so. */
export function guid(last) {
  return `{5D1C0E6A-3B7F-4A52-8C11-0A4B6E2F9D${last.toString(16).toUpperCase().padStart(2, '0')}}`;
}

/** Code of the patch of `lifecyclePatch`. */
const LIFECYCLE_PATCH = '{C0DEC0DE-3B7F-4A52-8C11-0A4B6E2F9D21}';
/** The code page of UTF-8 as a number of 16 bits with a sign. */
const UTF8 = 65_001 - 65_536;

const METADATA = {
  columns: [
    ['Company', COLUMN.key | COLUMN.nullable | COLUMN.string | 72],
    ['Property', COLUMN.key | COLUMN.string | 72],
    ['Value', COLUMN.string],
  ],
  rows: [
    [null, 'DisplayName', 'Update for Sample (KB99000001)'],
    [null, 'Classification', 'Hotfix'],
    ['Rollcall', 'Note', 'of a company'],
  ],
};

const SEQUENCE = {
  columns: [
    ['PatchFamily', COLUMN.key | COLUMN.string | 72],
    ['ProductCode', COLUMN.key | COLUMN.nullable | COLUMN.string | 38],
    ['Sequence', COLUMN.string | 72],
    ['Attributes', COLUMN.nullable | COLUMN.short],
  ],
  rows: [
    ['Family', null, '1.2.3', 1],
    ['Family', guid(1), '1.2.4', null],
  ],
};

/** Changes of every kind, to tables that the patch knows and to one that it adds. */
export const CHANGES = transform(
  {
    Property: [
      [0b10, 'ss', 'ProductVersion', '1.0.1'],
      [0x0201, 'ss', 'Added', 'by the patch'],
      [0, 's', 'Gone'],
    ],
    File: [
      [0b1010, 'sli', 'a.dll', 80_000, 2],
      [0x0501, 'slsii', 'b.dll', 1, null, 3, 1],
    ],
    _Tables: [
      [0x0101, 's', 'New'],
      [0, 's', 'Old'],
    ],
    _Columns: [
      [0x0401, 'sisi', 'New', null, 'Id', COLUMN.key | COLUMN.short],
      [0x0401, 'sisi', 'New', null, 'Text', COLUMN.string],
    ],
    New: [[0x0201, 'is', 7, 'seven']],
  },
  { 9: `${guid(1)}1.0.0;${guid(2)}1.0.1;${guid(3)}` },
);

/** The patch as a file. */
export function samplePatch() {
  const summary = { 7: `${guid(1)};${guid(2)}`, 8: ':One;:#One;:Lost', 9: `${guid(16)}${guid(17)}${guid(18)}` };
  return buildCompound({
    classId: CLASS.patch,
    entries: {
      ...database({ MsiPatchMetadata: METADATA, MsiPatchSequence: SEQUENCE }, 3),
      ...summaryStream(summary),
      One: CHANGES,
      '#One': transform({}, { 9: `${guid(1)}1.0.0;${guid(1)}1.0.1;${guid(3)}` }),
    },
  });
}

/** A patch that Windows Installer applies: it makes version 2.0.1 of the product with version 2.0.0. */
export function lifecyclePatch(product, upgrade) {
  const metadata = {
    ...METADATA,
    rows: [
      [null, 'DisplayName', 'Update for Rollcall Lifecycle (KB99000001)'],
      [null, 'MoreInfoURL', 'http://example.com/kb/99000001'],
      [null, 'AllowRemoval', '1'],
      [null, 'Classification', 'Update'],
    ],
  };
  const target = { 1: UTF8, 7: ';1033', 8: ';1033', 9: `${product}2.0.0;${product}2.0.1;${upgrade}`, 14: 200, 16: 0 };
  return buildCompound({
    classId: CLASS.patch,
    entries: {
      ...database({ MsiPatchMetadata: metadata }),
      ...summaryStream({ 1: UTF8, 2: 'Patch', 7: product, 8: ':T1;:#T1', 9: LIFECYCLE_PATCH, 15: 1 }),
      T1: transform({ Property: [[0b10, 'ss', 'ProductVersion', '2.0.1']] }, target),
      '#T1': transform({ Property: [[0x0201, 'ss', 'ROLLCALLPATCHED', 'yes']] }, target),
    },
  });
}
