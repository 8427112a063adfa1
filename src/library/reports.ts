import { InputError } from '../model/errors.js';
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
  const { bytes } = await readWhole(path);
  const report = parseReport({ bytes, name: path });
  return { name: path, report, sha256: sha256(bytes), text: new TextDecoder().decode(bytes) };
}

/** A report is read as one text, of which no longer one can be held: a report that hosts were written to one by one may be longer. */
async function readWhole(path: string): ReturnType<typeof readDocument> {
  try {
    return await readDocument(path, LIMITS.fileBytes);
  } catch (error) {
    if (!(error instanceof InputError && error.code === 'too-large')) throw error;
    const problem = `more than ${LIMITS.fileBytes} bytes, which is more than a report is read of; audit the fleet in parts, each into a folder of its own`;
    throw new InputError(error.code, path, problem);
  }
}
