import type { FieldSource, HostInventory, RecordSource } from '../../../model/generated/inventory.js';

/**
 * Adds the file that a host came in to its sources. Records keep the source that they were first read from where its hash is known,
 * since it can be asked for and checked. Others get the place in this file, which can.
 * @param host as it was parsed; it is changed.
 * @param line of the file; null when it is one document.
 */
export function withFile(
  host: HostInventory,
  file: HostInventory['sources'][number],
  line: number | null,
): HostInventory {
  const others = host.sources.filter(({ name }) => name !== file.name);
  const hashed = new Set(others.flatMap(({ name, sha256 }) => (sha256 === null ? [] : [name])));
  const place: RecordSource = { name: file.name, line };
  for (const list of [host.files, host.products, host.patches, host.updates]) {
    for (const record of list) {
      if (!hashed.has(record.source.name)) record.source = place;
      if (record.fieldSources !== undefined) replaceOthers(record.fieldSources, hashed, place);
    }
  }
  replaceOthers(host.fieldSources ?? [], hashed, place);
  for (const list of [...(host.listings ?? []), ...(host.productLists ?? [])])
    if (!hashed.has(list.source)) list.source = file.name;
  return { ...host, sources: [...others, file] };
}

function replaceOthers(further: FieldSource[], hashed: ReadonlySet<string>, place: RecordSource): void {
  for (const one of further) if (!hashed.has(one.name)) Object.assign(one, place);
}
