import { describe, expect, test } from 'vitest';
import { nameTwins } from '../../../src/audit/index.js';

describe('hosts that may be one', () => {
  test('are those of which one name is the first part of the other, without regard to case', () => {
    expect(nameTwins(['MPS01', 'mps01.example.test', 'mps02.example.test', 'web01'])).toEqual([
      { short: 'MPS01', full: 'mps01.example.test' },
    ]);
  });

  test('are told in one order, each domain by itself', () => {
    const twins = [
      { short: 'a', full: 'a.one.test' },
      { short: 'a', full: 'a.two.test' },
      { short: 'b', full: 'b.one.test' },
    ];
    expect(nameTwins(['b.one.test', 'a.two.test', 'b', 'a', 'a.one.test'])).toEqual(twins);
    expect(nameTwins(['a', 'a.one.test', 'a.two.test', 'b', 'b.one.test'])).toEqual(twins);
  });

  test.each([
    ['names of two domains', ['mps01.one.test', 'mps01.two.test']],
    ['an address and its first number', ['10.0.0.1', '10']],
    ['a name that only begins like another', ['mps01', 'mps011.example.test']],
    ['a dot at the end', ['mps01', 'mps01.']],
    ['a name that begins with a dot', ['', '.example.test']],
  ])('are not: %s', (_, hosts) => {
    expect(nameTwins(hosts)).toEqual([]);
  });
});
