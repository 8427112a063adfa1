const GUID = /^\{?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\}?$/i;
const PACKED = /^[0-9a-f]{32}$/i;

/** Lengths of the groups of a packed GUID, each written backwards: 8-4-4, then the last eight bytes with swapped digits. */
const PACKED_GROUPS = [8, 4, 4, 2, 2, 2, 2, 2, 2, 2, 2];

/** "{GUID}" in upper case from a GUID with or without braces, in any case; null for anything else. */
export function toGuid(text: string): string | null {
  const match = GUID.exec(text.trim());
  return match?.[1] === undefined ? null : `{${match[1].toUpperCase()}}`;
}

/**
 * Unpacks a GUID as Windows Installer names its registry keys by: 32 digits without separators, every group reversed.
 * @param text "32 hexadecimal digits", in any case.
 * @returns "{GUID}" in upper case, or null for anything else.
 */
export function unpackGuid(text: string): string | null {
  if (!PACKED.test(text)) return null;
  let at = 0;
  const groups = PACKED_GROUPS.map((length) => {
    const group = text.slice(at, at + length);
    at += length;
    return [...group].reverse().join('');
  });
  const [a, b, c, ...rest] = groups;
  const tail = rest.join('');
  return `{${a}-${b}-${c}-${tail.slice(0, 4)}-${tail.slice(4)}}`.toUpperCase();
}

/** A GUID as its 16 bytes are stored, given as 32 hexadecimal digits: the first three groups are little-endian. */
export function guidOfBytes(hex: string): string | null {
  const bytes = PACKED.test(hex) ? (hex.match(/../g) ?? []) : [];
  if (bytes.length !== 16) return null;
  const order = [3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15];
  const digits = order.map((i) => bytes[i]).join('');
  return toGuid(digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'));
}
