import type { Report } from '../model/generated/report.js';
import validateReport from '../model/generated/report.validate.js';

/**
 * Holds a report against its schema before it leaves.
 * @throws Error (a bug) when it does not satisfy schemas/report.schema.json.
 */
export function checkReport(report: Report): void {
  if (validateReport(report)) return;
  const [error] = validateReport.errors ?? [];
  throw new Error(`the report breaks its schema at ${error?.instancePath || '/'}: ${error?.message ?? 'unknown'}`);
}
