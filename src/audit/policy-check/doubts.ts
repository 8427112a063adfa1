import { isDay } from '../../model/day.js';
import { fileKey } from '../../model/filename.js';
import type { Article } from '../../model/generated/article.js';
import type { Policy } from '../../model/generated/policy.js';
import { milliseconds } from '../duration.js';
import { matchesGlob } from '../glob.js';
import { roleKey } from '../settings.js';

/** Something in a policy that is allowed and probably not meant. */
export interface PolicyDoubt {
  readonly path: readonly string[];
  readonly code: string;
  readonly text: string;
}

/**
 * What a person should look at in a policy.
 * @param known its targets, as far as the knowledge base has them.
 * @param day on which it is looked at ("2009-01-31").
 */
export function policyDoubts(policy: Policy, known: readonly Article[], day: string): PolicyDoubt[] {
  return [
    ...targetDoubts(policy, known),
    ...roleDoubts(policy, known),
    ...toleranceDoubts(policy),
    ...waiverDoubts(policy, known, day),
  ];
}

/** An hour is what a clock that ignored summer time is off; beyond it, builds that were made apart become one. */
const LONGEST_TOLERANCE = 3_600_000;

function* toleranceDoubts({ timeTolerance }: Policy): Generator<PolicyDoubt> {
  if (timeTolerance === undefined || (milliseconds(timeTolerance) ?? 0) <= LONGEST_TOLERANCE) return;
  const text = `builds of one size that were made within ${timeTolerance} of each other are taken for one; times are right to 2s`;
  yield { path: ['timeTolerance'], code: 'tolerance-long', text };
}

function* targetDoubts({ targets = [] }: Policy, known: readonly Article[]): Generator<PolicyDoubt> {
  for (const [i, id] of targets.entries()) {
    const path = ['targets', String(i)];
    const article = known.find((one) => one.id === id);
    if (targets.indexOf(id) < i) yield { path, code: 'target-twice', text: `${id} is there twice; remove one` };
    else if (article === undefined)
      yield {
        path,
        code: 'target-not-known',
        text: `the knowledge base has no capture of ${id}; add one with \`rollcall kb add\``,
      };
    else if (article.files.length === 0)
      yield {
        path,
        code: 'target-without-files',
        text: `the capture of ${id} has no file table: nothing tells whether a host has it`,
      };
  }
}

function* roleDoubts({ roles = {}, notApplicable }: Policy, known: readonly Article[]): Generator<PolicyDoubt> {
  const names = known.flatMap(({ files }) => files.map(({ name }) => fileKey(name)));
  const seen = new Map<string, string>();
  for (const [role, { files }] of Object.entries(roles)) {
    seen.set(roleKey(role), role);
    if (names.length === 0) continue;
    for (const [i, file] of files.entries()) {
      if (names.some((name) => matchesGlob(fileKey(file), name))) continue;
      const text = `no target lists a file "${file}"; check its spelling`;
      yield { path: ['roles', role, 'files', String(i)], code: 'file-not-listed', text };
    }
  }
  for (const [i, role] of (notApplicable?.roles ?? []).entries()) {
    const own = seen.get(roleKey(role));
    if (own === undefined || (roles[own]?.files.length ?? 0) === 0) continue;
    const text = `the role "${own}" is asked for files above, and the targets do not apply to it here; say one of both`;
    yield { path: ['notApplicable', 'roles', String(i)], code: 'role-contradicts', text };
  }
}

function* waiverDoubts(
  { targets = [], waivers = [], roles = {}, notApplicable }: Policy,
  known: readonly Article[],
  day: string,
): Generator<PolicyDoubt> {
  const roleKeys = new Set([...Object.keys(roles), ...(notApplicable?.roles ?? [])].map(roleKey));
  const names = known.flatMap(({ files }) => files.map(({ name }) => fileKey(name)));
  const hashes = known.map(({ source }) => source.sha256);
  for (const [
    index,
    { expires, granted, articles = [], files = [], groups = [], hosts = [], articleSha256 },
  ] of waivers.entries()) {
    const at = (...path: string[]): string[] => ['waivers', String(index), ...path];
    if (isDay(expires) && expires < day)
      yield { path: at('expires'), code: 'waiver-expired', text: `it expired after ${expires}; renew it or remove it` };
    if (granted !== undefined && granted > day)
      yield { path: at('granted'), code: 'waiver-not-yet', text: `it holds from ${granted} on, and not yet` };
    if (hosts.length + groups.length + articles.length + files.length === 0)
      yield {
        path: at('id'),
        code: 'waiver-of-all',
        text: 'it names neither hosts, groups, articles nor files, and so excuses everything',
      };
    for (const [i, article] of articles.entries())
      if (targets.length > 0 && !targets.includes(article))
        yield {
          path: at('articles', String(i)),
          code: 'waiver-of-no-target',
          text: `${article} is no target of this policy`,
        };
    for (const [i, file] of files.entries())
      if (names.length > 0 && !names.some((name) => matchesGlob(fileKey(file), name)))
        yield {
          path: at('files', String(i)),
          code: 'file-not-listed',
          text: `no target lists a file "${file}"; check its spelling`,
        };
    for (const [i, group] of groups.entries())
      if (roleKeys.size > 0 && !group.includes(':') && !roleKeys.has(roleKey(group)))
        yield {
          path: at('groups', String(i)),
          code: 'unknown-role',
          text: `this policy knows no role "${group}"; check its spelling`,
        };
    if (articleSha256 != null && hashes.length > 0 && !hashes.includes(articleSha256))
      yield {
        path: at('articleSha256'),
        code: 'waiver-void',
        text: 'it is bound to another capture than those of the knowledge base, and so is void',
      };
  }
}
