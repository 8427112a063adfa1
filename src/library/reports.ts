import type { Report } from '../model/generated/report.js';
import { parseReport } from '../report/index.js';
import { LIMITS, readDocument, sha256 } from '../store/index.js';

/** A report that was read from a file. */
export interface ReadReport {
  readonly name: string;
  readonly report: Report;
  /** SHA-256 of its bytes. */
  readonly sha256: string;
  /** Its bytes as text. */
  readonly text: string;
}

/**
 * Reads a report.json.
 * @param path a file, or "-" for standard input.
 * @throws InputError when it cannot be read, is no whole report, or one of another version.
 */
export async function readReport(path: string): Promise<ReadReport> {
  const { bytes } = await readDocument(path, LIMITS.fileBytes);
  const report = parseReport({ bytes, name: path });
  return { name: path, report, sha256: sha256(bytes), text: new TextDecoder().decode(bytes) };
}
