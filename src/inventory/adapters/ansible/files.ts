import type { HostFile, RecordSource } from '../../../model/generated/inventory.js';
import { type Fields, fieldsOf, listIn, textIn } from '../../formats/json-fields.js';
import { nameIn, toFile } from '../../input/records.js';
import { toTime } from '../../input/sample.js';

/** What `win_find` and `win_stat` returned of files; folders are left out. */
export function filesIn(fields: Fields): Fields[] {
  const stat = fieldsOf(fields.get('stat'));
  const found = stat === null ? listIn(fields, 'files').flatMap((file) => fieldsOf(file) ?? []) : [stat];
  return found.filter(
    (file) => file.has('lastwritetime') && file.get('isdir') !== true && file.get('exists') !== false,
  );
}

/** @param file as `filesIn` gives it. @returns null for a file without a path. */
export function fileOf(file: Fields, source: RecordSource): HostFile | null {
  const path = file.get('path');
  const name = typeof path === 'string' ? nameIn(path) : '';
  if (typeof path !== 'string' || name === '') return null;
  const size = file.get('size');
  const checksum = textIn(file, 'checksum')?.toLowerCase() ?? '';
  const isLink = file.get('islnk') === true;
  return toFile(
    {
      path,
      name,
      size: !isLink && typeof size === 'number' && Number.isSafeInteger(size) && size >= 0 ? size : null,
      modified: localTime(file.get('lastwritetime')),
      // SHA-1 is what the modules make where nothing else is asked for.
      sha256: /^[0-9a-f]{64}$/.test(checksum) ? checksum : null,
    },
    source,
  );
}

/**
 * The modules count seconds from 1970 in local time to local time: written as if they were UTC, they give the time of the host's wall
 * clock, by the rules of that day.
 */
function localTime(seconds: unknown): string | null {
  return typeof seconds === 'number' ? (toTime(Math.round(seconds * 1000))?.replace('Z', '') ?? null) : null;
}

/** Why a list of files may lack some, as the modules say it; null when it does not. */
export function gapIn(fields: Fields): string | null {
  const gap = /failed to check some files|does not exist|not accessible|is a file not a directory/;
  const warning = listIn(fields, 'warnings').find((text) => typeof text === 'string' && gap.test(text));
  return typeof warning === 'string' && fields.has('files') ? warning : null;
}
