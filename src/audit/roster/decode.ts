import { InputError } from '../../model/errors.js';
import { utf8 } from '../../model/utf8.js';
import { INPUT_LIMITS } from '../data/limits.js';

/**
 * Text of a roster.
 * @throws InputError when it is empty, too large, or not UTF-8.
 */
export function decodeRoster(bytes: Uint8Array, name: string): string {
  if (bytes.length > INPUT_LIMITS.bytes) {
    throw new InputError('roster-too-large', name, `larger than ${INPUT_LIMITS.bytes} bytes; this is no roster`);
  }
  const text = utf8(bytes);
  if (text === null || text.includes('\0')) {
    throw new InputError('roster-encoding', name, 'not UTF-8 text; save the roster as UTF-8');
  }
  if (text.trim() === '') throw new InputError('roster-empty', name, 'the roster is empty');
  return text;
}
