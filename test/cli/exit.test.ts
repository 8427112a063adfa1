import { expect, it } from 'vitest';
import { exitCodeOf } from '../../src/cli/exit.js';

it.each([
  [{ read: 0, failed: 0, notClean: false }, 0],
  [{ read: 5, failed: 0, notClean: false }, 0],
  [{ read: 5, failed: 0, notClean: true }, 1],
  [{ read: 0, failed: 1, notClean: false }, 2],
  [{ read: 0, failed: 2, notClean: true }, 2],
  [{ read: 5, failed: 1, notClean: false }, 3],
  [{ read: 5, failed: 1, notClean: true }, 3],
])('%j exits with %i', (tally, code) => {
  expect(exitCodeOf(tally)).toBe(code);
});
