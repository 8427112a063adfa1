import { tooLarge } from './file.js';
import { LIMITS } from './limits.js';
import { toInputError } from './problem.js';

/**
 * Reads a stream to its end.
 * @param stream such as `process.stdin`.
 * @param path how messages name it.
 * @param limit most bytes to hold; one more is an InputError "too-large".
 */
export async function readStream(
  stream: AsyncIterable<Uint8Array | string>,
  path: string,
  limit: number = LIMITS.stdinBytes,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let total = 0;
  try {
    for await (const piece of stream) {
      const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
      total += bytes.length;
      if (total > limit) throw tooLarge(path, limit);
      pieces.push(bytes);
    }
  } catch (error) {
    throw toInputError(error, path);
  }
  return new Uint8Array(Buffer.concat(pieces, total));
}
