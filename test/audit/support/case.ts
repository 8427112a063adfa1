import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type AuditQuestion, audit, failingVerdicts } from '../../../src/audit/index.js';
import { buildKnowledge, knownArticle, viewOf } from '../../../src/knowledge/index.js';
import type { Policy } from '../../../src/model/generated/policy.js';
import validatePolicy from '../../../src/model/generated/policy.validate.js';
import type { Report } from '../../../src/model/generated/report.js';
import type { RosterHost } from '../../../src/model/generated/roster.js';
import { articleOf, fileOf, hostOf, type ShortArticle, type ShortHost } from './compact.js';

/** Files that were read once. */
const read = new Map<string, unknown>();

const CASES = join(import.meta.dirname, '../../cases/audit');

/** The input of a case. */
export interface Input {
  /** What the case proves, in one sentence. */
  says: string;
  /** Further articles, or other versions of the shared ones. */
  articles?: ShortArticle[];
  /** Shared articles that are not known here. */
  without?: string[];
  targets?: string[];
  evaluatedAt?: string;
  /** Only what was published by the end of this day is known; the audit answers as of its first moment. */
  asOf?: string;
  policy?: Policy;
  roster?: RosterHost[];
  packages?: string[];
  hosts: ShortHost[];
}

/** What the case expects; each list is whole. A part that is not there is not compared. */
export interface Expected {
  /** "host | verdict | reason | carries", with "| article" behind when there are several targets. */
  verdicts: string[];
  /** The audit is refused with this message; there is nothing else then. */
  refused?: string;
  /** "host | file | status | reason | grade | carries". */
  findings?: string[];
  /** "host | met or unmet or unknown | text". */
  prerequisites?: string[];
  /** "host | id of the waiver or -". */
  waivers?: string[];
  /** "host | due day | days overdue". */
  due?: string[];
  /** "host | articles behind | days behind | yes or no or unknown": whether the policy allows that. */
  behind?: string[];
  /** Hosts that make the exit code 1. */
  failing?: string[];
  /** Words that a reason must hold, by host and file, by host, or by "host | text of a prerequisite". */
  reasons?: Record<string, string>;
}

export function caseNames(): string[] {
  return readdirSync(CASES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** The cases that have a report. */
export function answeredCases(): string[] {
  return caseNames().filter((name) => readCase(name).expected.refused === undefined);
}

export function readCase(name: string): { input: Input; expected: Expected } {
  return { input: readShared(`${name}/input.yaml`), expected: readShared(`${name}/expected.yaml`) };
}

/** A file beside the cases. */
export function readShared<T>(path: string): T {
  const value = read.get(path) ?? parse(readFileSync(join(CASES, path), 'utf8'));
  read.set(path, value);
  return value as T;
}

/** The articles of a case in short form: the shared ones, and its own, which take the place of shared ones. */
export function articlesOf(input: Input): ShortArticle[] {
  const own = input.articles ?? [];
  const shared = readShared<ShortArticle[]>('articles.yaml').filter(({ id }) => !(input.without ?? []).includes(id));
  return [...shared.filter(({ id }) => !own.some((one) => one.id === id)), ...own];
}

/** The question that a case asks. */
export function questionOf(input: Input): AuditQuestion {
  const articles = articlesOf(input).map(articleOf);
  const targets = input.targets ?? ['KB99000002'];
  if (input.policy !== undefined && !validatePolicy(input.policy))
    throw new Error(JSON.stringify(validatePolicy.errors));
  const knowledge = viewOf(buildKnowledge(articles), { asOf: input.asOf });
  return {
    targets: targets.map((id) => knownArticle(knowledge, id).article),
    knowledge,
    packages: (input.packages ?? []).map((text) => fileOf(text, { name: 'update', line: null })),
    roster: input.roster === undefined ? null : { hosts: input.roster },
    policy: input.policy ?? null,
    evaluatedAt: input.evaluatedAt ?? `${input.asOf ?? '2011-01-01'}T00:00:00Z`,
    hosts: input.hosts.map(hostOf),
    inputs: [],
  };
}

export function reportOf(input: Input): Report {
  return audit(questionOf(input));
}

/** A report in the short form of `Expected`, with the parts that are asked for. */
export function shortReport(report: Report, expected: Expected, policy: Policy | null = null): Expected {
  const several = report.targets.length > 1;
  const short: Expected = {
    verdicts: report.verdicts.map(({ host, verdict, reason, carries, article }) =>
      [host, verdict, reason.code, carries.join(',') || '-', ...(several ? [article] : [])].join(' | '),
    ),
  };
  if (expected.findings !== undefined) {
    short.findings = report.findings.map(({ host, file, status, reason, grade, carries }) =>
      [host, file, status, reason.code, grade ?? '-', carries ?? '-'].join(' | '),
    );
  }
  if (expected.prerequisites !== undefined) {
    short.prerequisites = report.verdicts.flatMap(({ host, prerequisites }) =>
      prerequisites.map(({ text, met }) => [host, met === null ? 'unknown' : met ? 'met' : 'unmet', text].join(' | ')),
    );
  }
  if (expected.waivers !== undefined) {
    short.waivers = report.verdicts.map(({ host, waived, waiver }) => `${host} | ${waived ? waiver?.id : '-'}`);
  }
  if (expected.due !== undefined) {
    short.due = report.verdicts.map(({ host, dueDate, daysOverdue }) => cells(host, dueDate, daysOverdue));
  }
  if (expected.behind !== undefined) {
    short.behind = report.verdicts.map(({ host, behind }) =>
      behind === null
        ? cells(host, null)
        : cells(
            host,
            behind.articles,
            behind.days,
            behind.allowed === null ? 'unknown' : behind.allowed ? 'yes' : 'no',
          ),
    );
  }
  if (expected.failing !== undefined) short.failing = failingVerdicts(report, policy).map(({ host }) => host);
  if (expected.reasons !== undefined) short.reasons = reasonsOf(report, expected.reasons);
  return short;
}

function cells(...values: (string | number | null)[]): string {
  return values.map((value) => value ?? '-').join(' | ');
}

/** For each place the words that are asked for, or the whole sentence when they are not in it. */
function reasonsOf(report: Report, wanted: Record<string, string>): Record<string, string> {
  const texts = new Map<string, string>([
    ...report.verdicts.map(({ host, reason }) => [host, reason.text] as const),
    ...report.findings.map(({ host, file, reason }) => [`${host} ${file}`, reason.text] as const),
    ...report.verdicts.flatMap(({ host, prerequisites }) =>
      prerequisites.map(({ text, reason }) => [`${host} | ${text}`, reason] as const),
    ),
  ]);
  return Object.fromEntries(
    Object.entries(wanted).map(([place, words]) => {
      const text = texts.get(place) ?? 'no such place';
      return [place, text.includes(words) ? words : text];
    }),
  );
}
