import { InputError } from '../../model/errors.js';
import { utf8 } from '../../model/utf8.js';
import type { ListInput, ListText, RowProblem } from './adapter.js';

/**
 * The text of a list: UTF-8, or UTF-16 with its byte order mark. Anything else is taken for Windows-1252, which is told.
 * @throws InputError "empty-file", and "not-text" for a file with NUL characters.
 */
export function decodeList({ name, bytes }: ListInput): { list: ListText; problems: RowProblem[] } {
  const [encoding, problems] = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.includes('\0')) throw new InputError('not-text', name, 'this is no text; save the list as CSV in UTF-8');
  if (text.trim() === '') throw new InputError('empty-file', name, 'the list is empty');
  return { list: { name, text }, problems };
}

function encodingOf(bytes: Uint8Array): [string, RowProblem[]] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le', []];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be', []];
  if (utf8(bytes) !== null) return ['utf-8', []];
  const message = 'no UTF-8, and read as Windows-1252; look at names that are not plain English';
  return ['windows-1252', [{ code: 'encoding-guessed', severity: 'warning', line: null, message }]];
}
