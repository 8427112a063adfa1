import type { RecordSource } from '../../../model/generated/inventory.js';
import { offsetText } from '../../../model/zone.js';
import { cimTime } from '../../formats/cim-time.js';
import { nameIn, toFile, toProduct } from '../../input/records.js';
import { kbOfUpdate } from '../../input/update-id.js';
import { dateOf } from '../../registry/values.js';
import { zoneOfName } from '../../registry/zone-names.js';
import type { HostDraft } from '../adapter.js';
import { plainDay, type UpdateDays } from './days.js';

type Values = ReadonlyMap<string, string>;

/** What a class of WMI tells of a host. */
interface WmiClass {
  readonly name: string;
  /** Whether these are properties of it. */
  readonly has: (values: Values) => boolean;
  /** Adds what a record says to its host. @returns what is wrong with it, else "". */
  readonly add: (values: Values, host: HostDraft, source: RecordSource, days: UpdateDays) => string;
}

const CLASSES: readonly WmiClass[] = [
  { name: 'Win32_QuickFixEngineering', has: (values) => values.has('hotfixid'), add: addUpdate },
  {
    name: 'CIM_DataFile',
    has: (values) => (values.has('filesize') || values.has('lastmodified')) && values.has('name'),
    add: addFile,
  },
  {
    name: 'Win32_OperatingSystem',
    has: (values) => ['currenttimezone', 'localdatetime', 'buildnumber'].some((name) => values.has(name)),
    add: addSystem,
  },
  { name: 'Win32_TimeZone', has: (values) => values.has('standardname'), add: addZone },
  {
    name: 'Win32_Product',
    has: (values) => ['identifyingnumber', 'packagecode', 'vendor', 'name'].some((name) => values.has(name)),
    add: addProduct,
  },
];

/** The class that a record is of; null for one that is not read here. */
export function classOf(values: Values): WmiClass | null {
  return CLASSES.find(({ has }) => has(values)) ?? null;
}

/** States of Windows Installer: 1 is advertised, 2 absent, 5 installed. */
const INSTALLED = '5';
/** `AssignmentType` of Win32_Product. */
const CONTEXTS = new Map([
  ['0', 'user'],
  ['1', 'machine'],
] as const);

function addProduct(values: Values, host: HostDraft, source: RecordSource): string {
  const get = (name: string) => values.get(name) ?? null;
  if ((get('installstate') ?? INSTALLED) !== INSTALLED) return '';
  const assignment = values.get('assignmenttype');
  host.products.push(
    toProduct(
      {
        name: get('name') ?? get('caption'),
        version: get('version'),
        publisher: get('vendor'),
        productCode: get('identifyingnumber'),
        packageCode: get('packagecode'),
        packageName: get('packagename'),
        installDate: dateOf(get('installdate')?.slice(0, 8) ?? null),
        installSource: get('installsource'),
        localPackage: get('packagecache') ?? get('localpackage'),
        context: assignment === '0' || assignment === '1' ? (CONTEXTS.get(assignment) ?? null) : null,
      },
      source,
    ),
  );
  return '';
}

/** "File 1" stands for an update of Windows before Vista that has no number. */
function addUpdate(values: Values, host: HostDraft, source: RecordSource, days: UpdateDays): string {
  const id = values.get('hotfixid') ?? '';
  const kb = kbOfUpdate(id);
  if (kb === null) return '';
  const text = values.get('installedon');
  const update = { kb, installedOn: text === undefined ? null : plainDay(text), source };
  host.updates.push(update);
  return text === undefined || update.installedOn !== null ? '' : days.add(host, update, text);
}

function addFile(values: Values, host: HostDraft, source: RecordSource): string {
  const path = values.get('name') ?? '';
  const name = nameIn(path);
  const size = values.get('filesize');
  const time = values.get('lastmodified');
  if (name === '') return 'it names no file';
  host.files.push(
    toFile(
      {
        path,
        name,
        size: size !== undefined && /^\d{1,15}$/.test(size) ? Number(size) : null,
        modified: time === undefined ? null : cimTime(time),
        version: values.get('version') ?? null,
      },
      source,
    ),
  );
  return '';
}

/** Minutes; the largest offset on earth is +14:00. */
const LARGEST_OFFSET = 14 * 60;

function addSystem(values: Values, host: HostDraft): string {
  host.os.name ??= values.get('caption') ?? null;
  host.os.version ??= values.get('version') ?? null;
  const local = cimTime(values.get('localdatetime') ?? '');
  if (local !== null && /[+-]\d{2}:\d{2}$/.test(local)) host.collectedAt = local;
  const zone = values.get('currenttimezone');
  if (zone === undefined) return '';
  if (!/^[+-]?\d{1,3}$/.test(zone) || Math.abs(Number(zone)) > LARGEST_OFFSET)
    return `its CurrentTimeZone ${JSON.stringify(zone.slice(0, 20))} is no number of minutes that a place has`;
  host.utcOffset ??= offsetText(Number(zone));
  return '';
}

/** The name of the zone is in the language of Windows. */
function addZone(values: Values, host: HostDraft): string {
  const name = values.get('standardname') ?? '';
  host.timeZone ??= zoneOfName(name);
  return host.timeZone === null
    ? `the time zone ${JSON.stringify(name.slice(0, 80))} is none of the names of Windows that are known here`
    : '';
}
