import type { Words } from '../language/words.js';
import { readDateParts } from './dates.js';
import { GROUPED, PLAIN, WITH_UNIT } from './sizes.js';
import { TIME } from './times.js';

/** What a token or cell can be, judged by its own characters alone. */
export type ValueKind =
  | 'date'
  | 'time'
  | 'version'
  | 'size'
  | 'number'
  | 'name'
  | 'hash'
  | 'platform'
  | 'none'
  | 'word';

const DOTTED_VERSION = /^v?[0-9]+(?:[.:][0-9]+)+(?:\s*\(?\s*build\s*[0-9.]+\)?)?[a-z]?$/i;
const FULL_VERSION = /^[0-9]+(?:\.[0-9]+){2,}$/;
const BUILD = /^[0-9]+(?:\.[0-9]+)*\s*\(.*\)$/;
const HASH = /^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$/i;
/** A file name: no white space at its ends, an extension of letters and digits, at least one letter. */
const NAME = /^(?=[^:/\\|<>"*?]*[a-z])[^\s:/\\|<>"*?][^:/\\|<>"*?]*\.[a-z0-9_~$-]{1,12}$/i;
const MACHINES = 'x86|x64|x32|ia-?64|i[3-6]86|amd64|arm(?:32|64)?|alpha|intel|itanium|mips|ppc|powerpc|axp(?:64)?';
/** A machine that files are made for, which is a platform by itself. */
export const MACHINE = new RegExp(`^(?:${MACHINES})$`, 'i');
/** "win32k.sys" begins like a system, but is a file. */
const SYSTEM =
  'msil|none|any ?cpu|(?!\\S+\\.[a-z]\\w{0,11}$)win(?:dows)? ?(?:32|64|9[58]|nt|2000|xp)[^|]{0,40}|(?:16|32|40|56|64|128)-bit';
/** "x86", "(Intel or Alpha)", "Windows 98". */
const PLATFORM = new RegExp(
  `^\\(?(?:(?:${MACHINES})(?:[ ,/&]{1,3}(?:(?:and|or)[ /])?(?:${MACHINES}))*|${SYSTEM})\\)?$`,
  'i',
);

/** Longer cells are words, whatever they hold. */
const LONGEST_VALUE = 400;

/** The kind of a cell by its characters. `none` is a blank, a dash or "not applicable" in any language that is known. */
export function kindOf(value: string, words: Words): ValueKind {
  if (value.length > LONGEST_VALUE) return 'word';
  if (ODD_MARKS.test(value)) return kindOf(tidyValue(value), words);
  if (isBlank(value, words)) return 'none';
  if (TIME.test(value)) return 'time';
  if (readDateParts(value, words) !== null) return 'date';
  if (PLAIN.test(value)) return 'number';
  if (GROUPED.test(value)) return 'size';
  if (WITH_UNIT.test(value)) return 'size';
  if (FULL_VERSION.test(value) || DOTTED_VERSION.test(value) || BUILD.test(value)) return 'version';
  if (PLATFORM.test(value)) return 'platform';
  if (HASH.test(value)) return 'hash';
  if (NAME.test(value)) return 'name';
  return 'word';
}

const DASHES = /^[\s\u00a0.\u2013\u2014-]*$/;
const LONGEST_BLANK = 24;

/** Dashes, and "not applicable" as the languages print it. */
export function isBlank(value: string, words: Words): boolean {
  const code = value.charCodeAt(0);
  if (code >= 48 && code <= 57) return false;
  if (DASHES.test(value)) return true;
  return value.length <= LONGEST_BLANK && words.notApplicable.includes(value.toLowerCase().replace(/[.:]$/, ''));
}

/** Hyphens that are not the plain one, and marks that are not seen. */
const ODD_MARKS = /[\u2010-\u2013\u2212\u00ad\u200b]/;

/** A value with plain hyphens ("01\u2011Jun\u20112008") and without marks that are not seen. */
export function tidyValue(value: string): string {
  return ODD_MARKS.test(value) ? value.replace(/[\u2010-\u2013\u2212]/g, '-').replace(/[\u00ad\u200b]/g, '') : value;
}
