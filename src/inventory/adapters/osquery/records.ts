import type { HostFile, HostInventory, Product, Update } from '../../../model/generated/inventory.js';
import { toKbId } from '../../../model/kb.js';
import { toGuid } from '../../formats/guid.js';
import { type DateOrder, writtenDate } from '../../formats/written-date.js';
import type { Remarks } from '../../input/remarks.js';
import { toTime } from '../../input/sample.js';
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
  return [
    {
      name,
      version: textAt(row, 'version'),
      publisher: textAt(row, 'publisher'),
      productCode,
      upgradeCode: toGuid(textAt(row, 'upgrade_code') ?? ''),
      packageCode: null,
      packageName: null,
      installDate,
      installSource: textAt(row, 'install_source'),
      localPackage: null,
      context: null,
      view: null,
      source: { name: input, line },
    },
  ];
}

/** A row of `patches`: an update of Windows. Entries that are no article, such as "File 1", say nothing. */
export function updateOf({ row, line }: LiveRow, order: DateOrder, { input, remarks }: Making): Update[] {
  const kb = toKbId(textAt(row, 'hotfix_id') ?? '');
  if (kb === null) return [];
  const written = textAt(row, 'installed_on') ?? textAt(row, 'install_date');
  const date = written === null ? null : writtenDate(written);
  const installedOn = date === null ? dateOf(written) : order.read(date);
  if (written !== null && installedOn === null) {
    const shown = JSON.stringify(written.slice(0, 40));
    const why = date === null ? 'is no date that is known here' : 'can be two days';
    remarks.add(
      'warning',
      date === null ? 'unknown-date' : 'ambiguous-date',
      `${kb} was installed on ${shown}, which ${why}; the date was left out`,
      line,
    );
  }
  return [{ kb, installedOn, source: { name: input, line } }];
}

/** A row of `file`, of `hash`, or of both joined. Folders are passed over. */
export function fileOf({ row, line }: LiveRow, { input }: Making): HostFile[] {
  const path = textAt(row, 'path');
  const name = path?.replace(/^.*[\\/]/s, '') || textAt(row, 'filename');
  if (path === null || name === null || textAt(row, 'type') === 'directory') return [];
  const seconds = numberAt(row, 'mtime');
  const sha256 = textAt(row, 'sha256')?.toLowerCase() ?? '';
  const version = textAt(row, 'file_version');
  return [
    {
      path,
      name,
      size: numberAt(row, 'size'),
      modified: seconds === null || seconds === 0 ? null : toTime(seconds * 1000),
      version: version === '0.0.0.0' ? null : version,
      sha256: /^[0-9a-f]{64}$/.test(sha256) ? sha256 : null,
      packageCode: null,
      source: { name: input, line },
    },
  ];
}

/** A row of `os_version`: "Microsoft Windows Server 2019 Standard", "10.0.17763"; newer releases give the last number apart. */
export function osOf({ row }: LiveRow): HostInventory['os'] {
  const version = textAt(row, 'version');
  const revision = textAt(row, 'revision');
  const whole = version !== null && revision !== null && /^\d+$/.test(revision) && !version.endsWith(`.${revision}`);
  return { name: textAt(row, 'name'), version: whole ? `${version}.${revision}` : version };
}
