import type { Finding, Report, VerdictRecord } from '../model/generated/report.js';
import { auditHost } from './audit-host.js';
import { emptySummary, reportHead } from './head.js';
import { subjectsOf } from './hosts.js';
import { prepareAudit } from './prepare.js';
import type { AuditQuestion } from './question.js';

/**
 * Calls the roll: every host against every target article. Pure: the same question gives the same report.
 * @returns a report that satisfies schemas/report.schema.json, sorted by host, article and file.
 * @throws InputError when a target has no id, `evaluatedAt` is not an RFC 3339 time, or the policy refuses an inventory of the future.
 */
export function audit(question: AuditQuestion): Report {
  const prepared = prepareAudit(question, question.hosts);
  const verdicts: VerdictRecord[] = [];
  const findings: Finding[] = [];
  const summary = emptySummary();
  for (const subject of subjectsOf(prepared.roster, question.hosts)) {
    const result = auditHost(prepared, subject);
    for (const finding of result.findings) findings.push(finding);
    for (const verdict of result.verdicts) {
      verdicts.push(verdict);
      summary[verdict.verdict] = (summary[verdict.verdict] ?? 0) + 1;
    }
  }
  const head = reportHead(prepared, question.inputs, question.arguments ?? null);
  return { ...head, summary, verdicts, findings };
}
