import { toGuid } from '../guid.js';
import type { FormatProblem } from '../problem.js';
import { type MsiCell, type MsiDatabase, type MsiKind, openMsi, SUMMARY } from './index.js';

/** What a package says of itself. GUIDs are "{GUID}" in upper case; null is what it does not say. */
export interface PackageFacts {
  readonly kind: MsiKind | null;
  /** Tells this build of the package from every other: the revision number of its summary. For a patch the patch code. */
  readonly packageCode: string | null;
  readonly productCode: string | null;
  readonly upgradeCode: string | null;
  readonly name: string | null;
  /** ProductVersion. */
  readonly version: string | null;
  readonly manufacturer: string | null;
  readonly files: readonly PackagedFile[];
  readonly problems: readonly FormatProblem[];
}

/** A row of the File table: a file that the package installs. */
export interface PackagedFile {
  /** Long name where there is one. */
  readonly name: string;
  readonly size: number | null;
  readonly version: string | null;
}

/**
 * Reads a Windows Installer package or patch.
 * @param bytes the whole file.
 * @param input how messages name it.
 * @throws InputError "damaged-package" when it is no compound file, or a broken one.
 */
export function readPackage(bytes: Uint8Array, input: string): PackageFacts {
  const database = openMsi(bytes, input);
  const properties = new Map<string, string>();
  for (const [name, value] of columnsOf(database, 'Property', ['Property', 'Value']))
    if (typeof name === 'string' && typeof value === 'string') properties.set(name, value);
  const files = [...columnsOf(database, 'File', ['FileName', 'FileSize', 'Version'])].flatMap(
    ([name, size, version]) =>
      typeof name === 'string'
        ? [
            {
              name: longName(name),
              size: typeof size === 'number' ? size : null,
              version: typeof version === 'string' ? version : null,
            },
          ]
        : [],
  );
  const packageCode = packageCodeOf(database);
  return {
    kind: database.kind,
    packageCode,
    productCode: toGuid(properties.get('ProductCode') ?? ''),
    upgradeCode: toGuid(properties.get('UpgradeCode') ?? ''),
    name: properties.get('ProductName') ?? null,
    version: properties.get('ProductVersion') ?? null,
    manufacturer: properties.get('Manufacturer') ?? null,
    files,
    problems: packageCode === null ? [...database.problems, NO_CODE] : database.problems,
  };
}

const NO_CODE: FormatProblem = {
  code: 'no-package-code',
  severity: 'warning',
  message: 'its summary has no package code, so it cannot be tied to an installed product',
  line: null,
};

/** A patch lists the codes of the patches that it replaces behind its own. */
function packageCodeOf(database: MsiDatabase): string | null {
  const revision = database.summary.get(SUMMARY.revision);
  return typeof revision === 'string' ? toGuid(revision.slice(0, 38)) : null;
}

/** "SHORTN~1.TXT|long name.txt" */
function longName(name: string): string {
  return name.slice(name.indexOf('|') + 1);
}

function* columnsOf(database: MsiDatabase, table: string, names: readonly string[]): Generator<MsiCell[]> {
  const content = database.table(table);
  if (content === null) return;
  const at = names.map((name) => content.columns.findIndex((column) => column.name === name));
  for (const row of content.rows) yield at.map((column) => row[column] ?? null);
}
