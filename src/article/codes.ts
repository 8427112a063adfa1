/** Units that the array between two texts is kept for; more are given back once they are read. */
const KEPT = 256 * 1024;

const kept = new Uint16Array(KEPT);

/** The other order of bytes is that of a few large machines. */
const isBigEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 0;

/**
 * The UTF-16 units of a text as numbers: a loop over them takes a third of the time that one over the string does.
 * @returns an array of at least as many units as the text has, its own until the next call.
 */
export function codesOf(text: string): Uint16Array {
  const codes = text.length <= KEPT ? kept : new Uint16Array(text.length);
  copyCodes(text, codes);
  return codes;
}

/** Copies the units of a text into an array that is long enough. */
export function copyCodes(text: string, codes: Uint16Array<ArrayBuffer>): void {
  const bytes = Buffer.from(codes.buffer, 0, text.length * 2);
  bytes.write(text, 'utf16le');
  if (isBigEndian) bytes.swap16();
}
