import { DateOrders } from '../../formats/date-order.js';
import type { DateOrder } from '../../formats/local-time.js';
import { Remarks, tooManyRows } from '../../input/remarks.js';
import { MOST_ROWS, type Sample, sha256Of, toTime } from '../../input/sample.js';
import type { FileAdapter, Reading } from '../adapter.js';
import { clixmlObjects, isCliXml } from './clixml.js';
import { csvObjects, isPsCsv } from './csv.js';
import { draftsOf } from './drafts.js';
import { HostFacts, hostNames } from './facts.js';
import { isPsJson, jsonObjects } from './json.js';
import { kindOf } from './kinds.js';
import { type PsObject, textOf } from './object.js';

/**
 * What PowerShell exported: products, updates, keys of the registry, and listings of files, as CSV, JSON or CLIXML.
 * @param dates the order of dates where none of an export tells it.
 */
export function powershell(dates: DateOrder | null): FileAdapter {
  return {
    kind: 'file',
    name: 'powershell',
    reads: 'an export of PowerShell (Export-Csv, ConvertTo-Json, Export-Clixml)',
    recognise: ({ text }) =>
      isCliXml(text) || isPsJson(text) || isPsCsv(text) || REGISTRY_PATH.test(text) ? 'content' : null,
    read: (sample) => readExport(sample, dates),
  };
}

function readExport(sample: Sample, dates: DateOrder | null): Reading {
  const { file, reader } = sample;
  const remarks = new Remarks(file.path);
  const hosts = new Map<string, HostFacts>();
  const orders = new DateOrders();
  const unknown = new Map<string, number>();
  let count = 0;
  for (const object of objectsOf(sample, remarks)) {
    count += 1;
    if (count > MOST_ROWS) {
      remarks.push(tooManyRows(file.path, MOST_ROWS, object.line));
      break;
    }
    const { properties, line } = object;
    const kind = kindOf(properties, textOf(properties, 'pspath'));
    if (kind === null) {
      if (unknown.size < MOST_UNKNOWN) unknown.set(someNames(object), unknown.get(someNames(object)) ?? line);
      continue;
    }
    const [name = null, ...aliases] = hostNames(properties);
    const key = name?.toLowerCase() ?? '';
    const facts = hosts.get(key) ?? new HostFacts(name);
    hosts.set(key, facts);
    for (const alias of aliases) facts.aliases.add(alias);
    facts.add(kind, object, file.path, orders);
  }
  for (const [names, line] of unknown)
    remarks.add('info', 'unknown-object', `nothing was read from objects with the properties ${names}`, line);
  if (hosts.size === 0 && remarks.list.length === 0)
    remarks.add('warning', 'no-objects', 'there is no object in it, so it says nothing of any host', null);
  const input = { name: file.path, sha256: sha256Of(reader), modified: toTime(file.modifiedMs) };
  const order = orders.found(dates);
  return { drafts: settled(hosts).flatMap((facts) => draftsOf(facts, order, input)), remarks: remarks.list };
}

/** The path of a key, in JSON with backslashes doubled. */
const REGISTRY_PATH = /Microsoft\.PowerShell\.Core\\{1,2}Registry::HKEY_/;

const MOST_UNKNOWN = 10;

function objectsOf(sample: Sample, remarks: Remarks): Iterable<PsObject> {
  const { text, reader, file } = sample;
  if (/^\s*(?:#< CLIXML|<)/.test(text)) return clixmlObjects(reader, remarks);
  if (/^\s*[[{]/.test(text)) return jsonObjects(reader, remarks);
  return csvObjects(reader, file.path, remarks);
}

/** What names no host is of the one host that is named in the file, if there is but one. */
function settled(hosts: ReadonlyMap<string, HostFacts>): HostFacts[] {
  const nameless = hosts.get('');
  const named = [...hosts.values()].filter(({ name }) => name !== null);
  const [only, second] = named;
  if (nameless === undefined || only === undefined || second !== undefined) return [...hosts.values()];
  only.adopt(nameless);
  return named;
}

function someNames({ properties }: PsObject): string {
  return [...properties.keys()]
    .slice(0, 8)
    .map((name) => name.slice(0, 40))
    .join(', ');
}
