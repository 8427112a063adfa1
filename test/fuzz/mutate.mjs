// Harm done to a file: cuts, flips, numbers that claim too much, pieces moved. The same seed does the same harm on every machine.

/** A small random generator (mulberry32): numbers from 0 up to, not including, 1. */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const CLAIMS = [0, 1, 0x20, 0xff, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xfffffff8, 0xffffffff];
const WORDS = [
  '"',
  '\\',
  '\r\n',
  '[',
  ']',
  '=',
  'hex(7):',
  'dword:',
  '-',
  ';',
  '\0',
  '\ufeff',
  '[-HKEY_LOCAL_MACHINE\\',
  '\ud800',
];

/** @returns a harmed copy. @param seed decides on all of it. */
export function mutate(original, seed) {
  const next = random(seed);
  const below = (limit) => Math.floor(next() * limit);
  let bytes = Buffer.from(original);
  const acts = [
    () => (bytes = bytes.subarray(0, below(bytes.length + 1))),
    () => flip(bytes, below),
    () => flip(bytes, below),
    () => claim(bytes, below),
    () => claim(bytes, below),
    () => bytes.fill(below(256), below(bytes.length + 1)),
    () => (bytes = moved(bytes, below)),
    () => (bytes = worded(bytes, below)),
  ];
  for (let i = 1 + below(6); i > 0; i -= 1) acts[below(acts.length)]();
  return bytes;
}

function flip(bytes, below) {
  for (let i = 1 + below(16); i > 0 && bytes.length > 0; i -= 1) bytes[below(bytes.length)] ^= 1 << below(8);
}

/** Puts a number where one may stand: places in a file are mostly multiples of four. */
function claim(bytes, below) {
  if (bytes.length < 4) return;
  const at = 4 * below(Math.floor(bytes.length / 4));
  const value = below(3) === 0 ? 4 * below(Math.ceil(bytes.length / 4)) : CLAIMS[below(CLAIMS.length)];
  bytes.writeUInt32LE(value, at);
}

/** Copies a piece over another, so that what it points to is pointed to twice. */
function moved(bytes, below) {
  const length = below(Math.min(600, bytes.length) + 1);
  const [from, to] = [below(bytes.length - length + 1), below(bytes.length - length + 1)];
  const copy = Buffer.from(bytes);
  copy.set(bytes.subarray(from, from + length), to);
  return copy;
}

/** Puts what a text format lives on somewhere, in one byte or two a character. */
function worded(bytes, below) {
  const at = below(bytes.length + 1);
  const word = Buffer.from(WORDS[below(WORDS.length)], below(2) === 0 ? 'utf16le' : 'utf8');
  return Buffer.concat([bytes.subarray(0, at), word, bytes.subarray(at + below(40))]);
}
