/** A report in, text out: one file a format, pure, loaded when it is first asked for. */
import { InputError } from '../model/errors.js';
import type { Report } from '../model/generated/report.js';
import { checkReport } from './check.js';
import type { ReportContext } from './format.js';
import { FORMAT_ALIASES, FORMATS, type ReportFormat } from './registry.js';

export { type AnnotatedCapture, AnnotatedPage } from './annotate/index.js';
export { type Column, csvOf } from './csv.js';
export type { Render, ReportContext } from './format.js';
export { csvRecords, jsonEntries, jsonFrame } from './pieces.js';
export { parseReport } from './read.js';
export type { ReportFormat } from './registry.js';
export { checkReport };

/** The names of all formats. */
export const reportFormats: readonly ReportFormat[] = Object.keys(FORMATS).filter(isFormat);

/** The file that a format is written to, such as "report.json". */
export function reportFileName(format: ReportFormat): string {
  return FORMATS[format].file;
}

/**
 * Reads a comma-separated list of formats; "csv" stands for both CSV files, "findings" and "verdicts" for one each.
 * @returns each format once, in the order given.
 * @throws InputError "unknown-format" for a name that is none.
 */
export function parseFormats(list: string): ReportFormat[] {
  const formats = new Set<ReportFormat>();
  for (const name of list.split(',').map((part) => part.trim().toLowerCase())) {
    const meant = isFormat(name) ? [name] : FORMAT_ALIASES.get(name);
    if (meant === undefined) {
      const known = [...reportFormats, ...FORMAT_ALIASES.keys()].join(', ');
      throw new InputError('unknown-format', `--format ${list}`, `"${name}" is no format; there are ${known}`);
    }
    for (const format of meant) formats.add(format);
  }
  return [...formats];
}

/**
 * Writes a report in one format.
 * @throws Error (a bug) when the report does not satisfy its schema.
 */
export async function renderReport(report: Report, format: ReportFormat, context: ReportContext): Promise<string> {
  checkReport(report);
  const { render } = await FORMATS[format].load();
  return render(report, context);
}

function isFormat(name: string): name is ReportFormat {
  return Object.hasOwn(FORMATS, name);
}
