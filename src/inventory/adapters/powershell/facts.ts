import type { HostFile, HostInventory, Product } from '../../../model/generated/inventory.js';
import { offsetText } from '../../../model/zone.js';
import { cimTime } from '../../formats/cim-time.js';
import type { DateOrders } from '../../formats/date-order.js';
import { kbOfUpdate } from '../../input/update-id.js';
import { updateOfEntry } from '../../registry/updates.js';
import { IANA_ZONES } from '../../registry/zones.js';
import { fileOf, hashOf, type Pending } from './files.js';
import type { Kind } from './kinds.js';
import { type Properties, type PsObject, textOf } from './object.js';
import { productOf, uninstallOf } from './products.js';

/** An update whose day waits for the order of the dates of the file. */
export interface Hotfix {
  readonly kb: string;
  readonly text: string | null;
  readonly line: number;
}

/** What the objects of one host say. */
export class HostFacts {
  readonly name: string | null;
  readonly aliases = new Set<string>();
  readonly products: Product[] = [];
  readonly uninstalls: Product[] = [];
  readonly hotfixes: Hotfix[] = [];
  readonly files: HostFile[] = [];
  /** For each of the files. */
  readonly modified: (Pending | null)[] = [];
  readonly hashes: HostFile[] = [];
  readonly keys: PsObject[] = [];
  readonly os: HostInventory['os'] = { name: null, version: null };
  utcOffset: string | null = null;
  timeZone: string | null = null;
  collectedAt: string | null = null;

  constructor(name: string | null) {
    this.name = name;
  }

  add(kind: Kind, object: PsObject, input: string, orders: DateOrders): void {
    const { properties, line } = object;
    switch (kind) {
      case 'product':
        push(this.products, productOf(object, input));
        break;
      case 'uninstall': {
        const key = textOf(properties, 'pschildname') ?? '';
        const kb = updateOfEntry(key, (name) => textOf(properties, name));
        if (kb === null) push(this.uninstalls, uninstallOf(object, input));
        else this.hotfixes.push({ kb, text: textOf(properties, 'installdate'), line });
        break;
      }
      case 'registry':
        this.keys.push(object);
        break;
      case 'hotfix': {
        const kb = kbOfUpdate(textOf(properties, 'hotfixid') ?? '');
        const text = textOf(properties, 'installedon');
        look(orders, text);
        if (kb !== null) this.hotfixes.push({ kb, text, line });
        break;
      }
      case 'file': {
        for (const name of TIMES) look(orders, textOf(properties, name));
        const found = fileOf(object, input);
        if (found === null) break;
        this.files.push(found.file);
        this.modified.push(found.modified);
        break;
      }
      case 'hash':
        push(this.hashes, hashOf(object, input));
        break;
      case 'system':
        this.#system(properties);
        break;
      case 'zone':
        this.timeZone ??= IANA_ZONES.get((textOf(properties, 'id') ?? '').toLowerCase()) ?? null;
        break;
    }
  }

  /** What belongs to no named host, and so to this one. */
  adopt(other: HostFacts): void {
    for (const product of other.products) this.products.push(product);
    for (const product of other.uninstalls) this.uninstalls.push(product);
    for (const hotfix of other.hotfixes) this.hotfixes.push(hotfix);
    for (const file of other.files) this.files.push(file);
    for (const pending of other.modified) this.modified.push(pending);
    for (const file of other.hashes) this.hashes.push(file);
    for (const key of other.keys) this.keys.push(key);
    this.timeZone ??= other.timeZone;
  }

  /** Win32_OperatingSystem. Of its local time the offset is told by CIM text, and by itself in ISO 8601. */
  #system(properties: Properties): void {
    this.os.name ??= textOf(properties, 'caption');
    this.os.version ??= textOf(properties, 'version');
    const zone = textOf(properties, 'currenttimezone') ?? '';
    if (/^[+-]?\d{1,3}$/.test(zone) && Math.abs(Number(zone)) <= LARGEST_OFFSET)
      this.utcOffset ??= offsetText(Number(zone));
    const now = textOf(properties, 'localdatetime') ?? '';
    const time = cimTime(now) ?? now;
    if (/^\d{4}-\d{2}-\d{2}T.*(?:Z|[+-]\d{2}:\d{2})$/.test(time) && !Number.isNaN(Date.parse(time)))
      this.collectedAt ??= time;
  }
}

/** Times of a file: those that are not kept may still tell the order of day and month. */
const TIMES = ['lastwritetimeutc', 'lastwritetime', 'creationtime', 'lastaccesstime'];
/** Minutes; the largest offset on earth is +14:00. */
const LARGEST_OFFSET = 14 * 60;

/** Of most forms of dates nothing is learnt: those with dots, or with the year in front. */
function look(orders: DateOrders, text: string | null): void {
  if (text !== null && /^\D{0,9}\d{1,2}\s?[-/]/.test(text)) orders.see(text);
}

function push<T>(list: T[], item: T | null): void {
  if (item !== null) list.push(item);
}

/** What objects call the host that they are of: their own words first, then whom PowerShell asked. */
export function hostNames(properties: Properties): string[] {
  const names = ['csname', '__server', 'pscomputername', 'machinename'].flatMap(
    (name) => textOf(properties, name) ?? [],
  );
  return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()].filter((name) => !HERE.test(name));
}

const HERE = /^(?:localhost|127\.0\.0\.1|::1|\.)$/i;
