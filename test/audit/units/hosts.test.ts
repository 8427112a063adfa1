import { describe, expect, test } from 'vitest';
import { RosterIndex, subjectOf, subjectsNamed, subjectsOf } from '../../../src/audit/index.js';
import { blankHost } from '../../support/blank.js';

describe('the roster', () => {
  const roster = {
    hosts: [{ host: ' R1 ', aliases: ['one', 'R2'] }, { host: 'R2', aliases: ['one'] }, { host: 'R3' }, { host: 'r3' }],
  };
  const of = (host: string, aliases: string[] = []) => new RosterIndex(roster).hostOf(blankHost(host, { aliases }));

  test('finds a host by its name before an alias of another, without case and spaces', () => {
    expect(of('r2 ')).toBe(roster.hosts[1]);
    expect(of('r1')).toBe(roster.hosts[0]);
    expect(of('R3')).toBe(roster.hosts[2]);
  });

  test('finds it by an alias of either side, of several the first', () => {
    expect(of('ONE')).toBe(roster.hosts[0]);
    expect(of('R9', ['x', 'r2'])).toBe(roster.hosts[1]);
    expect(of('R9')).toBeNull();
  });
});

describe('a host', () => {
  test('has all names and roles, each once and in order', () => {
    const entry = { host: 'R1', aliases: ['z', 'A'], roles: [' web ', 'engine'] };
    const seen = [blankHost('r1', { aliases: ['a', 'B'], roles: ['web', ' ', 'all'] }), blankHost('R1')];
    expect(subjectOf(entry, seen)).toEqual({
      host: 'R1',
      names: ['a', 'b', 'r1', 'z'],
      roles: ['all', 'engine', 'web'],
      entry,
      inventories: seen,
    });
  });

  test('outside the roster has those of its inventories', () => {
    const plain = blankHost('R1');
    expect(subjectOf(null, [plain])).toEqual({
      host: 'R1',
      names: ['r1'],
      roles: [],
      entry: null,
      inventories: [plain],
    });
    const [role] = [blankHost('R1', { roles: ['b', 'a'] })];
    expect(subjectOf(null, [role])).toMatchObject({ names: ['r1'], roles: ['a', 'b'] });
    expect(subjectOf(null, [blankHost('R1', { aliases: ['N'] })])).toMatchObject({ names: ['n', 'r1'], roles: [] });
    expect(subjectOf(null, [plain, blankHost('R1', { roles: ['a'] })])).toMatchObject({ host: 'R1', roles: ['a'] });
    expect(subjectOf({ host: 'R4' }, [])).toMatchObject({ host: 'R4', names: ['r4'], roles: [] });
    expect(subjectOf({ host: 'R4' }, [plain])).toMatchObject({ host: 'R4', names: ['r1', 'r4'] });
  });

  test('is called in order of names, its inventories in an order of their own', () => {
    const late = blankHost('R2', { collectedAt: '2010-12-30T08:00:00Z' });
    const early = blankHost('R2', { collectedAt: '2010-12-29T08:00:00Z' });
    const index = new RosterIndex({ hosts: [{ host: 'R3' }, { host: 'R1', aliases: ['r2'] }] });
    for (const given of [
      [late, early],
      [early, late],
    ]) {
      const outside = subjectsOf(new RosterIndex(null), [blankHost('Z'), ...given, blankHost('A')]);
      expect(outside.map(({ host }) => host)).toEqual(['A', 'R2', 'Z']);
      expect(outside[1]?.inventories).toEqual([early, late]);
      const listed = subjectsOf(index, [...given]);
      expect(listed.map(({ host }) => host)).toEqual(['R1', 'R3']);
      expect(listed[0]?.inventories).toEqual([early, late]);
    }
  });
});

test('a name stands for the host that is called so, else for all that have it as an alias', () => {
  const roster = { hosts: [{ host: 'R1', aliases: ['one', 'R2'] }, { host: 'R2' }, { host: 'R3', aliases: ['ONE'] }] };
  const named = (name: string) => subjectsNamed(subjectsOf(new RosterIndex(roster), []), name).map(({ host }) => host);
  expect(named(' r2')).toEqual(['R2']);
  expect(named('one')).toEqual(['R1', 'R3']);
  expect(named('R9')).toEqual([]);
});
