import { fileKey } from '../../model/filename.js';
import type { Article } from '../../model/generated/article.js';
import type { Policy } from '../../model/generated/policy.js';
import type { Roster, RosterHost } from '../../model/generated/roster.js';
import { PACKAGE_SHARE } from '../data/defaults.js';
import { matchesGlob } from '../glob.js';
import { byText } from '../order.js';
import { roleKey, settingsOf } from '../settings.js';

/** Something in a roster that a policy does not fit, so that verdicts may sound better than they are. */
export interface RosterDoubt {
  readonly code: 'role-not-in-policy' | 'role-without-files';
  readonly text: string;
}

/** An inventory of Ansible may have hundreds of groups. */
const MOST = 20;

/**
 * Roles of a roster that are probably not meant as they stand: a host of none that the policy names is judged on the files that it has,
 * and to one whose roles ask for files that no target lists nothing applies. A policy without roles asks nothing of them.
 * @returns one a role, and one for all roles beyond the first twenty that the policy does not name; none where there is no roster or no policy.
 */
export function rosterDoubts(
  roster: Roster | null,
  policy: Policy | null,
  targets: readonly Pick<Article, 'files'>[],
): RosterDoubt[] {
  const { roles, notApplicable } = settingsOf(policy);
  if (roster === null || roles.size === 0) return [];
  const ofProducts = Object.values(policy?.productRoles ?? {}).flatMap((names) => names.map(roleKey));
  const known = new Set([...roles.keys(), ...notApplicable, ...ofProducts, PACKAGE_SHARE]);
  const strangers = roster.hosts.filter(
    (host) => rolesOf(host).length > 0 && !rolesOf(host).some((role) => known.has(role)),
  );
  const files = targets.flatMap((target) => target.files.map(({ name }) => fileKey(name)));
  const isListed = (pattern: string) => files.some((name) => matchesGlob(fileKey(pattern), name));
  const empty = [...roles].filter(([, patterns]) => patterns.length > 0 && !patterns.some(isListed));
  const unnamed = [...byRole(strangers)];
  const left = unnamed.length - MOST;
  return [
    ...unnamed.slice(0, MOST).map(([role, hosts]) => unnamedDoubt(whose(role, hosts))),
    ...(left > 0 ? [unnamedDoubt(`${left} more roles`)] : []),
    ...empty.flatMap(([role, patterns]): RosterDoubt[] => {
      const hosts = roster.hosts.filter((host) => rolesOf(host).includes(role));
      if (hosts.length === 0 || files.length === 0) return [];
      const text = `${whose(role, hosts)}: no target lists a file that the policy asks of it (${patterns.join(', ')}), so that by this role none applies; check the spelling`;
      return [{ code: 'role-without-files', text }];
    }),
  ];
}

function unnamedDoubt(what: string): RosterDoubt {
  const text = `${what}: not named by the policy, so that a host without another role is judged on the files that it has; check the spelling, or name the role in the policy`;
  return { code: 'role-not-in-policy', text };
}

function rolesOf({ roles = [] }: RosterHost): string[] {
  return roles.map(roleKey).filter((role) => role !== '');
}

function byRole(hosts: readonly RosterHost[]): Map<string, RosterHost[]> {
  const found = new Map<string, RosterHost[]>();
  for (const host of hosts)
    for (const role of new Set(rolesOf(host))) {
      const group = found.get(role);
      if (group === undefined) found.set(role, [host]);
      else group.push(host);
    }
  return new Map([...found].sort(([a], [b]) => byText(a, b)));
}

function whose(role: string, hosts: readonly RosterHost[]): string {
  const [first] = hosts;
  return `role "${role}" of ${hosts.length === 1 ? (first?.host ?? '') : `${hosts.length} hosts, such as ${first?.host ?? ''}`}`;
}
