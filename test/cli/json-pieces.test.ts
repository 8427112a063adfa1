import { expect, test } from 'vitest';
import { jsonPieces } from '../../src/cli/json-pieces.js';

test.each([
  [{}],
  [{ a: undefined }],
  [{ a: undefined, b: null, c: 'ü"\n', d: [], e: { f: [1, { g: '2' }] } }],
  [{ files: Array.from({ length: 10_000 }, (_, i) => ({ i })), last: 1 }],
  [{ first: 1, files: Array.from({ length: 20_001 }, (_, i) => ({ i, name: `n${i}` })), last: [3] }],
])('an object in pieces is the same JSON (%#)', (value) => {
  expect([...jsonPieces(value)].join('')).toBe(JSON.stringify(value));
});

test('a long list comes in more than one piece', () => {
  const pieces = [...jsonPieces({ files: Array.from({ length: 30_000 }, () => 'x'.repeat(10)) })];
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(200_000);
});
