import {
  explain,
  explainNot,
  prepareAudit,
  type Registration,
  type Subject,
  subjectsNamed,
  subjectsOf,
  type Why,
  type WhyFinding,
  type WhyNot,
} from '../../audit/index.js';
import { InputError } from '../../model/errors.js';
import type { Report, ReportInput } from '../../model/generated/report.js';
import { toKbId } from '../../model/kb.js';
import { type AuditSource, inventoryOptions, type ReadFrame, readFrame, sourceOf } from '../audit-frame.js';
import { readHosts } from '../hosts.js';
import type { InputProblem } from '../problem.js';
import { quoteOfArticle, quoteOfInventory, wordsOf } from './quote.js';

/** A finding with the words that it rests on. */
export interface QuotedFinding extends WhyFinding {
  readonly quotes: {
    /** The row of the article; null when the capture gives no place. */
    readonly article: { readonly name: string; readonly quote: string } | null;
    /** The line of the inventory, of a long one the record; null where an input has no lines or is not at hand. */
    readonly inventory: string | null;
  };
}

/** The smallest evidence for a verdict, with the words that it rests on. */
export interface QuotedWhy extends Why {
  readonly findings: readonly QuotedFinding[];
  readonly registration: (Registration & { readonly quote: string | null }) | null;
  /** Roster and policy, which say what is asked of the host. */
  readonly documents: readonly ReportInput[];
}

export interface WhyQuestion {
  /** As roster or inventory call it, or an alias. */
  readonly host: string;
  readonly kb: string;
  readonly from: AuditSource;
}

export interface WhyAnswer {
  readonly why: QuotedWhy;
  readonly not: WhyNot;
  /** Inputs that failed, or are uncertain. */
  readonly problems: readonly InputProblem[];
}

/**
 * Explains the verdict on one host and one article.
 * @throws InputError when the host or the article is not in the audit, when inputs cannot be read, and when a report does not say what
 *   its inputs say now.
 */
export async function answerWhy({ host, kb, from }: WhyQuestion): Promise<WhyAnswer> {
  const { run, given } = await sourceOf(from);
  const id = toKbId(kb) ?? kb;
  if (given !== null && !given.report.targets.includes(id)) {
    const problem = `the report is about ${given.report.targets.join(', ')}; name one of them, or audit against ${id}`;
    throw new InputError('not-a-target', kb, problem);
  }
  const frame = await readFrame(run);
  const { hosts, problems } = await readHosts(run.inventory, inventoryOptions(run, frame.policy));
  const prepared = prepareAudit(frame, hosts);
  const target = prepared.targets.find((one) => one.id === id || one.article.aliases.map(toKbId).includes(id));
  if (target === undefined) throw targetProblem(kb, frame);
  const subject = subjectOfName(subjectsOf(prepared.roster, hosts), host);
  const why = explain(prepared, subject, target, frame.knowledge);
  if (given !== null) requireSame(given.report, why, given.name);
  return {
    why: {
      ...why,
      findings: await quoted(why.findings, frame),
      registration: why.registration === null ? null : await quotedRegistration(why.registration),
      documents: frame.inputs.filter(({ kind }) => kind === 'roster' || kind === 'policy'),
    },
    not: explainNot(prepared, subject, target),
    problems: [...frame.problems, ...problems],
  };
}

function targetProblem(kb: string, { problems }: ReadFrame): InputError {
  const said = problems.find(({ severity }) => severity === 'error');
  return new InputError(
    'not-a-target',
    kb,
    said?.message ?? 'the audit knows no such article; name one of its targets',
  );
}

function subjectOfName(subjects: readonly Subject[], name: string): Subject {
  const [found, ...others] = subjectsNamed(subjects, name);
  if (found === undefined) {
    const problem = `neither the roster nor an inventory has a host of this name; there are ${subjects.length}, such as ${subjects
      .slice(0, 3)
      .map((one) => one.host)
      .join(', ')}`;
    throw new InputError('unknown-host', name, problem);
  }
  if (others.length === 0) return found;
  const names = [found, ...others].map((one) => one.host).join(', ');
  throw new InputError('ambiguous-host', name, `several hosts have this alias; name one of ${names}`);
}

/** A report whose inputs were changed would be explained by something else than it was made from. */
function requireSame({ verdicts }: Report, why: Why, name: string): void {
  const said = verdicts.find((one) => one.host === why.host && one.article === why.article);
  if (said?.verdict === why.verdict && said.reason.text === why.sentence) return;
  const now = `its inputs say "${why.verdict}" of ${why.host} now, and the report ${said === undefined ? 'does not have that host' : `"${said.verdict}"`}`;
  throw new InputError('report-differs', name, `${now}; \`rollcall verify ${name}\` tells what was altered`);
}

async function quotedRegistration(registration: Registration) {
  return { ...registration, quote: await quoteOfInventory(registration.evidence, [registration.said]) };
}

async function quoted(findings: readonly WhyFinding[], { captures }: ReadFrame): Promise<QuotedFinding[]> {
  const quotes: QuotedFinding[] = [];
  for (const finding of findings) {
    const { article, inventory } = finding.evidence;
    quotes.push({
      ...finding,
      quotes: {
        article: quoteOfArticle(captures, article.sha256, article.position),
        inventory: inventory === null ? null : await quoteOfInventory(inventory, wordsOf(finding.observed)),
      },
    });
  }
  return quotes;
}
