import type { FileChange, WhyNot, WhyPath } from '../audit/index.js';
import type { QuotedFinding, QuotedWhy } from '../library/why/answer.js';
import type { Build } from '../model/generated/report.js';
import { printable } from '../model/printable.js';

/** The smallest evidence for a verdict, for people. */
export function whyText(why: QuotedWhy): string {
  const { host, article, verdict, sentence, rule, askedBefore, findings, registration, chain } = why;
  const lines = [
    `${host} is ${verdict} for ${article}${why.collectedAt === null ? '' : `, collected ${why.collectedAt}`}.`,
    `  ${sentence}`,
    `  rule ${askedBefore.length + 1}, ${rule.name}; asked before it, and not so: ${askedBefore.map(({ name }) => name).join(', ') || 'none'}`,
    ...findings.flatMap(findingLines),
    ...(findings.length === 0 ? sourceLines(why) : []),
  ];
  if (registration !== null) {
    const { by, evidence, quote } = registration;
    lines.push('', `Installed, says ${by}:`, `  ${at(evidence.name, evidence.line)}  sha256 ${short(evidence.sha256)}`);
    if (quote !== null) lines.push(`    "${oneLine(quote)}"`);
  }
  lines.push(...chain.flatMap(pathLines), ...besideLines(why));
  return asText(lines);
}

/** What a verdict without findings was asked of. */
function sourceLines({ inventories, documents }: QuotedWhy): string[] {
  return [
    '',
    ...(inventories.length === 0 ? ['  inventory  none'] : []),
    ...inventories.map(({ name, line, sha256, counts }) => {
      return `  inventory  ${at(name, line)}  sha256 ${short(sha256)}${counts ? '' : ', left out'}`;
    }),
    ...documents.map(({ kind, name, sha256 }) => `  ${kind.padEnd(9)}  ${name}  sha256 ${short(sha256)}`),
  ];
}

function findingLines({ file, status, rule, grade, reason, evidence, quotes }: QuotedFinding): string[] {
  const { article, inventory } = evidence;
  const row = at(quotes.article?.name ?? article.id, article.position?.start.line ?? null);
  const lines = [
    '',
    `${file}: ${status}  (rule ${rule}, ${grade === null ? 'no grade' : `grade ${grade}`})`,
    `  ${reason.text}`,
    `  article    ${row}  sha256 ${short(article.sha256)}`,
  ];
  if (quotes.article !== null) lines.push(`    "${oneLine(quotes.article.quote)}"`);
  if (inventory === null) return [...lines, '  inventory  none'];
  lines.push(`  inventory  ${at(inventory.name, inventory.line)}  sha256 ${short(inventory.sha256)}`);
  if (quotes.inventory !== null) lines.push(`    "${oneLine(quotes.inventory)}"`);
  for (const { name, line, sha256 } of inventory.further ?? [])
    lines.push(`  and        ${at(name, line)}  sha256 ${short(sha256)}`);
  return lines;
}

function pathLines({ earlier, later, steps }: WhyPath): string[] {
  if (steps.length === 0)
    return ['', `Nobody says that ${later} takes the place of ${earlier}, or the other way round.`];
  return [
    '',
    `${later} takes the place of ${earlier}:`,
    ...steps.flatMap((step) =>
      step.says.map(({ relation, by, text, line }) => {
        const said = text === null ? '' : `: "${oneLine(text)}"`;
        return `  ${step.later} over ${step.earlier}, ${relation} by ${at(by, line)}${said}`;
      }),
    ),
  ];
}

/** What stands beside a verdict, and does not decide it. */
function besideLines({ prerequisites, waived, waiver, dueDate, daysOverdue, behind }: QuotedWhy): string[] {
  const lines: string[] = [];
  for (const { text, met, reason } of prerequisites)
    lines.push(
      '',
      `Prerequisite, ${met === null ? 'not known to be met' : met ? 'met' : 'not met'}: ${oneLine(text)}`,
      `  ${reason}`,
    );
  if (waived && waiver !== null) lines.push('', `Waived by ${waiver.id} until ${waiver.expires}.`);
  if (dueDate !== null) lines.push('', `Due ${dueDate}${daysOverdue ? `, ${daysOverdue} days ago` : ''}.`);
  if (behind !== null && behind.articles !== null && behind.articles > 0)
    lines.push(
      '',
      `Behind by ${behind.articles} of the articles that supersede what it carries; the latest is ${behind.latest.join(', ')}.`,
    );
  return lines;
}

/** What would make a host compliant, for people. */
export function whyNotText(not: WhyNot): string {
  const lines = [`${not.host} is ${not.verdict} for ${not.article}.`, not.text];
  if (not.inventory !== null) lines.push('', not.inventory.text);
  for (const { text, met, reason, scope } of not.prerequisites) {
    const where = scope === null || text.includes(scope) ? '' : ` (${scope})`;
    lines.push(
      '',
      `First, ${met === null ? 'and not known to be met' : 'and not met'}: ${oneLine(text)}${where}`,
      `  ${reason}`,
    );
  }
  if (not.files.length > 0) lines.push('', ...not.files.flatMap(changeLines));
  return asText(lines);
}

function changeLines({ file, action, from, carries, to, evidence }: FileChange): string[] {
  const there =
    from === null
      ? action === 'prove'
        ? 'not seen'
        : 'not there'
      : `${buildText(from)}${carries === null ? '' : `, the build of ${carries}`}`;
  return [
    `${action} ${file}`,
    `  there: ${there}`,
    `  wanted: ${buildText(to)}`,
    `  proven by ${evidence.join(', or by ')}`,
  ];
}

function buildText({ version, size, modified, packageCode, sha256 }: Build): string {
  const parts = [
    version === null ? null : `version ${version}`,
    size === null ? null : `${size} bytes`,
    modified,
    packageCode === null ? null : `package code ${packageCode}`,
    sha256 === null ? null : `SHA-256 ${short(sha256)}`,
  ].filter((part) => part !== null);
  return parts.join(', ') || 'no attribute';
}

function at(name: string, line: number | null): string {
  return line === null ? name : `${name}:${line}`;
}

function short(hash: string | null): string {
  return hash === null ? 'not known' : `${hash.slice(0, 12)}...`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Names and quotations come from outside: nothing of them can be obeyed by a terminal. */
function asText(lines: readonly string[]): string {
  return lines.map((line) => `${printable(line)}\n`).join('');
}
