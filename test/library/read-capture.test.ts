import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseArticles } from '../../src/article/index.js';
import { top } from '../support/copy.js';

/** The library as it is built: the thread for large captures is one of its files. */
const library: typeof import('../../src/index.js') = await import(pathToFileURL(join(top, 'dist/index.js')).href);

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const SMALL = { bytes: bytesOf('KB99000801: Fix for Iris\n\nYou must restart the computer.\n'), name: 'small.txt' };
const row = (i: number): string => `01-Jun-2008  10:36  1.0.0.${i}  ${10_000 + i}  File${i}.dll\n`;
const rows = (count: number): string => Array.from({ length: count }, (_, i) => row(i)).join('');
const captureOf = (count: number) => ({
  bytes: bytesOf(
    `KB99000800: Fix for Iris\n\nFile information\n\nDate         Time   Version   Size     File name\n${rows(count)}`,
  ),
  name: 'capture.txt',
});
/** Read on the caller's thread, and too large for that. */
const MIDDLE = captureOf(15_000);
const LARGE = captureOf(30_000);

describe('readCapture', () => {
  it('reads large captures as parseArticles does', async () => {
    expect(LARGE.bytes.length).toBeGreaterThan(1024 * 1024);
    const read = await library.readCapture(LARGE);
    expect(read[0]?.files).toHaveLength(30_000);
    expect(read).toEqual(await parseArticles(LARGE));
  });

  it('refuses in the same words, wherever it reads', async () => {
    const { signal } = new AbortController();
    const empty = { bytes: new Uint8Array(0), name: 'empty.txt' };
    const refusal = { name: 'InputError', code: 'empty-file', input: 'empty.txt' };
    await expect(library.readCapture(empty)).rejects.toMatchObject(refusal);
    await expect(library.readCapture(empty, { signal })).rejects.toMatchObject(refusal);
    await expect(library.readCapture(empty, { signal })).rejects.toBeInstanceOf(library.InputError);
  });

  it('ends with the reason of a signal', async () => {
    const control = new AbortController();
    const reason = new Error('enough');
    const reading = library.readCapture(LARGE, { signal: control.signal });
    control.abort(reason);
    await expect(reading).rejects.toBe(reason);
    await expect(library.readCapture(SMALL, { signal: control.signal })).rejects.toBe(reason);
    expect(await library.readCapture(SMALL, new AbortController())).toMatchObject([{ id: 'KB99000801' }]);
  });

  it.each([
    ['of ordinary size', MIDDLE],
    ['large', LARGE],
  ])('refuses a capture %s that takes too long, and reads the next', async (_, capture) => {
    const refusal = { code: 'too-slow', input: 'capture.txt', problem: expect.stringContaining('within 0.001 s') };
    await expect(library.readCapture(capture, { timeout: 1 })).rejects.toMatchObject(refusal);
    expect(await library.readCapture(SMALL)).toMatchObject([{ id: 'KB99000801' }]);
    expect(await library.readCapture(capture)).toMatchObject([{ id: 'KB99000800' }]);
  });
});
