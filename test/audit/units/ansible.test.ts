/** Bounds and words of inventories of Ansible, of which a whole roster shows too little. */
import { expect, test } from 'vitest';
import { AnsibleGroups } from '../../../src/audit/roster/ansible/groups.js';
import { expandRanges } from '../../../src/audit/roster/ansible/range.js';
import { wordsOf } from '../../../src/audit/roster/ansible/words.js';

const place = () => 'hosts:1';
const NONE = new Map<string, string>();

test('an inventory may hold as many hosts as its limit says, each named as often as it likes', () => {
  const groups = new AnsibleGroups(2);
  groups.declare('web');
  for (const host of ['R1', 'R2', 'R1', 'R2']) groups.addHost(host, 'web', NONE, place);
  expect([...groups.entries()].map(({ host }) => host.host)).toEqual(['R1', 'R2']);
  expect(() => groups.addHost('R3', 'web', NONE, place)).toThrow('hosts:1: more than 2 hosts; part the roster');
});

test('a range may stand for 200,000 hosts, and for no more', () => {
  const count = (pattern: string) => {
    const names = expandRanges(pattern);
    return 'problem' in names ? names.problem : names.length;
  };
  expect(count('n[1:200000]')).toBe(200_000);
  expect(count('n[0:200000]')).toBe('a range of more than 200000 hosts');
  expect(count('n[1:400000:2]')).toBe(200_000);
  expect(count('n[1:2]x[1:100000]')).toBe(200_000);
  expect(count('n[1:2]x[1:100001]')).toBe('a range of more than 200000 hosts');
});

test.each([
  ['', []],
  ['a  b ', ['a', 'b']],
  ['"a b"c d', ['a bc', 'd']],
  ['a\\ b', ['a b']],
  ['"a\\"b"', ['a"b']],
  ["'a\\b'", ['a\\b']],
  ["'a\"b'", ['a"b']],
  ['"" a', ['', 'a']],
  ['a # b', ['a']],
  ['a#b', ['a']],
  ['"a#b"', ['a#b']],
  ['"a', null],
  ["a'", null],
])('the words of %j are %j', (line, words) => {
  expect(wordsOf(line)).toEqual(words);
});
