import { InputError } from '../../../model/errors.js';
import { fileTimeMs } from '../file-time.js';
import type { PagedBytes } from '../paged.js';
import type { FormatProblem } from '../problem.js';

/** Bytes of the base block; offsets within the hive count from its end. */
export const BASE_BYTES = 4096;

/** What the base block of a hive says. */
export interface BaseBlock {
  /** Offset of the cell of the root key, from the first bin. */
  readonly root: number;
  /** Bytes of bins that there should be. */
  readonly binBytes: number;
  /** Data beyond 16,344 bytes is kept in segments since version 1.4. */
  readonly minorVersion: number;
  /** When it was last written, in milliseconds since 1970 UTC. */
  readonly writtenMs: number;
  readonly problems: readonly FormatProblem[];
}

/** Types of files that begin as a hive does: 1, 2 and 6 are transaction logs. */
const PRIMARY = 0;
const LOGS = new Set([1, 2, 6]);
const CHECKED_BYTES = 508;
const NEWEST_MINOR = 6;

/** Whether bytes begin as a hive, or a log of one, does. */
export function isHive(head: Uint8Array): boolean {
  return head[0] === 0x72 && head[1] === 0x65 && head[2] === 0x67 && head[3] === 0x66;
}

/** Whether bytes begin as the transaction log of a hive does: its changes are only in it, and are not applied. */
export function isHiveLog(head: Uint8Array): boolean {
  if (!isHive(head) || head.length < 32) return false;
  return LOGS.has(new DataView(head.buffer, head.byteOffset, head.byteLength).getUint32(28, true));
}

/**
 * Reads the base block ("Base block" in the Windows registry file format specification by Maxim Suhanov).
 * @throws InputError "damaged-hive" when there is none.
 */
export function readBaseBlock(bytes: PagedBytes, input: string): BaseBlock {
  if (bytes.size < BASE_BYTES || !isHive(bytes.bytes(0, 4)))
    throw new InputError('damaged-hive', input, 'it does not begin as a registry hive does; copy it again');
  const problems: FormatProblem[] = [];
  const tell = (severity: FormatProblem['severity'], code: string, message: string) =>
    problems.push({ code, severity, message, line: null });
  let sum = 0;
  for (let at = 0; at < CHECKED_BYTES; at += 4) sum ^= bytes.u32(at);
  const checksum = sum >>> 0;
  // These two are never stored; the writer puts their neighbours instead.
  const expected = checksum === 0xffffffff ? 0xfffffffe : checksum === 0 ? 1 : checksum;
  if (bytes.u32(CHECKED_BYTES) !== expected)
    tell(
      'warning',
      'hive-checksum',
      'the checksum of its base block is wrong; it may be damaged, compare it with others',
    );
  if (bytes.u32(4) !== bytes.u32(8))
    tell(
      'warning',
      'hive-dirty',
      'it was copied while changes were being written; what stands only in its transaction logs (.LOG, .LOG1, .LOG2) was not applied',
    );
  const [major, minor, type, format] = [bytes.u32(20), bytes.u32(24), bytes.u32(28), bytes.u32(32)];
  if (major !== 1 || minor > NEWEST_MINOR || type !== PRIMARY || format !== 1)
    tell(
      'warning',
      'hive-version',
      `it is of an unknown kind (version ${major}.${minor}, type ${type}, format ${format})`,
    );
  return {
    root: bytes.u32(36),
    binBytes: bytes.u32(40),
    minorVersion: minor,
    writtenMs: fileTimeMs(bytes.u32(12), bytes.u32(16)),
    problems,
  };
}
