import type { ByteSource } from '../../src/inventory/formats/text-lines.js';

/** Bytes in memory as decoders take them. */
export function sourceOf(bytes: Uint8Array): ByteSource {
  return { size: bytes.length, read: (offset, length) => bytes.subarray(offset, offset + length) };
}
