import { PagedBytes } from '../paged.js';
import type { FormatProblem } from '../problem.js';
import type { ByteSource } from '../text-lines.js';
import { readImage } from './image.js';
import { findVersion } from './resources.js';
import { parseVersionInfo, type VersionInfo } from './version-info.js';

export { isExecutable } from './image.js';

/** Bytes that are kept of a file: headers and resources are all that is read. */
const KEPT = 4 * 1024 * 1024;

/** What a program or library says of its version. */
export interface PeReading {
  /** null for a file without a version resource, and for what is no image for Windows. */
  readonly version: VersionInfo | null;
  readonly problems: readonly FormatProblem[];
}

/**
 * Reads the version resource of a PE image (.exe, .dll, .sys ...), after Microsoft's "PE Format" and "VS_VERSIONINFO". A file of
 * any size costs its headers and resource directories alone.
 * @param input how messages name it.
 * @throws InputError "changed-while-read" when the file becomes shorter meanwhile.
 */
export function readPe(source: ByteSource, input: string): PeReading {
  const bytes = new PagedBytes(source, input, KEPT);
  const image = readImage(bytes);
  if (image === null) return { version: null, problems: [] };
  if (image === 'cut') return damaged('its headers end too early');
  const place = findVersion(bytes, image);
  if (place === null) return { version: null, problems: [] };
  if (place === 'damaged') return damaged('its resources are not where its headers say');
  const version = parseVersionInfo(bytes.bytes(place.at, place.length));
  return version === null ? damaged('its version resource cannot be read') : { version, problems: [] };
}

function damaged(what: string): PeReading {
  const message = `${what}, so its version is not known; it may be cut or damaged`;
  return { version: null, problems: [{ code: 'damaged-executable', severity: 'warning', message, line: null }] };
}

/**
 * The one version that a table of files gives: the numbers, unless they are all zero, else the numbers that the text begins with.
 * "8, 1, 240, 6", as older tools write it, is "8.1.240.6".
 */
export function versionOf({ fileVersion, fileVersionText }: VersionInfo): string | null {
  if (fileVersion !== null && fileVersion !== '0.0.0.0') return fileVersion;
  const text = /^\d+(?:\s*[.,]\s*\d+)*/.exec(fileVersionText ?? '')?.[0];
  return text?.replace(/\s*[.,]\s*/g, '.') ?? fileVersion;
}
