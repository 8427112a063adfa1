/** Digits and nothing else. */
export const PLAIN = /^[0-9]+$/;
/** A number with thousands separators, with or without a unit. */
export const GROUPED = /^[0-9]{1,3}(?:[.,'\u00a0\u202f ][0-9]{3})+$/;
/** A number with its unit: bytes, KB and so on. */
export const WITH_UNIT =
  /^([0-9]+(?:[.,][0-9]+|['\u00a0\u202f ][0-9]{3}(?![0-9]))*)\s*(bytes?|octets?|[kmg][bo]|k|b)\.?$/i;

/** A number of kilobytes or more: "67.5", "1,024", "1,024.5". */
const ROUNDED =
  /^[0-9]+(?:[.,][0-9]+)?$|^[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?$|^[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?$/;

/** What a size cell says. */
export interface ReadSize {
  /** Bytes; null when printed in a larger unit or not a whole number of groups. */
  bytes: number | null;
  /** Set when the digits cannot be a size as printed, such as "8,1012". */
  isMalformed: boolean;
}

/** Reads a size as printed: "79,528", "79.528", "79528", "67.5KB", "16,256b". */
export function readSize(text: string): ReadSize {
  const plain = plainSize(text);
  if (plain !== -1) return { bytes: plain, isMalformed: false };
  const unit = WITH_UNIT.exec(text);
  const digits = unit?.[1] ?? text;
  const word = unit?.[2]?.toLowerCase() ?? 'b';
  if (/^[kmg]/.test(word)) return { bytes: null, isMalformed: !ROUNDED.test(digits) };
  if (PLAIN.test(digits) || GROUPED.test(digits)) {
    const separators = new Set(digits.replace(/[0-9]/g, ''));
    const bytes = Number(digits.replace(/[^0-9]/g, ''));
    if (separators.size <= 1 && Number.isSafeInteger(bytes)) return { bytes, isMalformed: false };
  }
  return { bytes: null, isMalformed: true };
}

/** The bytes of a size that is printed the usual way, "79,528" or "79528"; -1 for any other. */
export function plainSize(text: string): number {
  let bytes = 0;
  let group = 0;
  let groups = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 44) {
      if (group === 0 || group > 3 || (groups > 0 && group !== 3)) return -1;
      groups += 1;
      group = 0;
    } else if (code >= 48 && code <= 57) {
      bytes = bytes * 10 + code - 48;
      group += 1;
    } else return -1;
  }
  return group === 0 || (groups > 0 && group !== 3) || text.length > 18 || !Number.isSafeInteger(bytes) ? -1 : bytes;
}
