import type { RecordSource } from '../../../model/generated/inventory.js';
import { type Clock, clockNamed } from '../../../model/zone.js';
import type { OrderFound } from '../../formats/date-order.js';
import { versionIn } from '../../formats/file-version.js';
import { groupedNumber } from '../../formats/grouped-number.js';
import { toGuid } from '../../formats/guid.js';
import { readLocalTime } from '../../formats/local-time.js';
import { placeLocalTime } from '../../formats/place-time.js';
import { nameIn, toFile, toProduct } from '../../input/records.js';
import { kbOfUpdate } from '../../input/update-id.js';
import { dateOf } from '../../registry/values.js';
import type { HostDraft } from '../adapter.js';
import type { Column } from './headings.js';

/** A row by its columns; null for an empty cell, and for a column that the report does not have. */
export type Cells = (column: Column) => string | null;

/** How the dates and times of a report are meant. */
export interface ReportTimes {
  readonly order: OrderFound;
  readonly clock: Clock | null;
}

/** @param zone of the times of reports, as the policy has it. */
export function reportTimes(order: OrderFound, zone: string | undefined): ReportTimes {
  return { order, clock: zone === undefined ? null : clockNamed(zone) };
}

/** Adds what a row says to its host. @returns what is wrong with it. */
export function addRecord(cells: Cells, host: HostDraft, source: RecordSource, times: ReportTimes): string[] {
  host.os.name ??= cells('system');
  if (cells('fileName') !== null) return addFile(cells, host, source, times);
  if (cells('update') !== null) return addUpdate(cells, host, source, times);
  if (cells('name') !== null) return addProduct(cells, host, source, times);
  return ['it names neither a file nor a product nor an update'];
}

function addProduct(cells: Cells, host: HostDraft, source: RecordSource, times: ReportTimes): string[] {
  const date = dayOf(cells('installDate'), times);
  host.products.push(
    toProduct(
      {
        name: cells('name'),
        version: cells('version'),
        publisher: cells('publisher'),
        // The key of an Uninstall entry stands in its place where there is no code.
        productCode: toGuid(cells('productCode') ?? ''),
        packageCode: toGuid(cells('packageCode') ?? ''),
        upgradeCode: toGuid(cells('upgradeCode') ?? ''),
        installDate: date.day,
        installSource: cells('installSource'),
        localPackage: cells('localPackage'),
      },
      source,
    ),
  );
  return date.problems;
}

function addUpdate(cells: Cells, host: HostDraft, source: RecordSource, times: ReportTimes): string[] {
  const text = cells('update') ?? '';
  const kb = kbOfUpdate(text);
  if (kb === null)
    return /^file 1$/i.test(text) ? [] : [`${JSON.stringify(text.slice(0, 40))} is no number of an article`];
  const date = dayOf(cells('installedOn'), times);
  host.updates.push({ kb, installedOn: date.day, source });
  return date.problems;
}

function addFile(cells: Cells, host: HostDraft, source: RecordSource, { order, clock }: ReportTimes): string[] {
  const name = nameIn(cells('fileName') ?? '');
  if (name === '') return ['its file has no name'];
  const folder = cells('filePath');
  const size = cells('fileSize');
  const time = cells('fileTime');
  const version = cells('fileVersion');
  const bytes = size === null ? null : groupedNumber(size);
  const local = time === null || order.order === null ? null : readLocalTime(time, order.order);
  host.files.push(
    toFile(
      {
        path: folder === null ? null : pathOf(folder, name),
        name,
        size: bytes,
        modified: local === null || clock === null ? null : placeLocalTime(local, clock),
        version: version === null ? null : (versionIn(version) ?? version),
      },
      source,
    ),
  );
  const problems: string[] = [];
  if (size !== null && bytes === null)
    problems.push(`its size ${JSON.stringify(size.slice(0, 40))} is no number of bytes`);
  if (time !== null && order.order !== null && local === null)
    problems.push(`its time ${JSON.stringify(time.slice(0, 40))} is no time`);
  return problems;
}

/** The path of a file is its folder in some reports, and the whole path in others. */
function pathOf(folder: string, name: string): string {
  if (nameIn(folder).toLowerCase() === name.toLowerCase()) return folder;
  return folder.endsWith('\\') ? `${folder}${name}` : `${folder}\\${name}`;
}

function dayOf(text: string | null, { order }: ReportTimes): { day: string | null; problems: string[] } {
  if (text === null) return { day: null, problems: [] };
  const plain = dateOf(text);
  if (plain !== null) return { day: plain, problems: [] };
  if (order.order === null) return { day: sameInBoth(text), problems: [] };
  const day = readLocalTime(text, order.order)?.slice(0, 10) ?? null;
  return { day, problems: day === null ? [`its date ${JSON.stringify(text.slice(0, 40))} is no day`] : [] };
}

/** A day whose numbers mean the same in either order. */
function sameInBoth(text: string): string | null {
  const day = readLocalTime(text, 'dmy')?.slice(0, 10) ?? null;
  return day !== null && day === readLocalTime(text, 'mdy')?.slice(0, 10) ? day : null;
}
