import type { Report } from '../../model/generated/report.js';
import validateReport from '../../model/generated/report.validate.js';

/**
 * The report itself, lossless, indented, with a line end.
 * @throws Error (a bug) when it does not satisfy schemas/report.schema.json.
 */
export function render(report: Report): string {
  if (!validateReport(report)) {
    const [error] = validateReport.errors ?? [];
    throw new Error(`the report breaks its schema at ${error?.instancePath || '/'}: ${error?.message ?? 'unknown'}`);
  }
  return `${JSON.stringify(report, null, 2)}\n`;
}
