import type { JudgedTarget } from './judge-target.js';

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
