import type { HostFile } from '../../../model/generated/inventory.js';
import { versionIn } from '../../formats/file-version.js';
import { nameIn, toFile } from '../../input/records.js';
import { flagOf, numberOf, objectOf, type Properties, type PsObject, textOf } from './object.js';

/** A time that waits for the order of the dates of its file. */
export interface Pending {
  readonly text: string;
  /** Whether the property is one in UTC. */
  readonly utc: boolean;
}

/** An item of `Get-ChildItem`; null for a folder. */
export function fileOf(
  { properties, line }: PsObject,
  input: string,
): { file: HostFile; modified: Pending | null } | null {
  if (flagOf(properties, 'psiscontainer') === true || isFolder(properties)) return null;
  const path = textOf(properties, 'fullname') ?? pathOf(properties);
  const name = textOf(properties, 'name', 'pschildname') ?? nameIn(path ?? '');
  if (name === '') return null;
  const utc = textOf(properties, 'lastwritetimeutc');
  const local = textOf(properties, 'lastwritetime');
  const text = utc ?? local;
  const facts = {
    path,
    name: nameIn(name) || name,
    size: numberOf(properties, 'length'),
    version: versionOf(properties),
    sha256: sha256Of(textOf(properties, 'sha256', 'hash')),
  };
  return {
    file: toFile(facts, { name: input, line }),
    modified: text === null ? null : { text, utc: utc !== null },
  };
}

/** What `Get-FileHash` gives; null for another hash than SHA-256. */
export function hashOf({ properties, line }: PsObject, input: string): HostFile | null {
  const path = textOf(properties, 'path');
  const name = nameIn(path ?? '');
  const sha256 =
    textOf(properties, 'algorithm')?.toUpperCase() === 'SHA256' ? sha256Of(textOf(properties, 'hash')) : null;
  return name === '' || sha256 === null ? null : toFile({ path, name, sha256 }, { name: input, line });
}

/** A path is also told by `PSPath`, behind the name of the provider. */
function pathOf(properties: Properties): string | null {
  return /^Microsoft\.PowerShell\.Core\\FileSystem::(.+)$/is.exec(textOf(properties, 'pspath') ?? '')?.[1] ?? null;
}

function isFolder(properties: Properties): boolean {
  const mode = textOf(properties, 'mode');
  const attributes = textOf(properties, 'attributes') ?? '';
  return (mode !== null && /^d/.test(mode)) || /\bDirectory\b/.test(attributes);
}

function sha256Of(text: string | null): string | null {
  const lower = text?.toLowerCase() ?? '';
  return /^[0-9a-f]{64}$/.test(lower) ? lower : null;
}

/** The version in numbers; where that is missing or zero, the numbers that the version in words begins with. */
function versionOf(properties: Properties): string | null {
  const info = objectOf(properties, 'versioninfo');
  const parts =
    info === null
      ? []
      : ['filemajorpart', 'fileminorpart', 'filebuildpart', 'fileprivatepart'].map((name) => numberOf(info, name));
  const inWords = textOf(properties, 'versioninfo');
  const told = [
    textOf(properties, 'fileversionraw'),
    info === null ? null : textOf(info, 'fileversionraw'),
    parts.length > 0 && parts.every((part) => part !== null) ? parts.join('.') : null,
    textOf(properties, 'fileversion', 'version'),
    info === null ? null : textOf(info, 'fileversion'),
    // `Export-Csv` prints the object as lines, with these names in every language.
    /^FileVersion:[ \t]*(\S.*)$/m.exec(inWords ?? '')?.[1] ?? null,
  ];
  for (const text of told) {
    const numbers = versionIn(text ?? '');
    if (numbers !== null && /[1-9]/.test(numbers)) return numbers;
  }
  return null;
}
