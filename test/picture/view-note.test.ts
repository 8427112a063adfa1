import { describe, expect, it } from 'vitest';
import { buildKnowledge, chainOf, viewOf } from '../../src/knowledge/index.js';
import { drawPicture } from '../../src/picture/index.js';
import { article, rollup, says } from '../knowledge/articles.js';

const [A, B, C] = ['KB99000001', 'KB99000002', 'KB99000003'] as const;

describe('what a question about a part leaves out', () => {
  const whole = buildKnowledge(
    [
      rollup(A, 1, '2008-01-01', { revision: { number: '2.0', reviewed: '2010-01-01' } }),
      rollup(B, 2, '2008-02-01', { supersession: [says('replaces', { kb: A, scope: 'Windows XP' })] }),
      article(C, { supersession: [says('replaces', A)] }),
    ],
    [{ from: A, to: 'KB99000009', relation: 'replaces', posted: null, products: ['+3'], source: 'list.csv', line: 2 }],
  );
  const tree = async (question: Parameters<typeof viewOf>[1]): Promise<string> =>
    drawPicture(chainOf(viewOf(whole, question), A), 'tree');

  it('stands in the tree, with the reason', async () => {
    expect(await tree({ asOf: '2008-01-15', product: 'Windows Vista' })).toContain(
      [
        'As of 2008-01-15, for Windows Vista:',
        `  ${B} is left out: published 2008-02-01`,
        `  ${C} is left out: nothing tells whether it was there`,
        `  ${A} is known in a later revision only; its words may not have been said yet`,
        `  ${A} replaces KB99000009 may hold there or not: +3`,
        '',
      ].join('\n'),
    );
    expect(await tree({ product: 'Windows Vista', architecture: 'x64' })).toContain(
      `For Windows Vista, x64:\n  ${B} replaces ${A} does not hold there: Windows XP\n`,
    );
  });

  it('is told also when it is nothing', async () => {
    expect(await tree({ asOf: '2011-01-01' })).toContain(`As of 2011-01-01:\n  ${C} is left out`);
    const all = chainOf(viewOf(buildKnowledge([rollup(A, 1, '2008-01-01')]), { asOf: '2011-01-01' }), A);
    expect(await drawPicture(all, 'tree')).toContain('As of 2011-01-01:\n  nothing else is known');
    expect(await tree({})).not.toContain('left out');
  });
});
