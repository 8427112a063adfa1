import { describe, expect, it } from 'vitest';
import { buildKnowledge, chainOf } from '../../src/knowledge/index.js';
import { chainTree } from '../../src/picture/index.js';
import { article, fix, rollup, says } from '../knowledge/articles.js';

const [A, B, C, D] = ['KB99000001', 'KB99000002', 'KB99000003', 'KB99000004'] as const;

describe('chainTree', () => {
  it('draws what is superseded, names what comes later, and ends with the doubts', () => {
    const knowledge = buildKnowledge([
      rollup(A, 1, '2008-02-21', { fixes: [fix('x', { kb: 'KB99000101' })] }),
      rollup(B, 2, '2008-04-29', { supersession: [says('includes', A)] }),
      rollup(C, 3, '2008-06-01', { supersession: [says('replaces', B), says('includes', B), says('replaces', A)] }),
      rollup(D, 4, '2008-09-01', { supersession: [says('includes', C)] }),
    ]);
    expect(chainTree(chainOf(knowledge, C))).toBe(
      [
        'KB99000003  2008-06-01  Update Rollup 3 for Fabrikam Mail 1.0',
        '├─ replaces KB99000001  2008-02-21  Update Rollup 1 for Fabrikam Mail 1.0',
        '│  └─ fixes KB99000101  (not in the knowledge base)',
        '└─ includes, replaces KB99000002  2008-04-29  Update Rollup 2 for Fabrikam Mail 1.0',
        '   └─ includes KB99000001 (see above)',
        '',
        'Replaced by:',
        '  KB99000004  2008-09-01  Update Rollup 4 for Fabrikam Mail 1.0',
        'Latest: KB99000004',
        '',
        'Before you trust this:',
        `  info one-sided: that ${C} replaces ${A} is said by ${C} alone; ${A} does not mention it`,
        `  info one-sided: that ${C} replaces ${B} is said by ${C} alone; ${B} does not mention it`,
        '',
      ].join('\n'),
    );
  });

  it('ends in a circle, and lets no title steer the terminal', () => {
    const circle = [
      article(A, { title: 'red \u001b[31m', supersession: [says('replaces', B)] }),
      article(B, { supersession: [says('replaces', A)] }),
    ];
    const tree = chainTree(chainOf(buildKnowledge(circle), A));
    expect(tree).toContain(`└─ replaces ${B}\n   └─ replaces ${A} (see above)\n`);
    expect(tree).toContain('red \\u001b[31m');
    expect(tree).not.toContain('\u001b');
  });
});
