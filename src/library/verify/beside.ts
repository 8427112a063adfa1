import { dirname, join } from 'node:path';
import { InputError } from '../../model/errors.js';
import type { Article } from '../../model/generated/article.js';
import type { Report } from '../../model/generated/report.js';
import { type ReportFormat, renderReport, reportFileName } from '../../report/index.js';
import { LIMITS, readDocument } from '../../store/index.js';

/** A file that was written with a report. */
export interface BesideFile {
  readonly name: string;
  readonly what: 'same' | 'altered';
}

/** What people take from a report into a sheet, and sign there. */
const FORMATS: readonly ReportFormat[] = ['findings.csv', 'verdicts.csv'];

/**
 * Compares the CSV files in the folder of a report with what a second run writes.
 * @param path of the report; nothing stands beside standard input.
 * @param report of the second run.
 */
export async function filesBeside(path: string, report: Report, articles: readonly Article[]): Promise<BesideFile[]> {
  const files: BesideFile[] = [];
  if (path === '-') return files;
  for (const format of FORMATS) {
    const name = join(dirname(path), reportFileName(format));
    const bytes = await bytesOf(name);
    if (bytes === null) continue;
    const text = await renderReport(report, format, { articles });
    files.push({ name, what: Buffer.from(text).equals(bytes) ? 'same' : 'altered' });
  }
  return files;
}

/** The bytes of a file; null where there is none. */
async function bytesOf(name: string): Promise<Uint8Array | null> {
  try {
    return (await readDocument(name, LIMITS.fileBytes)).bytes;
  } catch (error) {
    if (error instanceof InputError && error.code === 'not-found') return null;
    throw error;
  }
}
