import { isCaptureName } from '../captures.js';

/** What Windows, or a terminal, would take for something else: its signs in names, controls, halves of characters, marks of direction. */
const UNSAFE = /[<>:"|?*\\\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu;
/** Names of devices on Windows, whatever follows the first dot. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
/** File systems allow 255 bytes; a number may be added. */
const LONGEST = 200;
/** Folder of imported lists inside a knowledge base. */
export const IMPORTS = 'imports';

/**
 * Makes of a path one that can be a path below a folder on every system, and in a version control system.
 * @param path with "/" between folders, as a capture was found: it may hold anything that a file system takes.
 * @returns the same path wherever it is harmless.
 */
export function safePath(path: string): string {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  const safe = parts.map(safeName);
  if (safe.length > 1 && safe[0]?.toLowerCase() === IMPORTS) safe[0] = `_${safe[0]}`;
  return safe.join('/') || '_';
}

/** As `safePath`, and a name by which captures are known: what has none of their endings gets one more. @param ending such as ".html". */
export function safeCapturePath(path: string, ending: string): string {
  const safe = safePath(path);
  const cut = safe.lastIndexOf('/') + 1;
  const [folder, name] = [safe.slice(0, cut), safe.slice(cut)];
  const ended = isCaptureName(`_${name}`) ? name : `${name}${ending}`;
  return `${folder}${isCaptureName(ended) ? ended : `_${ended}`}`;
}

/** The key under which file systems without upper and lower case, or with one way to write "ä", find a path. */
export function pathKey(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/**
 * Finds a name that is not taken: "a/b.html", else "a/b-2.html" and so on.
 * @param isTaken says it of a path; it must be false at some time.
 */
export function freePath(path: string, isTaken: (path: string) => boolean): string {
  const [, stem = path, ending = ''] = /^(.*[^/])(\.[^./]*)$/s.exec(path) ?? [];
  for (let n = 1; ; n += 1) {
    const free = n === 1 ? path : `${stem}-${n}${ending}`;
    if (!isTaken(free)) return free;
  }
}

function safeName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(UNSAFE, '_')
    .replace(/[. ]+$/, '')
    .replace(/^[. ]+/, '_');
  return shortened(plain === '' ? '_' : DEVICE.test(plain) ? `_${plain}` : plain);
}

/** Cuts the middle out, so that beginning and ending stay. */
function shortened(name: string): string {
  if (Buffer.byteLength(name) <= LONGEST) return name;
  const letters = [...name];
  const tail = letters.slice(-20).join('');
  let head = '';
  for (const letter of letters) {
    if (Buffer.byteLength(head + letter + tail) > LONGEST) break;
    head += letter;
  }
  return `${head}${tail}`;
}
