import type { Subject } from './hosts.js';
import type { JudgedTarget } from './judge-target.js';
import { listedAs } from './registered.js';
import { isClean } from './verdicts/clean.js';

/** The verdicts that rest on files alone, and that a registration would speak against. */
const ASIDE: ReadonlySet<string> = new Set(['no-file-of-article', 'no-list']);

/** Whether a verdict is told with what is registered beside it. */
export function isToldAside(rule: string): boolean {
  return ASIDE.has(rule);
}

/** What a verdict on a host without any file of an article leaves out: that something says it is installed all the same. */
export function registeredAside({
  rule,
  registration,
  target,
}: Pick<JudgedTarget, 'rule' | 'registration' | 'target'>): string[] {
  if (registration === null || !isToldAside(rule.name)) return [];
  return [`By ${registration.by}, ${target.id} is installed all the same.`];
}

/**
 * What a verdict that is not clean leaves out: that an article is registered which replaces the target. It proves no file, and whoever
 * looks for the reason should know of it.
 */
export function laterRegisteredAside(
  { rule, target: { id, replacedBy } }: Pick<JudgedTarget, 'rule' | 'target'>,
  { inventories }: Subject,
): string[] {
  if (replacedBy.size === 0 || (isClean(rule.verdict) && !isToldAside(rule.name))) return [];
  const later = listedAs(replacedBy, inventories);
  if (later === null) return [];
  const { name, line } = later.evidence;
  const place = line === null ? name : `${name}:${line}`;
  return [`By ${later.by} (${place}), ${later.said} is installed, which replaces ${id}; that proves no file.`];
}
