import { describe, expect, test } from 'vitest';
import { isWithdrawn, latestOf } from '../../../src/audit/withdrawn.js';
import { buildKnowledge, chainOf } from '../../../src/knowledge/index.js';
import { articleOf } from '../support/compact.js';

const GONE = 'This update is no longer available.';

/** Rollups 1 to 4 of one product, each of which replaces the one before it. */
function rollups(withdrawn: readonly number[]) {
  return buildKnowledge(
    [1, 2, 3, 4].map((n) =>
      articleOf({
        id: `KB9900000${n}`,
        ordinal: n,
        files: [],
        ...(n > 1 && { replaces: [`KB9900000${n - 1}`] }),
        ...(withdrawn.includes(n) && { withdrawn: GONE }),
      }),
    ),
  );
}

describe('the latest of a chain', () => {
  test.each<[string, number[], number[]]>([
    ['is the last', [], [4]],
    ['is the last also where one before it was withdrawn', [2, 3], [4]],
    ['is the one before, where the last was withdrawn', [4], [3]],
    ['is what is left', [3, 4], [2]],
    ['is the article itself where all behind it were withdrawn', [2, 3, 4], [1]],
    ['is the last where all were withdrawn', [1, 2, 3, 4], [4]],
  ])('%s: without %j it is %j', (_, withdrawn, latest) => {
    const knowledge = rollups(withdrawn);
    expect(latestOf(knowledge, chainOf(knowledge, 'KB99000001'))).toEqual(latest.map((n) => `KB9900000${n}`));
  });

  test('of two ends is the one that was not withdrawn', () => {
    const knowledge = buildKnowledge([
      articleOf({ id: 'KB99000001', files: [] }),
      articleOf({ id: 'KB99000002', files: [], replaces: ['KB99000001'] }),
      articleOf({ id: 'KB99000003', files: [], replaces: ['KB99000001'], withdrawn: GONE }),
    ]);
    const chain = chainOf(knowledge, 'KB99000001');
    expect(chain.latest).toEqual(['KB99000002', 'KB99000003']);
    expect(latestOf(knowledge, chain)).toEqual(['KB99000002']);
  });
});

test('an article that nobody has read was not withdrawn, as far as is known', () => {
  const knowledge = rollups([4]);
  expect(isWithdrawn(knowledge, 'KB99000004')).toBe(true);
  expect(isWithdrawn(knowledge, 'KB99000003')).toBe(false);
  expect(isWithdrawn(knowledge, 'KB99000999')).toBe(false);
});
