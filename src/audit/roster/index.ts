import { InputError } from '../../model/errors.js';
import type { Roster } from '../../model/generated/roster.js';
import { readAnsibleIni } from './ansible/ini.js';
import { readAnsibleYaml } from './ansible/yaml.js';
import { readCsv } from './csv.js';
import { decodeRoster } from './decode.js';
import type { Entry, RosterFile } from './entry.js';
import { formOf } from './form.js';
import { gather } from './gather.js';
import { readRosterList } from './list.js';

/**
 * Reads a roster (UTF-8): a table (CSV), a list of hosts (YAML or JSON), or an inventory of Ansible (INI, YAML, or the JSON of
 * `ansible-inventory --list`), whose groups are roles. The ending of the name decides, else the content.
 * @throws InputError that names file and line: no host at all, an unknown column or key, a host twice with different roles, an alias of two hosts.
 */
export function parseRoster(file: RosterFile): Roster {
  const roster = gather(entriesOf(file));
  if (roster.hosts.length > 0) return roster;
  throw new InputError(
    'roster-empty',
    file.name,
    'the roster names no host; add the hosts that exist, or leave it out',
  );
}

function entriesOf(file: RosterFile): Iterable<Entry> {
  const text = decodeRoster(file.bytes, file.name);
  switch (formOf(text, file.name)) {
    case 'csv':
      return readCsv(text, file.name);
    case 'list':
      return readRosterList(file);
    case 'ansible-yaml':
      return readAnsibleYaml(file);
    case 'ansible-ini':
      return readAnsibleIni(text, file.name);
  }
}
