import { fileKey } from '../model/filename.js';
import { isSameBranch } from './branch.js';
import type { ListedBuild } from './expected.js';
import { rowRules } from './findings/index.js';
import type { FindingStatus } from './findings/rule.js';
import { type Judgement, judge } from './judgement.js';
import { byText } from './order.js';
import type { Words } from './sentence.js';

/** When several copies of a file differ, the one that says the worst counts. */
const WORST_FIRST: readonly FindingStatus[] = [
  'outdated',
  'unrecognised',
  'unverifiable',
  'absent',
  'current',
  'newer',
];

/**
 * One judgement out of those of several records. A record that proves nothing yields to another of the same thing.
 * @returns null when there is none.
 */
export function worstOf(judgements: readonly Judgement[]): Judgement | null {
  const telling = judgements.filter(({ status }) => status !== 'unverifiable');
  const counted = judgements.filter(
    (one) => one.status !== 'unverifiable' || !telling.some((other) => isSameThing(one.trace.thing, other.trace.thing)),
  );
  const [worst, ...others] = counted.toSorted((a, b) => rank(a) - rank(b) || byText(key(a), key(b)));
  if (worst === undefined) return null;
  if (others.length === 0) return worst;
  return {
    ...worst,
    say: () => `${worst.say()} It is one of ${counted.length} such records of this host${otherwise(worst, others)}.`,
  };
}

/** The first record that says something else, and where it stands: two inputs may tell different things of one file. */
function otherwise(worst: Judgement, others: readonly Judgement[]): string {
  const other = others.find(({ status }) => status !== worst.status);
  if (other === undefined) return '';
  const { thing } = other.trace;
  const place = other.trace.evidence(other.rests);
  const at = place === null || place.line === null ? place?.name : `${place.name}:${place.line}`;
  const which = [thing, at].filter((part) => part != null).join(' in ');
  return `; by another (${which}) it would be ${other.status}`;
}

/** Breaks ties, so that the order of records does not matter. */
function key({ code, trace, rests }: Judgement): string {
  return JSON.stringify([code, trace.observed(), trace.evidence(rests)]);
}

function rank({ status }: Judgement): number {
  return WORST_FIRST.indexOf(status);
}

function isSameThing(a: string | null, b: string | null): boolean {
  return a === null || b === null || fileKey(a) === fileKey(b);
}

/**
 * One judgement out of those against several rows of one name (platforms, branches): the row that the record equals; else
 * what the rows of its branch agree on.
 * @param judgements of one record, one a row.
 * @param version of the record.
 */
export function ofRows(
  judgements: readonly [Judgement, ...Judgement[]],
  version: string | null,
  words: () => Words,
): Judgement {
  const current = judgements.find(({ status }) => status === 'current');
  if (current !== undefined) return current;
  const branch = judgements.filter(({ listed }) => isOfBranch(listed, version));
  const candidates = branch.length > 0 ? branch : judgements;
  const first = candidates[0] ?? judgements[0];
  const statuses = [...new Set(candidates.map(({ status }) => status))];
  if (statuses.length === 1) return first;
  const { listed, trace } = first;
  return judge(
    rowRules,
    { statuses },
    {
      known: null,
      minimumGrade: 'install-date',
      words: () => ({ ...words(), statuses: statuses.join(' or ') }),
      listed,
      trace,
    },
  );
}

function isOfBranch({ row }: ListedBuild, version: string | null): boolean {
  return version !== null && row.version !== null && isSameBranch(version, row.version);
}
