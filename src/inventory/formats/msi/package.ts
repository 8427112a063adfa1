import { toGuid } from '../guid.js';
import type { FormatProblem } from '../problem.js';
import type { ByteSource } from '../text-lines.js';
import { type MsiDatabase, type MsiKind, openMsi, SUMMARY } from './index.js';
import { textRows } from './text-rows.js';

/** What a package says of itself. GUIDs are "{GUID}" in upper case; null is what it does not say. */
export interface PackageFacts {
  readonly kind: MsiKind | null;
  /** Tells this build of the package from every other: the revision number of its summary. For a patch the patch code. */
  readonly packageCode: string | null;
  readonly productCode: string | null;
  readonly upgradeCode: string | null;
  /** ProductVersion. */
  readonly version: string | null;
  /** When it was built by its summary, RFC 3339 in UTC; some tools write local time there. */
  readonly built: string | null;
  readonly problems: readonly FormatProblem[];
}

const WANTED = new Set(['ProductCode', 'UpgradeCode', 'ProductVersion']);

/**
 * Reads a Windows Installer package or patch.
 * @param input how messages name it.
 * @throws InputError "damaged-package" when it is no compound file, or a broken one.
 */
export function readPackage(source: ByteSource, input: string): PackageFacts {
  const database = openMsi(source, input);
  const properties = new Map<string, string>();
  for (const [name, value] of textRows(database, 'Property', ['Property', 'Value']))
    if (name != null && value != null && WANTED.has(name)) properties.set(name, value);
  const packageCode = packageCodeOf(database);
  return {
    kind: database.kind,
    packageCode,
    productCode: toGuid(properties.get('ProductCode') ?? ''),
    upgradeCode: toGuid(properties.get('UpgradeCode') ?? ''),
    version: properties.get('ProductVersion') ?? null,
    built: timeIn(database, SUMMARY.created) ?? timeIn(database, SUMMARY.saved),
    problems: packageCode === null ? [...database.problems, NO_CODE[database.kind ?? 'package']] : database.problems,
  };
}

const noCode = (message: string): FormatProblem => ({
  code: 'no-package-code',
  severity: 'warning',
  message,
  line: null,
});
const NO_CODE: Readonly<Record<MsiKind, FormatProblem>> = {
  package: noCode('its summary has no package code, so it cannot be tied to an installed product'),
  patch: noCode('its summary has no patch code, so it cannot be tied to an installed patch'),
  transform: noCode('it is a transform, which changes a package and is none itself'),
};

/** A patch lists the codes of the patches that it replaces behind its own; a transform has those of products there. */
function packageCodeOf({ kind, summary }: MsiDatabase): string | null {
  const revision = kind === 'transform' ? null : summary.get(SUMMARY.revision);
  return typeof revision === 'string' ? toGuid(revision.slice(0, 38)) : null;
}

function timeIn(database: MsiDatabase, id: number): string | null {
  const time = database.summary.get(id);
  return typeof time === 'string' && !Number.isNaN(Date.parse(time)) ? time : null;
}
