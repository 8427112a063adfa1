import type { Report } from '../../model/generated/report.js';

/** The report itself, lossless, indented, with a line end. */
export function render(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
