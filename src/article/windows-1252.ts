/**
 * The bytes 0x80 to 0x9f of windows-1252 (WHATWG Encoding Standard, index windows-1252). Node 20 decodes them as control characters, since it takes the
 * encoding for ISO 8859-1.
 */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const LABELS = new Set(['windows-1252', 'iso-8859-1', 'latin1', 'us-ascii', 'ascii']);
const CONTROLS = /[\u0080-\u009f]/g;

/** Puts right what was decoded as windows-1252; text of other encodings stays as it is. */
export function mendWindows1252(text: string, encoding: string): string {
  if (!LABELS.has(encoding)) return text;
  return text.replace(CONTROLS, (control) => HIGH.charAt(control.charCodeAt(0) - 0x80));
}

/** The byte that windows-1252 has for a character; null when it has none. */
export function toWindows1252(character: string): number | null {
  const code = character.charCodeAt(0);
  const at = HIGH.indexOf(character);
  if (at !== -1) return 0x80 + at;
  return code <= 0xff ? code : null;
}
