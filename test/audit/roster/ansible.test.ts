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
    ['[fe80:0:0:0:0:0:0:1]:22', ['fe80:0:0:0:0:0:0:1']],
    ['fe80:0:0:0:0:0:0:1', ['fe80:0:0:0:0:0:0:1']],
    ['a.b:22', ['a.b']],
    ['[1:2]x', ['1x', '2x']],
    ['n[1:30:12]', ['n1', 'n13', 'n25']],
    ['n[3:3]', ['n3']],
    ['n[c:c]', ['nc']],
    ['n[98:101]', ['n98', 'n99', 'n100', 'n101']],
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
    expect(rolesIn('hosts: { hosts: R1 }\n', 'hosts')).toEqual(['R1: hosts']);
    expect(rolesIn('\n  {"web": {"hosts": ["R1"]}}', 'hosts')).toEqual(roles);
    expect(rolesIn('web: {hosts: R1}\n', 'hosts')).toEqual(roles);
    expect(rolesIn('web: # of the north\n  hosts: R1\n', 'hosts')).toEqual(roles);
    expect(rolesIn('R1 rollcall_owner="see: [x]"\n[web]\nR1\n', 'hosts')).toEqual(roles);
    expect(rolesIn('R1\n  [web] # of the north\nR1\n', 'hosts')).toEqual(roles);
    expect(rolesIn('web:\n  hosts:\n    - R1\n', 'hosts.yaml')).toEqual(roles);
  });

  test('is no table with a cell in brackets', () => {
    expect(refusal('R1 a[1]\n', 'hosts')).toBe(
      'hosts:1: unknown column "R1 a[1]"; the columns are host, aliases, roles, owner, environment',
    );
    expect(refusal('x [web]\n[web] x\n', 'hosts')).toContain('unknown column');
  });

  test('may be indented, commented and quoted as Ansible allows', () => {
    const text = [
      '  # all of it',
      '  [web]',
      "  R1 rollcall_owner='Mail team' # here",
      '  R2 rollcall_owner=Mail\\ team',
      "  R3 rollcall_owner='a\\b'",
      '[site:children]',
      '# the north',
      '; and the south',
      'web',
      '[site:vars]',
      '# of all',
      'x=1',
    ].join('\n');
    expect(hostsIn(text, 'hosts.ini').map(({ host, owner, roles }) => [host, owner, roles?.toSorted()])).toEqual([
      ['R1', 'Mail team', ['site', 'web']],
      ['R2', 'Mail team', ['site', 'web']],
      ['R3', 'a\\b', ['site', 'web']],
    ]);
  });

  test('may leave groups empty', () => {
    expect(rolesIn('web:\n  hosts:\n  children:\n  vars:\nengine:\n  hosts: R1\n', 'hosts.yaml')).toEqual([
      'R1: engine',
    ]);
    expect(rolesIn('web:\n  children: [engine]\nengine:\n  hosts: R1\n', 'hosts.yaml')).toEqual(['R1: engine, web']);
  });

  test('reads of the variables of a host in YAML what is text', () => {
    const text =
      'web:\n  hosts:\n    R1: { rollcall_owner: [a, b], rollcall_environment: 3, rollcall_aliases: "a ; b,c" }\n';
    expect(hostsIn(text, 'hosts.yaml')).toMatchObject([{ aliases: ['a', 'b', 'c'], owner: null, environment: null }]);
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
      'R9 ansible_host=node9',
      'R10 ansible_host=10-node',
    ].join('\n');
    const named = hostsIn(text, 'hosts.ini').filter(({ aliases = [] }) => aliases.length > 0);
    expect(named.map(({ host, aliases }) => `${host}: ${aliases}`)).toEqual([
      'R8: r8.example',
      'R9: node9',
      'R10: 10-node',
    ]);
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
    ['a child that is only spoken of', '[a:children]\nb\n[b:vars]\nx=1\n[c:children]\nb\n', ':2: "b" is no group'],
    ['an open quote about a child', '[a:children]\n"b\n', 'b" is no name of a group'],
    ['a host without a name', '[a]\n""\n', 'is no name of a host'],
    ['two sections in one line', '[a b][c]\n', ':1: "[a b][c]" is no section'],
    ['more behind a section', '[a] b]\n', ':1: "[a] b]" is no section'],
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
    ['a range in steps of x', '[a]\nn[1:4:x1]\n', ':2: "[1:4:x1]" is no range'],
    ['a range in steps of 2x', '[a]\nn[1:4:2x]\n', ':2: "[1:4:2x]" is no range'],
    ['a range from two letters', '[a]\nn[ab:c]\n', ':2: "[ab:c]" is no range'],
    ['a range to two letters', '[a]\nn[a:cd]\n', ':2: "[a:cd]" is no range'],
    ['a range of two letters', '[a]\nn[ab:cd]\n', ':2: "[ab:cd]" is no range'],
    ['a range of letters without a beginning', '[a]\nn[:c]\n', ':2: "[:c]" is no range'],
    ['a range of letters without an end', '[a]\nn[a:]\n', ':2: "[a:]" is no range'],
    ['a range of number and letter', '[a]\nn[5:c]\n', ':2: "[5:c]" is no range'],
    ['a range to what is no number', '[a]\nn[1:x2]\n', ':2: "[1:x2]" is no range'],
    ['a range to more than a number', '[a]\nn[1:2x]\n', ':2: "[1:2x]" is no range'],
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
