import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/model/errors.js';
import { runWithin, Stopped } from '../../src/store/index.js';

/** Milliseconds that nothing here takes. */
const AMPLE = 60_000;

describe('runWithin', () => {
  it('gives what the step gives', () => {
    const given = { a: [1] };
    expect(runWithin(AMPLE, () => given)).toBe(given);
  });

  it('throws what the step throws, as it is', () => {
    const problem = new InputError('empty-file', 'a.txt', 'is empty');
    const bug = (): unknown => {
      throw problem;
    };
    expect(() => runWithin(AMPLE, bug)).toThrow(problem);
  });

  it('ends a loop', () => {
    const loop = (): unknown => {
      for (;;);
    };
    expect(() => runWithin(20, loop)).toThrow(Stopped);
    expect(runWithin(AMPLE, () => 'next')).toBe('next');
  });

  it('ends a regular expression', () => {
    const word = `${'a'.repeat(60)}b`;
    expect(() => runWithin(20, () => /^(?:a+)+$/.test(word))).toThrow(Stopped);
  });
});
