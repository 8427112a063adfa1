import type { FileRow } from '../model/generated/article.js';
import type { HostFile, Product } from '../model/generated/inventory.js';
import type { Build } from '../model/generated/report.js';
import { type Moment, stampOf } from './time.js';

const NOTHING: Build = {
  name: null,
  version: null,
  size: null,
  modified: null,
  packageCode: null,
  sha256: null,
  path: null,
};

/** A row of an article in the shape of the report. Where several packages equal the row, the lowest code is shown. */
export function rowBuild(row: FileRow, packageCodes: ReadonlySet<string>): Build {
  const { name, version, size, hashes } = row;
  return {
    ...NOTHING,
    name,
    version,
    size,
    modified: stampOf(row),
    packageCode: [...packageCodes].sort()[0] ?? null,
    sha256: hashes.sha256 ?? null,
  };
}

/** A file of a host in the shape of the report. */
export function seenFile({ name, version, size, modified, packageCode, sha256, path }: HostFile): Build {
  return { name, version, size, modified, packageCode, sha256, path };
}

/** An installed product in the shape of the report: what it tells of the package it came from. */
export function seenProduct({ packageName, packageCode, localPackage }: Product): Build {
  return { ...NOTHING, name: packageName, packageCode, path: localPackage };
}

/** A build in words, for a sentence. */
export function inWords(build: Build, installDate: string | null = null): string {
  const parts = [
    build.version === null ? null : `version ${build.version}`,
    build.size === null ? null : `${build.size} bytes`,
    build.modified,
    build.packageCode === null ? null : `package code ${build.packageCode}`,
    installDate === null ? null : `installed on ${installDate}`,
    build.sha256 === null ? null : `SHA-256 ${build.sha256.slice(0, 12)}...`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? 'no attribute' : parts.join(', ');
}

/** Why two times cannot be compared. */
export function obstacle(modified: string | null, seen: Moment | null, listed: Moment | null): string {
  if (listed === null) return 'the article lists no time';
  if (modified === null) return 'the inventory gives no time';
  if (seen === null) return 'the time in the inventory cannot be read, or stands for none';
  if (!seen.certain) return 'the inventory gives a local time that stands for more than one instant, or no offset';
  return 'the article does not say that its times are UTC';
}
