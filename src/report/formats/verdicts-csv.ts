import type { Article } from '../../model/generated/article.js';
import type { Counts, Report, VerdictRecord } from '../../model/generated/report.js';
import { type Column, csvOf, listCell } from '../csv.js';
import { articlesById, type ReportContext } from '../format.js';

interface Row {
  readonly report: Report;
  readonly verdict: VerdictRecord;
  readonly article: Article | undefined;
  readonly sha256: string | null;
}

const COLUMNS: readonly Column<Row>[] = [
  ['run_id', ({ report }) => report.runId],
  ['evaluated_at', ({ report }) => report.evaluatedAt],
  ['collected_at', ({ verdict }) => verdict.collectedAt],
  ['host', ({ verdict }) => verdict.host],
  ['roles', ({ verdict }) => listCell(verdict.roles)],
  ['kb', ({ verdict }) => verdict.article],
  ['kb_title', ({ article }) => article?.title ?? null],
  ['release_date', ({ article }) => article?.release.date ?? null],
  ['verdict', ({ verdict }) => verdict.verdict],
  ['reason_code', ({ verdict }) => verdict.reason.code],
  ['reason', ({ verdict }) => verdict.reason.text],
  ['files_required', ({ verdict }) => requiredOf(verdict.counts)],
  ['files_current', ({ verdict }) => verdict.counts.current],
  ['files_newer', ({ verdict }) => verdict.counts.newer],
  ['files_outdated', ({ verdict }) => verdict.counts.outdated],
  ['files_absent', ({ verdict }) => verdict.counts.absent],
  ['files_unrecognised', ({ verdict }) => verdict.counts.unrecognised],
  ['files_unverifiable', ({ verdict }) => verdict.counts.unverifiable],
  ['carries_kbs', ({ verdict }) => listCell(verdict.carries)],
  ['prerequisites_unmet', ({ verdict }) => listCell(unmetOf(verdict))],
  ['due_date', ({ verdict }) => verdict.dueDate],
  ['days_overdue', ({ verdict }) => verdict.daysOverdue],
  ['waived', ({ verdict }) => verdict.waived],
  ['waiver_id', ({ verdict }) => verdict.waiver?.id ?? null],
  ['waiver_expires', ({ verdict }) => verdict.waiver?.expires ?? null],
  ['article_sha256', ({ sha256 }) => sha256],
  ['tool_version', ({ report }) => report.tool.version],
];

/** One record a verdict. */
export function render(report: Report, context: ReportContext): string {
  const articles = articlesById(context);
  const hashes = new Map(report.findings.map(({ article, evidence }) => [article, evidence.article.sha256]));
  const rows = report.verdicts.map((verdict): Row => {
    const article = articles.get(verdict.article);
    return { report, verdict, article, sha256: article?.source.sha256 ?? hashes.get(verdict.article) ?? null };
  });
  return csvOf(COLUMNS, rows);
}

/** Every required file has one finding. */
function requiredOf(counts: Counts): number {
  return Object.values(counts).reduce((sum: number, count: number) => sum + count, 0);
}

function unmetOf({ prerequisites }: VerdictRecord): string[] {
  return prerequisites.filter(({ met }) => met === false).map(({ text }) => text);
}
