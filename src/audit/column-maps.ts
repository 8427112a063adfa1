import { InputError } from '../model/errors.js';
import type { ColumnMap, Policy } from '../model/generated/policy.js';
import { RECORD_FIELDS } from '../model/record-fields.js';
import { clockNamed } from '../model/zone.js';

/** Where something stands in the policy. */
type Place = (path: readonly string[]) => string;

/** A record without one of these says nothing. */
const NEEDED: Readonly<Record<ColumnMap['record'], readonly string[]>> = {
  host: [],
  product: ['name', 'productCode'],
  patch: ['code', 'kb'],
  update: ['kb'],
  file: ['name', 'path'],
};

/**
 * What a schema cannot say of `inventory`: zones that there are, and maps of columns that can be followed.
 * @throws InputError "policy-invalid" with the line of the mistake.
 */
export function checkInventory({ inventory }: Policy, place: Place): void {
  for (const key of ['zone', 'reportZone'] as const) checkZone(inventory?.[key], () => place(['inventory', key]));
  for (const [index, map] of (inventory?.csv ?? []).entries()) {
    const at = (...path: string[]) => place(['inventory', 'csv', String(index), ...path]);
    checkZone(map.zone, () => at('zone'));
    checkColumns(map, at);
  }
}

function checkZone(zone: string | undefined, at: () => string): void {
  if (zone === undefined || clockNamed(zone) !== null) return;
  throw new InputError(
    'policy-invalid',
    at(),
    `"${zone}" is no zone; write an offset such as +02:00, or Europe/Berlin`,
  );
}

function checkColumns({ record, columns }: ColumnMap, at: (...path: string[]) => string): void {
  const fields: readonly string[] = RECORD_FIELDS[record];
  const headings = new Map<string, string>();
  for (const [heading, field] of Object.entries(columns)) {
    const refuse = (problem: string): never => {
      throw new InputError('policy-invalid', at('columns', heading), problem);
    };
    if (field !== 'host' && !fields.includes(field))
      refuse(`the record "${record}" has no field "${field}"; write host, ${fields.join(', ')}`);
    const other = headings.get(field);
    if (other !== undefined) refuse(`"${other}" is mapped to ${field} as well; keep one of them`);
    headings.set(field, heading);
  }
  const needed = NEEDED[record];
  if (needed.length > 0 && !needed.some((field) => headings.has(field)))
    throw new InputError('policy-invalid', at('columns'), `no column is mapped to ${needed.join(' or ')}; add one`);
}
