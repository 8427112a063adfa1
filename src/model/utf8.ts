/**
 * Text of UTF-8 bytes, without a byte order mark.
 * @returns null for bytes that are no UTF-8.
 */
export function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    // TextDecoder says "not UTF-8" by a TypeError only.
    if (error instanceof TypeError) return null;
    throw error;
  }
}
