import type { HostFile, HostInventory, Product, Update } from '../../../model/generated/inventory.js';
import { type OrderFound, readInOrder } from '../../formats/date-order.js';
import { toGuid } from '../../formats/guid.js';
import { possibleOrders } from '../../formats/local-time.js';
import { nameIn, toFile, toProduct } from '../../input/records.js';
import type { Remarks } from '../../input/remarks.js';
import { toTime } from '../../input/sample.js';
import { kbOfUpdate } from '../../input/update-id.js';
import { dateOf } from '../../registry/values.js';
import type { LiveRow } from './live.js';
import { numberAt, textAt } from './tables.js';

/** What rows are turned into records with. */
export interface Making {
  /** How sources name the input. */
  readonly input: string;
  readonly remarks: Remarks;
}

/** A row of `programs`: an Uninstall key, whose name is the product code of what Windows Installer installed. */
export function productOf({ row, line }: LiveRow, { input, remarks }: Making): Product[] {
  const productCode = toGuid(textAt(row, 'identifying_number') ?? '');
  const name = textAt(row, 'name');
  if (name === null && productCode === null) return [];
  const written = textAt(row, 'install_date');
  const installDate = dateOf(written);
  if (written !== null && installDate === null) {
    const shown = JSON.stringify(written.slice(0, 40));
    remarks.add(
      'info',
      'unknown-date',
      `the install date ${shown} is no date of the form 20080601; it was left out`,
      line,
    );
  }
  const facts = {
    name,
    version: textAt(row, 'version'),
    publisher: textAt(row, 'publisher'),
    productCode,
    upgradeCode: toGuid(textAt(row, 'upgrade_code') ?? ''),
    installDate,
    installSource: textAt(row, 'install_source'),
  };
  return [toProduct(facts, { name: input, line })];
}

/** A row of `patches`: an update of Windows. Entries that are no article, such as "File 1", say nothing. */
export function updateOf({ row, line }: LiveRow, order: OrderFound, { input, remarks }: Making): Update[] {
  const kb = kbOfUpdate(textAt(row, 'hotfix_id') ?? '');
  if (kb === null) return [];
  const written = textAt(row, 'installed_on') ?? textAt(row, 'install_date');
  const installedOn = written === null ? null : (dateOf(written) ?? readInOrder(written, order)?.slice(0, 10) ?? null);
  if (written !== null && installedOn === null) {
    const shown = JSON.stringify(written.slice(0, 40));
    const [code, why] =
      possibleOrders(written).length === 0
        ? ['unknown-date', 'is no date that is known here']
        : ['ambiguous-date', 'can be two days'];
    remarks.add('warning', code, `${kb} was installed on ${shown}, which ${why}; the date was left out`, line);
  }
  return [{ kb, installedOn, source: { name: input, line } }];
}

/** A row of `file`, of `hash`, or of both joined. Folders are passed over. */
export function fileOf({ row, line }: LiveRow, { input }: Making): HostFile[] {
  const path = textAt(row, 'path');
  const name = path === null ? '' : nameIn(path) || (textAt(row, 'filename') ?? '');
  if (name === '' || textAt(row, 'type') === 'directory') return [];
  const seconds = numberAt(row, 'mtime');
  const sha256 = textAt(row, 'sha256')?.toLowerCase() ?? '';
  const version = textAt(row, 'file_version');
  const facts = {
    path,
    name,
    size: numberAt(row, 'size'),
    modified: seconds === null || seconds === 0 ? null : toTime(seconds * 1000),
    version: version === '0.0.0.0' ? null : version,
    sha256: /^[0-9a-f]{64}$/.test(sha256) ? sha256 : null,
  };
  return [toFile(facts, { name: input, line })];
}

/** A row of `os_version`: "Microsoft Windows Server 2019 Standard", "10.0.17763"; newer releases give the last number apart. */
export function osOf({ row }: LiveRow): HostInventory['os'] {
  const version = textAt(row, 'version');
  const revision = textAt(row, 'revision');
  const whole = version !== null && revision !== null && /^\d+$/.test(revision) && !version.endsWith(`.${revision}`);
  return { name: textAt(row, 'name'), version: whole ? `${version}.${revision}` : version };
}
