import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { readStream } from '../../src/store/stdin.js';
import { codeOf } from './helper.js';

describe('readStream', () => {
  it('joins the pieces, also of text', async () => {
    const bytes = await readStream(Readable.from([Buffer.from('ein '), 'zwölf']), '-');
    expect(Buffer.from(bytes).toString('utf8')).toBe('ein zwölf');
  });

  it('stops an endless stream at the limit', async () => {
    const endless = Readable.from(
      (function* () {
        while (true) yield Buffer.alloc(1000);
      })(),
    );
    expect(await codeOf(() => readStream(endless, '-', 5000))).toBe('too-large');
  });
});
