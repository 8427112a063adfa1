import { type Knowledge, pathBetween } from '../../knowledge/index.js';
import type { Finding, VerdictRecord } from '../../model/generated/report.js';
import { recordOf, subjectOfDay } from '../audit-host.js';
import { findingOf } from '../finding.js';
import type { Subject } from '../hosts.js';
import { type JudgedFile, type JudgedTarget, judgeTarget } from '../judge-target.js';
import { byText } from '../order.js';
import type { PreparedAudit, PreparedTarget } from '../prepare.js';
import type { Registration } from '../registered.js';
import { isToldAside } from '../registered-aside.js';
import { verdictRules } from '../verdicts/index.js';
import type { VerdictRule } from '../verdicts/rule.js';
import { viewOf } from '../view.js';
import { DECISIVE } from './decisive.js';
import { inventoriesOf, type WhyInventory } from './inventories.js';

/** A finding that carries a verdict, with the rule that decided it. */
export interface WhyFinding extends Finding {
  readonly rule: string;
}

/** How the article whose build was found stands to the one in question. */
export interface WhyPath {
  readonly earlier: string;
  readonly later: string;
  /** From the earlier to the later; empty when neither is known to supersede the other. */
  readonly steps: readonly { readonly earlier: string; readonly later: string; readonly says: readonly WhySaying[] }[];
}

/** Who says that one article supersedes another. */
export interface WhySaying {
  readonly relation: string;
  /** An article, or the name of a published list. */
  readonly by: string;
  readonly text: string | null;
  /** Line in it, from 1. */
  readonly line: number | null;
}

/** The smallest evidence for one verdict. */
export interface Why extends Omit<VerdictRecord, 'reason'> {
  /** The sentence that the report prints. */
  readonly sentence: string;
  /** The rule that decided. */
  readonly rule: Pick<VerdictRule, 'name' | 'sentence'>;
  /** The rules that were asked before it and did not hold, in their order. */
  readonly askedBefore: readonly Pick<VerdictRule, 'name' | 'verdict'>[];
  /** Findings without which the rule would not hold. */
  readonly findings: readonly WhyFinding[];
  /** The record that says that the article is installed, where the rule asks for one. */
  readonly registration: Registration | null;
  /** What the host was judged by, and what was left out; [] for a host without inventory. */
  readonly inventories: readonly WhyInventory[];
  readonly chain: readonly WhyPath[];
}

/** Explains the verdict on one host. Pure: the same question gives the same answer. */
export function explain(prepared: PreparedAudit, called: Subject, target: PreparedTarget, knowledge: Knowledge): Why {
  const subject = subjectOfDay(prepared, called);
  const judged = judgeTarget(prepared, subject, viewOf(subject.inventories, prepared.wanted), target);
  const { rule } = judged;
  const { reason, ...record } = recordOf(prepared, subject, judged);
  const findings = decisiveOf(judged).map(
    ({ file, judgement }): WhyFinding => ({
      ...findingOf(subject.host, target, file, judgement),
      rule: judgement.rule,
    }),
  );
  return {
    ...record,
    sentence: reason.text,
    rule: { name: rule.name, sentence: rule.sentence },
    askedBefore: verdictRules.slice(0, verdictRules.indexOf(rule)).map(({ name, verdict }) => ({ name, verdict })),
    findings,
    registration: rule.name === 'registered-not-effective' || isToldAside(rule.name) ? judged.registration : null,
    inventories: inventoriesOf(subject),
    chain: chainsOf(findings, target.id, knowledge),
  };
}

/** The findings that carry the verdict, sorted by file. Of several that would do, those that tell whose build they are come first. */
function decisiveOf({ files, rule }: JudgedTarget): JudgedFile[] {
  const sorted = [...files].sort((a, b) => byText(a.file.name, b.file.name));
  const chosen = (DECISIVE[rule.name] ?? []).flatMap(([share, statuses]) => {
    const fitting = sorted.filter(({ judgement }) => statuses.includes(judgement.status));
    if (share === 'all') return fitting;
    const best = statuses.flatMap((status) => fitting.filter(({ judgement }) => judgement.status === status));
    return [best.find(({ judgement }) => judgement.carries !== null) ?? best[0]].filter((one) => one !== undefined);
  });
  return sorted.filter((one) => chosen.includes(one));
}

function chainsOf(findings: readonly Finding[], target: string, knowledge: Knowledge): WhyPath[] {
  const carried = [...new Set(findings.flatMap(({ carries }) => carries ?? []))].sort(byText);
  return carried.map((article) => pathOf(knowledge, article, target));
}

function pathOf(knowledge: Knowledge, article: string, target: string): WhyPath {
  const path = knowledge.ids.has(article) && knowledge.ids.has(target) ? pathBetween(knowledge, article, target) : null;
  if (path === null) return { earlier: article, later: target, steps: [] };
  return {
    earlier: path.earlier,
    later: path.later,
    steps: path.steps.map(({ earlier, later, edges }) => ({
      earlier,
      later,
      says: edges.flatMap(({ statements, imported, relation }): WhySaying[] => [
        ...statements.map(({ article: by, relation: own, text, position }) => ({
          relation: own,
          by,
          text,
          line: position?.start.line ?? null,
        })),
        ...imported.map(({ source, line }) => ({ relation, by: source, text: null, line })),
      ]),
    })),
  };
}
