import type { ColumnMap, Policy } from '../model/generated/policy.js';
import { RECORD_FIELDS } from '../model/record-fields.js';
import { clockNamed } from '../model/zone.js';
import type { Fault } from './fault.js';

/** A record without one of these says nothing. */
const NEEDED: Readonly<Record<ColumnMap['record'], readonly string[]>> = {
  host: [],
  product: ['name', 'productCode'],
  patch: ['code', 'kb'],
  update: ['kb'],
  file: ['name', 'path'],
};

/** What a schema cannot say of `inventory`: zones that there are, and maps of columns that can be followed. */
export function* inventoryFaults({ inventory }: Policy): Generator<Fault> {
  yield* zoneFaults(inventory?.zone, ['inventory', 'zone']);
  yield* zoneFaults(inventory?.reportZone, ['inventory', 'reportZone']);
  for (const [index, map] of (inventory?.csv ?? []).entries()) {
    const path = ['inventory', 'csv', String(index)];
    yield* zoneFaults(map.zone, [...path, 'zone']);
    yield* columnFaults(map, [...path, 'columns']);
  }
}

function* zoneFaults(zone: string | undefined, path: readonly string[]): Generator<Fault> {
  if (zone === undefined || clockNamed(zone) !== null) return;
  yield { path, problem: `"${zone}" is no zone; write an offset such as +02:00, or Europe/Berlin` };
}

function* columnFaults({ record, columns }: ColumnMap, path: readonly string[]): Generator<Fault> {
  const fields: readonly string[] = RECORD_FIELDS[record];
  const headings = new Map<string, string>();
  for (const [heading, field] of Object.entries(columns)) {
    const fault = (problem: string): Fault => ({ path: [...path, heading], problem });
    if (field !== 'host' && !fields.includes(field))
      yield fault(`the record "${record}" has no field "${field}"; write host, ${fields.join(', ')}`);
    const other = headings.get(field);
    if (other !== undefined) yield fault(`"${other}" is mapped to ${field} as well; keep one of them`);
    headings.set(field, heading);
  }
  const needed = NEEDED[record];
  if (needed.length > 0 && !needed.some((field) => headings.has(field)))
    yield { path, problem: `no column is mapped to ${needed.join(' or ')}; add one` };
}
