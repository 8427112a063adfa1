import { InputError } from '../model/errors.js';
import { INPUT_LIMITS } from './data/limits.js';

/**
 * Text of a policy or roster.
 * @param what is read, as messages name it: "policy".
 * @throws InputError when it is empty, too large, or not UTF-8.
 */
export function decodeText(bytes: Uint8Array, name: string, what: 'policy' | 'roster'): string {
  if (bytes.length > INPUT_LIMITS.bytes) {
    throw new InputError(`${what}-too-large`, name, `larger than ${INPUT_LIMITS.bytes} bytes; this is no ${what}`);
  }
  const text = utf8(bytes);
  if (text === null || text.includes('\0')) {
    throw new InputError(`${what}-encoding`, name, `not UTF-8 text; save the ${what} as UTF-8`);
  }
  if (text.trim() === '') throw new InputError(`${what}-empty`, name, `the ${what} is empty`);
  return text;
}

/** TextDecoder says "not UTF-8" by a TypeError only. It drops a byte order mark. */
function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
