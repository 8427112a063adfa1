import type { Article } from '../../model/generated/article.js';
import type { Finding, Report, VerdictRecord } from '../../model/generated/report.js';
import { type Column, csvOf, listCell } from '../csv.js';
import { articlesById, type ReportContext } from '../format.js';
import { verdictKey } from '../verdict-key.js';

interface Row {
  readonly report: Report;
  readonly finding: Finding;
  readonly verdict: VerdictRecord;
  readonly article: Article | undefined;
}

const COLUMNS: readonly Column<Row>[] = [
  ['run_id', ({ report }) => report.runId],
  ['evaluated_at', ({ report }) => report.evaluatedAt],
  ['collected_at', ({ verdict }) => verdict.collectedAt],
  ['host', ({ finding }) => finding.host],
  ['roles', ({ verdict }) => listCell(verdict.roles)],
  ['verdict', ({ verdict }) => verdict.verdict],
  ['kb', ({ finding }) => finding.article],
  ['kb_title', ({ article }) => article?.title ?? null],
  ['release_date', ({ article }) => article?.release.date ?? null],
  ['file', ({ finding }) => finding.file],
  ['status', ({ finding }) => finding.status],
  ['reason_code', ({ finding }) => finding.reason.code],
  ['reason', ({ finding }) => finding.reason.text],
  ['expected_version', ({ finding }) => finding.expected.version],
  ['expected_size', ({ finding }) => finding.expected.size],
  ['expected_modified', ({ finding }) => finding.expected.modified],
  ['observed_version', ({ finding }) => finding.observed?.version ?? null],
  ['observed_size', ({ finding }) => finding.observed?.size ?? null],
  ['observed_modified', ({ finding }) => finding.observed?.modified ?? null],
  ['observed_path', ({ finding }) => finding.observed?.path ?? null],
  ['carries_kb', ({ finding }) => finding.carries],
  ['evidence_grade', ({ finding }) => finding.grade],
  ['evidence_source', ({ finding }) => sourceOf(finding)],
  ['evidence_sha256', ({ finding }) => finding.evidence.inventory?.sha256 ?? null],
  ['article_sha256', ({ finding }) => finding.evidence.article.sha256],
  ['waiver_id', ({ verdict }) => verdict.waiver?.id ?? null],
  ['waiver_expires', ({ verdict }) => verdict.waiver?.expires ?? null],
  ['tool_version', ({ report }) => report.tool.version],
];

/** One record a finding. */
export function render(report: Report, context: ReportContext): string {
  const articles = articlesById(context);
  const verdicts = new Map(report.verdicts.map((verdict) => [verdictKey(verdict), verdict]));
  const rows = report.findings.map((finding): Row => {
    const verdict = verdicts.get(verdictKey(finding));
    if (verdict === undefined) throw new Error(`a finding of ${finding.host} has no verdict`);
    return { report, finding, verdict, article: articles.get(finding.article) };
  });
  return csvOf(COLUMNS, rows);
}

/** Name and line of the record. */
function sourceOf({ evidence: { inventory } }: Finding): string | null {
  if (inventory === null) return null;
  return inventory.line === null ? inventory.name : `${inventory.name}:${inventory.line}`;
}
