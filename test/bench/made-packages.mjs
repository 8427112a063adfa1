// Packages of any size: a genuine one (test/fixtures/wine) with a long stream among its own, where others have a cabinet.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openCompound } from '../../dist/inventory/formats/compound/index.js';
import { buildCompound } from '../support/compound.mjs';

const genuine = join(import.meta.dirname, '../fixtures/wine/packages/SampleProvider.msi');

/** @param size about how many bytes. */
export function packageOfSize(size) {
  const bytes = readFileSync(genuine);
  const source = { size: bytes.length, read: (offset, length) => bytes.subarray(offset, offset + length) };
  const { root } = openCompound(source, genuine);
  const own = [...root.streams].map(([name, stream]) => [name, Buffer.from(stream.content().bytes(0, stream.size))]);
  const cabinet = Buffer.alloc(Math.floor((size - bytes.length) / 1.01 / 4096) * 4096, 'cabinet ');
  return buildCompound({ classId: root.classId, entries: { 'large.cab': cabinet, ...Object.fromEntries(own) } });
}
