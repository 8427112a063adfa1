import type { Subject } from './hosts.js';
import { roleKey } from './settings.js';

const GROUP = /^(role|owner|environment):(.*)$/i;

/**
 * Whether a host is in a group, compared without case.
 * @param group a role ("web" or "role:web"), or what the roster says of the host ("owner:Ops", "environment:test").
 */
export function isInGroup({ roles, entry }: Subject, group: string): boolean {
  const [, kind, value] = GROUP.exec(group.trim()) ?? [];
  const wanted = roleKey(value ?? group);
  if (wanted === '') return false;
  switch (kind?.toLowerCase()) {
    case 'owner':
      return roleKey(entry?.owner ?? '') === wanted;
    case 'environment':
      return roleKey(entry?.environment ?? '') === wanted;
    default:
      return roles.some((role) => roleKey(role) === wanted);
  }
}
