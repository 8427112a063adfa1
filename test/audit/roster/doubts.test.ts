import { describe, expect, test } from 'vitest';
import { rosterDoubts } from '../../../src/audit/index.js';
import { articleOf } from '../support/compact.js';

const targets = [articleOf({ id: 'KB99000002', files: ['Relay.dll | 2.0.20.0 | 100200 | 2010-03-02 10:36'] })];
const policy = { roles: { Web: { files: ['relay*'] }, db: { files: ['Nosuch.dll', 'none*'] }, mail: { files: [] } } };
const rosterOf = (roles: Record<string, string[]>) => ({
  hosts: Object.entries(roles).map(([host, all]) => ({ host, roles: all })),
});

describe('roles of a roster that a policy does not fit', () => {
  test('are those that it does not name, of hosts that have no other', () => {
    const roster = rosterOf({ R1: ['webb'], R2: ['webb', 'linux'], R3: ['web', 'linux'], R4: [] });
    expect(rosterDoubts(roster, policy, targets)).toEqual([
      { code: 'role-not-in-policy', text: expect.stringMatching(/^role "linux" of R2: not named by the policy/) },
      { code: 'role-not-in-policy', text: expect.stringMatching(/^role "webb" of 2 hosts, such as R1: /) },
    ]);
  });

  test('are those whose files no target lists, where a host has them', () => {
    const [doubt, ...more] = rosterDoubts(rosterOf({ R1: [' DB '], R2: ['web'], R3: ['mail'] }), policy, targets);
    expect(more).toEqual([]);
    expect(doubt).toEqual({
      code: 'role-without-files',
      text: 'role "db" of R1: no target lists a file that the policy asks of it (Nosuch.dll, none*), so that by this role none applies; check the spelling',
    });
  });

  test('are counted beyond twenty', () => {
    const names = Array.from({ length: 22 }, (_, i) => `group${i + 10}`);
    const doubts = rosterDoubts(rosterOf({ R1: names }), policy, targets);
    expect(doubts).toHaveLength(21);
    expect(doubts[20]?.text).toContain('2 more roles: not named');
    expect(rosterDoubts(rosterOf({ R1: names.slice(0, 20) }), policy, targets)).toHaveLength(20);
  });

  test.each([
    ['without a roster', null, policy, targets],
    ['without a policy', rosterOf({ R1: ['webb'] }), null, targets],
    ['where the policy has no roles', rosterOf({ R1: ['webb'] }), { targets: ['KB99000002'] }, targets],
    ['of hosts without a role', rosterOf({ R1: [], R2: [' '] }), policy, targets],
    ['of a package share', rosterOf({ R1: ['Package-Share'] }), policy, targets],
    [
      'of what the policy excludes',
      rosterOf({ R1: ['old'] }),
      { ...policy, notApplicable: { roles: ['Old'] } },
      targets,
    ],
    ['of what has a product', rosterOf({ R1: ['mbx'] }), { ...policy, productRoles: { Exchange: ['MBX'] } }, targets],
    ['of files where no target lists any', rosterOf({ R1: ['db'] }), policy, []],
  ])('are none %s', (_, roster, asked, articles) => {
    expect(rosterDoubts(roster, asked, articles)).toEqual([]);
  });
});
