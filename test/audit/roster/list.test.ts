import { describe, expect, test } from 'vitest';
import { hostsIn, refusal } from './read.js';

describe('a roster as a list', () => {
  const text = `
# the fleet
hosts:
  - { host: " R1 ", aliases: [r1.example, "", " r1.example "], roles: [engine, web], owner: Ops, environment: test }
  - host: R2
`;
  const expected = [
    { host: 'R1', aliases: ['r1.example'], roles: ['engine', 'web'], owner: 'Ops', environment: 'test' },
    { host: 'R2', aliases: [], roles: [], owner: null, environment: null },
  ];

  test('is read from YAML, by the ending of its name or by its content', () => {
    expect(hostsIn(text, 'roster.yaml')).toEqual(expected);
    expect(hostsIn(text, 'roster.yml')).toEqual(expected);
    expect(hostsIn(text, 'roster')).toEqual(expected);
  });

  test.each([
    'hosts: [{ host: R1 }]',
    'hosts: # the fleet\n\n  # of the north\n  - host: R1\n',
    'hosts:\n- host: R1\n',
    '{"hosts": [{"host": "R1"}]}',
    ' { "hosts" : [{"host": "R1"}]}',
    '# none but one\nhosts:\n  - host: R1\n',
  ])('is recognised by its content: %j', (written) => {
    for (const name of ['roster', 'roster.yaml'])
      expect(hostsIn(written, name)).toMatchObject([{ host: 'R1', roles: [] }]);
  });

  test('is read from JSON', () => {
    expect(hostsIn(JSON.stringify({ hosts: expected }), 'roster.json')).toEqual(expected);
    expect(hostsIn(`\uFEFF${JSON.stringify({ hosts: expected }, null, 2)}`, 'roster')).toEqual(expected);
  });

  test.each([
    ['an unknown key', 'hosts:\n  - host: R1\n    role: web\n', 'roster.yaml:3:5: unknown key "role" in hosts.0'],
    ['no host', 'hosts:\n  - roles: [web]\n', 'roster.yaml:2:5: "host" is missing in hosts.0'],
    ['a host without a name', 'hosts:\n  - host: R1\n  - host: " "\n', 'roster.yaml:3:5: the host has no name'],
    ['one role that is no list', 'hosts:\n  - { host: R1, roles: web }\n', 'roster.yaml:2:24: must be array'],
    [
      'a host twice with different roles',
      'hosts:\n  - { host: R1, roles: [web] }\n  - { host: R2 }\n  - { host: r1, roles: [engine] }\n',
      'roster.yaml:4:5: r1 is there twice with different roles: see line 2',
    ],
    [
      'a host twice, the first far down and far right',
      `{"hosts":\n${'\n'.repeat(9)}         [{"host": "R1", "roles": ["web"]},\n{"host": "R1"}]}`,
      'roster.yaml:12:1: R1 is there twice with different roles: see line 11; keep one',
    ],
    [
      'an alias of two hosts',
      'hosts:\n  - { host: R1, aliases: [node] }\n  - { host: R2, aliases: [Node] }\n',
      'roster.yaml:3:5: "Node" stands for R1 and for R2',
    ],
    ['a list at the top', '- host: R1\n', 'roster.yaml:1:1: must be object at the top'],
    ['broken YAML', 'hosts:\n  - {host: R1\n', 'roster.yaml:3:1: '],
    ['nothing', ' \n', 'roster.yaml: the roster is empty'],
    ['hosts that are nothing', 'hosts:\n  - \n', 'roster.yaml:2:5: nothing is said of "hosts.0"'],
  ])('with %s is refused by line', (_, broken, message) => {
    expect(refusal(broken, 'roster.yaml')).toContain(message);
  });
});
