/** The classes of the units of a console line, as bits, so that those of a token can be gathered. */
export const DIGIT = 1;
export const LETTER = 2;
export const COMMA = 4;
export const SLASH = 8;
export const COLON = 16;
const OTHER = 32;
export const UNDERSCORE = 64;
// Dots and dashes are counted besides: their bits lie so far apart that one sum holds both counts.
export const DOT = 1 << 10;
export const DASH = 1 << 20;

/** How many dots, and how many dashes, a sum of such bits holds. */
export const dotsIn = (sum: number): number => (sum >> 10) & 1023;
export const dashesIn = (sum: number): number => sum >>> 20;

/**
 * The class of each unit; 0 for what stands between tokens. All beyond ASCII is taken for letters. (One table without a question asked makes the
 * loop of `tokenize` a quarter faster.)
 */
const CLASS = new Int32Array(1 << 16).fill(OTHER, 0, 128).fill(LETTER, 128);
for (let code = 48; code <= 57; code += 1) CLASS[code] = DIGIT;
for (let code = 65; code <= 90; code += 1) CLASS[code] = CLASS[code + 32] = LETTER;
for (const [mark, bit] of Object.entries({ ',': COMMA, '/': SLASH, ':': COLON, _: UNDERSCORE, '.': DOT, '-': DASH }))
  CLASS[mark.charCodeAt(0)] = bit;
for (const space of ' \t\u00a0') CLASS[space.charCodeAt(0)] = 0;

/** The class of the unit that stands at an index of a text. */
export const classAt = (codes: Uint16Array, at: number): number => CLASS[codes[at] ?? 0] ?? OTHER;
