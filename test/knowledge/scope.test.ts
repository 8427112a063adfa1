import { describe, expect, it } from 'vitest';
import { buildKnowledge, chainOf, viewOf } from '../../src/knowledge/index.js';
import type { Architecture } from '../../src/model/architecture.js';
import { rollup, says } from './articles.js';

const [A, B] = ['KB99000001', 'KB99000002'] as const;

/** Whether an edge that an article limits to these products is followed for a product and a machine: "yes", "no" or "unsure". */
function followed(scope: string, product?: string, architecture?: Architecture): string {
  const whole = buildKnowledge([rollup(B, 2, '2008-04-29', { supersession: [says('replaces', { kb: A, scope })] })]);
  const { replaces, view } = chainOf(viewOf(whole, { product, architecture }), B);
  if (replaces.length === 0) return view?.outOfScope.length === 1 ? 'no' : 'lost';
  return view?.unsure.length === 1 ? 'unsure' : 'yes';
}

describe('a question about one product', () => {
  it.each([
    ['Windows XP', 'Windows XP', 'yes'],
    ['Windows XP Professional x64 Edition Service Pack 2', 'Windows XP', 'yes'],
    ['Windows XP', 'Microsoft Windows XP Service Pack 2', 'yes'],
    ['Windows NT 4.0; Windows 2000; Windows XP', 'Windows 2000', 'yes'],
    ['Windows NT 4.0; Windows 2000; Windows XP', 'Windows Server 2003', 'no'],
    ['Windows Server 2008 R2', 'Windows Server 2008', 'no'],
    ['Windows Server 2008', 'Windows Server 2008 R2', 'no'],
    ['Windows Server 2008 R2 SP1', 'Windows Server 2008 R2 Service Pack 1', 'yes'],
    ['Windows Server 2003 Service Pack 1 und Windows Server 2003 Service Pack 2', 'Windows Server 2003 SP2', 'yes'],
    ['Windows Server 2003 Service Pack 1 und Windows Server 2003 Service Pack 2', 'Windows Server 2003 SP3', 'no'],
    ['Internet Explorer 5.01 SP3, SP4; Internet Explorer 6', 'Internet Explorer 5.01 SP4', 'yes'],
    ['Windows XP and Windows Server 2003 Service Pack 1', 'Windows XP Service Pack 2', 'yes'],
    ['Windows 2000 SP4 and Exchange Server 2007 SP1', 'Exchange Server 2007 SP1', 'yes'],
    ['Hosted Messaging and Collaboration 4.5', 'Hosted Messaging and Collaboration 4.0', 'no'],
    ['Microsoft Solution for Hosted Messaging and Collaboration version 4.0', 'HMC 4.0', 'yes'],
    ['computers that run Fabrikam Mail 1.0', 'Fabrikam Mail 1.0', 'yes'],
    ['x64', 'Windows XP', 'yes'],
    ['These computers alone', 'Windows XP', 'unsure'],
  ])('of what holds for "%s" asks for "%s": %s', (scope, product, expected) => {
    expect(followed(scope, product)).toBe(expected);
  });
});

describe('a question about one kind of machine', () => {
  it.each<[string, Architecture, string]>([
    ['Windows XP Professional x64 Edition', 'x64', 'yes'],
    ['Windows XP Professional x64 Edition', 'x86', 'no'],
    ['Windows Server 2003 for Itanium-based Systems; Windows Server 2003 x64 Edition', 'ia64', 'yes'],
    ['Windows 7 for 32-bit Systems', 'x64', 'no'],
    ['Windows XP 64-Bit Edition', 'ia64', 'yes'],
    ['Windows XP 64-Bit Edition', 'x64', 'yes'],
    ['Windows 11 for ARM64-based Systems', 'x64', 'no'],
    ['Windows XP', 'x64', 'yes'],
  ])('of what holds for "%s" asks for %s: %s', (scope, architecture, expected) => {
    expect(followed(scope, undefined, architecture)).toBe(expected);
  });

  it('can be asked together with a product', () => {
    const scope = 'Windows 7 for 32-bit Systems; Windows 8 for x64-based Systems';
    expect(followed(scope, 'Windows 7', 'x64')).toBe('no');
    expect(followed(scope, 'Windows 8', 'x64')).toBe('yes');
    expect(followed(scope, 'Windows 7 for 32-bit Systems')).toBe('yes');
  });
});

describe('where the scope comes from', () => {
  const product = 'Windows Vista';
  const statement = { supersession: [says('replaces', A)] };

  it('what an article says without a limit holds for all it applies to', () => {
    const chain = (appliesTo: string[]) =>
      chainOf(viewOf(buildKnowledge([rollup(B, 2, '2008-04-29', { ...statement, appliesTo })]), { product }), B);
    expect(chain([]).replaces).toEqual([A]);
    expect(chain(['Windows XP', 'Windows Vista']).replaces).toEqual([A]);
    expect(chain(['Windows XP'])).toMatchObject({ replaces: [], view: { product, outOfScope: [{ from: B, to: A }] } });
  });

  it('a list has it by its rows, and one that leaves products out tells nothing about them', () => {
    const row = { from: B, to: A, relation: 'replaces' as const, posted: null, source: 'list.csv', line: 2 };
    const chain = (products: string[]) => chainOf(viewOf(buildKnowledge([], [{ ...row, products }]), { product }), B);
    expect(chain(['Windows XP'])).toMatchObject({ replaces: [], view: { outOfScope: [{ from: B }], unsure: [] } });
    expect(chain(['Windows XP', '+14'])).toMatchObject({
      replaces: [A],
      view: { outOfScope: [], unsure: [{ from: B }] },
    });
    expect(chain(['Windows Vista', '+14'])).toMatchObject({ replaces: [A], view: { unsure: [] } });
    expect(chain([])).toMatchObject({ replaces: [A], view: { unsure: [{ from: B }] } });
  });

  it('without a question nothing is left out', () => {
    const whole = buildKnowledge([rollup(B, 2, '2008-04-29', { ...statement, appliesTo: ['Windows XP'] })]);
    expect(viewOf(whole, {})).toBe(whole);
    expect(chainOf(whole, B)).toMatchObject({ replaces: [A], view: null });
  });
});
