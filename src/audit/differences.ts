import type { Finding, Report, ReportInput, VerdictRecord } from '../model/generated/report.js';
import { byText } from './order.js';

/** A part of a report that a second run gives otherwise. */
export interface ReportDifference {
  /** "verdict" or "finding" of a host; "report" for anything else that the report says of itself. */
  readonly of: 'verdict' | 'finding' | 'report';
  readonly host: string | null;
  readonly article: string | null;
  readonly file: string | null;
  /** The fields that differ; empty when the whole of it is in one of the two alone. */
  readonly fields: readonly string[];
  /** What the report has there, and the second run; null when it has nothing. Of several fields, the first that differs. */
  readonly reported: unknown;
  readonly found: unknown;
}

/** An input that is not what it was when the report was made. */
export interface InputDifference extends Pick<ReportInput, 'name' | 'kind'> {
  /** "altered": its bytes are others; "gone": the second run did not find it; "added": the report does not have it. */
  readonly what: 'altered' | 'gone' | 'added';
  /** Hash in the report, and now; null when there is none. */
  readonly reported: string | null;
  readonly found: string | null;
}

/** Compares the inputs of a report with those of a second run, by kind and name. */
export function inputDifferences(reported: readonly ReportInput[], found: readonly ReportInput[]): InputDifference[] {
  const [then, now] = [groupedInputs(reported), groupedInputs(found)];
  const keys = [...new Set([...then.keys(), ...now.keys()])].sort(byText);
  return keys.flatMap((key): InputDifference[] => {
    const [before, after] = [then.get(key) ?? [], now.get(key) ?? []];
    const [one] = [...before, ...after];
    const missing = before.filter(({ sha256 }) => !after.some((other) => other.sha256 === sha256));
    const extra = after.filter(({ sha256 }) => !before.some((other) => other.sha256 === sha256));
    if (one === undefined || missing.length + extra.length === 0) return [];
    const what = after.length === 0 ? 'gone' : before.length === 0 ? 'added' : 'altered';
    const { name, kind } = one;
    return [{ name, kind, what, reported: missing[0]?.sha256 ?? null, found: extra[0]?.sha256 ?? null }];
  });
}

function groupedInputs(inputs: readonly ReportInput[]): Map<string, ReportInput[]> {
  const groups = new Map<string, ReportInput[]>();
  for (const input of inputs) {
    const key = JSON.stringify([input.kind, input.name]);
    groups.set(key, [...(groups.get(key) ?? []), input]);
  }
  return groups;
}

/** Fields that are compared by themselves, or follow from others. */
const OWN = new Set(['inputs', 'verdicts', 'findings', 'tool', 'runId']);

/** Compares what a report says with what a second run says, apart from inputs, tool and the id of the run. */
export function differencesOf(reported: Report, found: Report): ReportDifference[] {
  const whole = fieldsOf(reported, found).filter((field) => !OWN.has(field));
  return [
    ...whole.map((field) => differenceOf('report', reported, found, [field])),
    ...among('verdict', reported.verdicts, found.verdicts),
    ...among('finding', reported.findings, found.findings),
  ];
}

type Part = VerdictRecord | Finding;

function among(of: 'verdict' | 'finding', reported: readonly Part[], found: readonly Part[]): ReportDifference[] {
  const then = new Map(reported.map((part) => [keyOf(part), part]));
  const now = new Map(found.map((part) => [keyOf(part), part]));
  const differences: ReportDifference[] = [];
  if (then.size < reported.length) differences.push(differenceOf('report', { [`${of}s`]: 'twice' }, {}, [`${of}s`]));
  for (const key of [...new Set([...then.keys(), ...now.keys()])].sort(byText)) {
    const [before, after] = [then.get(key), now.get(key)];
    const [one] = [before, after].filter((part) => part !== undefined);
    if (one === undefined) continue;
    const fields = before === undefined || after === undefined ? [] : fieldsOf(before, after);
    if (before !== undefined && after !== undefined && fields.length === 0) continue;
    const file = 'file' in one ? one.file : null;
    differences.push({ ...differenceOf(of, before, after, fields), host: one.host, article: one.article, file });
  }
  return differences;
}

function keyOf(part: Part): string {
  return JSON.stringify([part.host, part.article, 'file' in part ? part.file : null]);
}

function differenceOf(
  of: ReportDifference['of'],
  reported: object | undefined,
  found: object | undefined,
  fields: readonly string[],
): ReportDifference {
  const [field] = fields;
  return {
    of,
    host: null,
    article: null,
    file: null,
    fields,
    reported: field === undefined ? (reported ?? null) : fieldOf(reported, field),
    found: field === undefined ? (found ?? null) : fieldOf(found, field),
  };
}

/** The fields in which two objects differ. */
function fieldsOf(one: object, other: object): string[] {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return names.filter((name) => canonical(fieldOf(one, name)) !== canonical(fieldOf(other, name)));
}

function fieldOf(value: object | undefined, field: string): unknown {
  return Object.entries(value ?? {}).find(([name]) => name === field)?.[1] ?? null;
}

/** JSON with sorted keys, so that the order in which somebody wrote them does not count. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => byText(a, b)))
      : part,
  );
}
