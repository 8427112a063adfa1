import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hostsIn, refusal } from './read.js';

const CASES = join(import.meta.dirname, '../../cases/roster');
const caseFile = (name: string): string => readFileSync(join(CASES, name), 'utf8');

/** "host: role, role", sorted. */
const rolesIn = (text: string, name: string): string[] =>
  hostsIn(text, name)
    .map(({ host, roles = [] }) => `${host}: ${roles.toSorted().join(', ')}`)
    .sort();

/** What Ansible itself makes of an inventory: the output of `ansible-inventory --list`, kept beside it. */
function rolesByAnsible(name: string): string[] {
  const listed = JSON.parse(caseFile(`${name}.list.json`)) as Record<string, { hosts?: string[]; children?: string[] }>;
  const roles = new Map<string, Set<string>>();
  const walk = (group: string, above: readonly string[]): void => {
    const all = group === 'all' || group === 'ungrouped' ? above : [...above, group];
    for (const host of listed[group]?.hosts ?? []) {
      const known = roles.get(host) ?? new Set<string>();
      roles.set(host, known);
      for (const role of all) known.add(role);
    }
    for (const child of listed[group]?.children ?? []) walk(child, all);
  };
  walk('all', []);
  return [...roles].map(([host, own]) => `${host}: ${[...own].sort().join(', ')}`).sort();
}

describe('an inventory of Ansible', () => {
  test.each(['fleet.ini', 'fleet.yaml'])('%s has the hosts and groups that Ansible finds', (name) => {
    const own = rolesIn(caseFile(name), name);
    expect(own.length).toBeGreaterThan(10);
    expect(own).toEqual(rolesByAnsible(name));
  });

  test.each(['fleet.ini', 'fleet.yaml'])('%s is the same as `ansible-inventory --list` prints it', (name) => {
    const listed = rolesIn(caseFile(`${name}.list.json`), `${name}.list.json`);
    expect(listed).toEqual(rolesIn(caseFile(name), name));
  });

  test.each([
    ['web[01:03].x', ['web01.x', 'web02.x', 'web03.x']],
    ['n[0:10:5]', ['n0', 'n5', 'n10']],
    ['n[:1]', ['n0', 'n1']],
    ['n[8:11]', ['n8', 'n9', 'n10', 'n11']],
    ['n[08:10]', ['n08', 'n09', 'n10']],
    ['db-[a:e:2]', ['db-a', 'db-c', 'db-e']],
    ['z[Y:Z]', ['zY', 'zZ']],
    ['a[1:2]b[x:y]', ['a1bx', 'a1by', 'a2bx', 'a2by']],
    ['h[1:2]:22', ['h1', 'h2']],
    ['[fe80::1]:22', ['fe80::1']],
    ['fe80::1', ['fe80::1']],
    ['10.0.0.1:22', ['10.0.0.1']],
  ])('%s stands for its hosts', (pattern, hosts) => {
    expect(hostsIn(`[web]\n${pattern}\n`, 'hosts.ini').map(({ host }) => host)).toEqual(hosts);
  });

  test('is recognised by its content where the name does not tell', () => {
    const roles = ['R1: web'];
    expect(rolesIn('; comment\nR1\n[web]\nR1\n', 'hosts')).toEqual(roles);
    expect(rolesIn('\uFEFF[web]\r\nR1\r\n', 'hosts')).toEqual(roles);
    expect(rolesIn('---\nweb:\n  hosts:\n    R1:\n', 'hosts')).toEqual(roles);
    expect(rolesIn('web:\n  hosts: R1\n', 'hosts')).toEqual(roles);
    expect(rolesIn('{"web": {"hosts": ["R1"]}}', 'hosts')).toEqual(roles);
    expect(rolesIn('hosts:\n  hosts:\n    R1:\n', 'hosts')).toEqual(['R1: hosts']);
  });

  test('tells further names, owner and environment in variables of the host', () => {
    const expected = [
      { host: 'R1', aliases: ['a', 'b', 'r1.example'], roles: ['web'], owner: 'Mail team', environment: 'test' },
    ];
    const ini =
      '[web]\nR1 ansible_host=r1.example rollcall_aliases="a;b" rollcall_owner="Mail team" rollcall_environment=test x=1\n';
    expect(hostsIn(ini, 'hosts.ini')).toEqual(expected);
    const own = { ansible_host: 'r1.example', rollcall_aliases: ['a', 'b'], rollcall_owner: 'Mail team' };
    const variables = { ...own, rollcall_environment: 'test', other: { nested: [1] } };
    expect(hostsIn(JSON.stringify({ web: { hosts: { R1: variables } } }), 'hosts.json')).toEqual(expected);
    const listed = { web: { hosts: ['R1'] }, _meta: { hostvars: { R1: variables } } };
    expect(hostsIn(JSON.stringify(listed), 'hosts.json')).toEqual(expected);
  });

  test('takes no address for a name that is a number, a template, shared, or the name of another host', () => {
    const text = [
      'R1 ansible_host=10.0.0.1',
      'R2 ansible_host=proxy.example',
      'R3 ansible_host=PROXY.example',
      'R4 ansible_host=r1',
      'R5 ansible_host="{{ x }}"',
      'R6 ansible_host=fe80::1',
      'R7 ansible_host=r7',
      'R8 ansible_host=r8.example',
    ].join('\n');
    const named = hostsIn(text, 'hosts.ini').filter(({ aliases = [] }) => aliases.length > 0);
    expect(named.map(({ host, aliases }) => `${host}: ${aliases}`)).toEqual(['R8: r8.example']);
  });

  test.each([
    [
      'a host in groups under names that differ by case',
      '[a]\nR1\n[b]\nr1\n',
      ':4: r1 is there twice with different roles: see line 2',
    ],
    ['a child that is no group', '[a:children]\nb\n', ':2: "b" is no group of this file'],
    ['groups that hold each other', '[a:children]\nb\n[b:children]\nc\n[c:children]\na\n', 'holds itself'],
    ['a section of an unknown kind', '[a]\nR1\n[a:hosst]\n', ':3: unknown section "[a:hosst]"'],
    ['a section with spaces', '[a b]\n', ':1: "[a b]" is no section'],
    ['words behind a host', '[a]\nR1 R2\n', ':2: "R2" is no variable'],
    ['an open quote', '[a]\nR1 x="1\n', ':2: a quote that is not closed'],
    ['a line of variables that is none', '[a:vars]\nx\n', ':2: "x" is no variable'],
    ['a host that ends in a colon', '[a]\nR1:\n', ':2: "R1:" is no name of a host'],
    ['a host with a comma', '[a]\nR1,R2\n', ':2: "R1,R2" is no name of a host'],
    ['a range that runs backwards', '[a]\nn[5:1]\n', ':2: "[5:1]" runs backwards, in "n[5:1]"'],
    ['letters that run backwards', '[a]\nn[b:a]\n', ':2: "[b:a]" runs backwards'],
    ['a range without an end', '[a]\nn[5:]\n', ':2: "[5:]" is no range'],
    ['a range with too many parts', '[a]\nn[1:2:3:4]\n', ':2: "[1:2:3:4]" is no range'],
    ['a range in steps of nothing', '[a]\nn[1:2:0]\n', ':2: "[1:2:0]" is no range'],
    ['a range of letter and number', '[a]\nn[a:3]\n', ':2: "[a:3]" is no range'],
    ['a range of different length', '[a]\nn[01:3]\n', ':2: "[01:3]" has ends of different length'],
    ['a range that is not closed', '[a]\nn[1:2\n', ':2: a range that is not closed'],
    ['a range beyond every fleet', '[a]\nn[1:999999999]\n', ':2: a range of more than 200000 hosts'],
    ['ranges beyond every fleet', '[a]\nn[1:9999]x[1:9999]\n', ':2: a range of more than 200000 hosts'],
    ['hosts beyond every fleet', '[a]\nn[1:150000]\nm[1:150000]\n', ':3: more than 200000 hosts'],
  ])('with %s is refused by line', (_, text, message) => {
    expect(refusal(text, 'hosts.ini')).toContain(message);
  });

  test.each([
    ['an unknown key of a group', 'web:\n  host:\n    R1:\n', ':3:5: unknown key "host" in the group "web"'],
    ['a group that is text', 'web: R1\n', ':1:6: the group "web" has to hold'],
    ['hosts that are numbers', 'web:\n  hosts: [1]\n', ':2:11: this is no name'],
    ['variables that are text', 'web:\n  hosts:\n    R1: x\n', ':3:9: the variables of "R1" are no mapping'],
    ['a search for hosts', 'plugin: aws_ec2\n', ':1:9: this tells Ansible where to look'],
    ['a list of names', '- R1\n', ':1:1: must be object at the top'],
    ['a word', 'R1\n', ':1:1: must be a mapping of groups at the top'],
    ['groups that hold each other', 'a:\n  children:\n    b:\n      children:\n        a:\n', 'holds itself'],
    ['a key twice', 'web:\n  hosts:\n    R1: {}\n    R1: {}\n', ':4:5: the key "R1" is there twice'],
    ['too many brackets', `web: ${'['.repeat(20_000)}`, ':1: nested deeper than 64 levels'],
  ])('in YAML with %s is refused by line', (_, text, message) => {
    expect(refusal(text, 'hosts.yaml')).toMatch(/^hosts\.yaml:/);
    expect(refusal(text, 'hosts.yaml')).toContain(message);
  });

  test('in which nothing ends is read in time', () => {
    for (const text of [`hosts:${'\n'.repeat(200_000)}`, `[a]\n${' '.repeat(200_000)}[`, '[a]\n'.repeat(50_000)]) {
      expect(refusal(text, 'hosts')).not.toBe('');
    }
  });
});
