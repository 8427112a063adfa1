import { type Entry, type Place, rosterError } from '../entry.js';
import { AnsibleGroups } from './groups.js';
import { hostsOf } from './host.js';
import { wordsOf } from './words.js';

const SECTION = /^\[([^:\]\s]+)(?::(\w+))?\]\s*(?:#.*)?$/;

/** What the lines of a section are. */
interface Section {
  readonly group: string;
  readonly kind: 'hosts' | 'children' | 'vars';
}

/**
 * Reads an inventory of Ansible written as INI. Its groups are roles, also those that hold groups ("children"). Variables of groups
 * are passed over.
 * @see https://docs.ansible.com/ansible/latest/collections/ansible/builtin/ini_inventory.html
 * @throws InputError that names file and line.
 */
export function readAnsibleIni(text: string, name: string): Iterable<Entry> {
  const groups = new AnsibleGroups();
  let section: Section = { group: 'ungrouped', kind: 'hosts' };
  groups.declare(section.group);
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#') || line.startsWith(';')) continue;
    const place = () => `${name}:${index + 1}`;
    if (line.startsWith('[') && /\]\s*(?:#.*)?$/.test(line)) {
      section = sectionOf(line, place);
      if (section.kind !== 'vars') groups.declare(section.group);
    } else if (section.kind === 'hosts') {
      addHosts(groups, section.group, line, place);
    } else if (section.kind === 'children') {
      const [child] = wordsOf(line) ?? [];
      if (child === undefined) throw rosterError(place, `"${line}" is no name of a group`);
      groups.addChild(section.group, child, place);
    } else if (!line.includes('=')) {
      throw rosterError(place, `"${line}" is no variable; write name=value`);
    }
  }
  return groups.entries();
}

function sectionOf(line: string, place: Place): Section {
  const [, group, kind = 'hosts'] = SECTION.exec(line) ?? [];
  if (group === undefined) throw rosterError(place, `"${line}" is no section; write [group], without spaces`);
  if (kind === 'hosts' || kind === 'children' || kind === 'vars') return { group, kind };
  throw rosterError(place, `unknown section "${line}"; write [${group}], [${group}:children] or [${group}:vars]`);
}

function addHosts(groups: AnsibleGroups, group: string, line: string, place: Place): void {
  const words = wordsOf(line);
  if (words === null) throw rosterError(place, 'a quote that is not closed');
  const [pattern = '', ...assignments] = words;
  const variables = new Map<string, string>();
  for (const assignment of assignments) {
    const at = assignment.indexOf('=');
    if (at < 1) throw rosterError(place, `"${assignment}" is no variable; write name=value behind the host`);
    variables.set(assignment.slice(0, at), assignment.slice(at + 1));
  }
  for (const host of hostsOf(pattern, place)) groups.addHost(host, group, variables, place);
}
