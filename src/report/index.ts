import type { Article } from '../model/generated/article.js';
import type { Report } from '../model/generated/report.js';

/** What a format may need beside the report. */
export interface ReportContext {
  /** The audited articles, for titles and release dates; others are ignored. */
  readonly articles: readonly Article[];
  /** Columns of the terminal, for formats that people read; 100 when not given. */
  readonly width?: number;
}

/** One format: pure. */
export type Render = (report: Report, context: ReportContext) => string;

/** Each format is also the name of the file that `--out` writes, except `json` (report.json) and `table` (table.txt). */
export type ReportFormat = 'json' | 'findings.csv' | 'verdicts.csv' | 'table';

/** The names that `--format` takes. */
export const reportFormats: readonly ReportFormat[] = ['json', 'findings.csv', 'verdicts.csv', 'table'];

/** The file that a format is written to, such as "report.json". */
export function reportFileName(format: ReportFormat): string {
  return format;
}

/**
 * Reads a comma-separated list of formats; "csv" stands for both CSV files, "findings" and "verdicts" for one.
 * @throws InputError for a name that is none.
 */
export function parseFormats(list: string): ReportFormat[] {
  throw new Error(list);
}

/**
 * Writes a report in one format; the module of the format is loaded when it is first asked for.
 * @throws Error (a bug) when the report does not satisfy its schema.
 */
export async function renderReport(report: Report, format: ReportFormat, context: ReportContext): Promise<string> {
  throw new Error(`${format} ${report.runId} ${context.articles.length}`);
}
