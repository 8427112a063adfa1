/** What a waiver may call a group. */
import { expect, test } from 'vitest';
import { isInGroup } from '../../../src/audit/groups.js';
import { subjectOf } from '../../../src/audit/index.js';
import { blankHost } from '../../support/blank.js';

const listed = subjectOf({ host: 'R1', roles: ['Web', 'test'], owner: ' Mail team ', environment: null }, []);
const unlisted = subjectOf(null, [blankHost('R2', { roles: ['web'] })]);

test.each([
  ['web', true, true],
  [' WEB ', true, true],
  ['role: web ', true, true],
  [' Owner:mail team', true, false],
  ['owner:Ops', false, false],
  ['owner:', false, false],
  ['environment:', false, false],
  ['environment:test', false, false],
  ['mail team', false, false],
  ['role:', false, false],
  ['', false, false],
  ['city:web', false, false],
  ['notrole:web', false, false],
])('"%s" is a group of the host of the roster: %s, of the one outside it: %s', (group, ofListed, ofUnlisted) => {
  expect([isInGroup(listed, group), isInGroup(unlisted, group)]).toEqual([ofListed, ofUnlisted]);
});
