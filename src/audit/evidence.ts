import type { FieldSource, HostInventory, RecordSource } from '../model/generated/inventory.js';
import type { InventoryEvidence } from '../model/generated/report.js';
import type { Grade } from './grade.js';

/** A record that several inputs may have told of: each field is of its own source, or of the one that took it over. */
interface Sourced {
  readonly source: RecordSource;
  readonly fieldSources?: readonly FieldSource[];
}

/** The fields of a record on which evidence of each grade rests, the telling one first. */
export const FIELDS_OF_GRADE: Readonly<Record<Grade, readonly string[]>> = {
  hash: ['sha256'],
  'package-code': ['packageCode'],
  'size+time': ['modified', 'size'],
  version: ['version'],
  size: ['size'],
  'install-date': ['installDate'],
};

/**
 * Where a record stands: in the input that the first of some fields came from. Where others of them came from other inputs, those are
 * told too.
 */
export function evidenceOf(
  record: Sourced,
  inventory: HostInventory,
  fields: readonly string[] = [],
): InventoryEvidence {
  const [first = record.source, ...others] = distinct(fields.map((field) => sourceOf(record, field)));
  const place = placeIn(inventory);
  return others.length === 0 ? place(first) : { ...place(first), further: others.map(place) };
}

/** Where a fact of the host itself was read ("os.version"); null for an inventory without sources. */
export function evidenceOfFact(inventory: HostInventory, field: string): InventoryEvidence | null {
  const [first] = inventory.sources;
  const told = inventory.fieldSources?.find(({ fields }) => fields.includes(field));
  const source = told ?? (first === undefined ? null : { name: first.name, line: null });
  return source === null ? null : placeIn(inventory)(source);
}

function sourceOf({ source, fieldSources = [] }: Sourced, field: string): RecordSource {
  return fieldSources.find(({ fields }) => fields.includes(field)) ?? source;
}

function distinct(sources: readonly RecordSource[]): RecordSource[] {
  return sources.filter(
    ({ name, line }, i) => sources.findIndex((one) => one.name === name && one.line === line) === i,
  );
}

function placeIn({ sources }: HostInventory): (source: RecordSource) => InventoryEvidence {
  return ({ name, line }) => ({ name, sha256: sources.find((one) => one.name === name)?.sha256 ?? null, line });
}
