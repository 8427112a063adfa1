import type { Build, InventoryEvidence } from '../model/generated/report.js';
import type { Recognised } from './compare.js';
import { FIELDS_OF_GRADE } from './evidence.js';
import type { ListedBuild } from './expected.js';
import type { FindingRule, FindingStatus } from './findings/rule.js';
import { type Grade, isAtLeast } from './grade.js';
import { fill, type Words } from './sentence.js';

/** The record of an inventory that a judgement is about, or the lack of one. Nothing of it is made before it is asked for. */
export interface Trace {
  /** What the record is about: two records of one thing share it, but for case; null when the record does not say. */
  readonly thing: string | null;
  /** The record in the shape of the report; null when there is none. */
  observed(): Build | null;
  /** Where it stands. @param fields of the record on which the judgement rests. */
  evidence(fields: readonly string[]): InventoryEvidence | null;
}

/** What one record of an inventory, or the lack of one, says about one expected file. */
export interface Judgement {
  readonly status: FindingStatus;
  /** Name of the rule that decides. */
  readonly rule: string;
  /** Code of the reason. */
  readonly code: string;
  readonly grade: Grade | null;
  readonly carries: string | null;
  /** Fields of the record on which it rests. */
  readonly rests: readonly string[];
  readonly listed: ListedBuild;
  readonly trace: Trace;
  /** The reason in words; made when asked for. */
  say(): string;
}

/** What a judgement is made of, apart from the facts. */
export interface Circumstances extends Pick<Judgement, 'listed' | 'trace'> {
  readonly known: Recognised | null;
  readonly minimumGrade: Grade;
  /** Made only for the rule that decides. */
  words(): Words;
}

/** The first rule that holds decides; "current" and "newer" need the grade that the policy asks for. */
export function judge<Facts>(
  rules: readonly FindingRule<Facts>[],
  facts: Facts,
  { known, minimumGrade, words, listed, trace }: Circumstances,
): Judgement {
  const rule = rules.find((candidate) => candidate.holds(facts));
  if (rule === undefined) throw new Error('no rule decides: the last of a list must always hold');
  const grade = rule.grade(facts);
  const claims = rule.status === 'current' || rule.status === 'newer';
  const weak = claims && (grade === null || !isAtLeast(grade, minimumGrade));
  const status = weak ? 'unverifiable' : rule.status;
  const carries = (status === 'outdated' || status === 'newer') && known !== null ? known.article : null;
  const telling = grade ?? known?.grade ?? null;
  const rests = rule.rests ?? (telling === null ? [] : FIELDS_OF_GRADE[telling]);
  const say = (): string => {
    const said = [fill(rule.sentence, { ...words(), known: known?.article ?? null })];
    if (carries !== null)
      said.push(`It is the build of ${carries}${known?.withdrawn ? ', which says that it was withdrawn' : ''}.`);
    if (weak)
      said.push(`That is evidence of ${grade === null ? 'no grade' : `grade ${grade}`}; asked for is ${minimumGrade}.`);
    return said.join(' ');
  };
  return { status, rule: rule.name, code: rule.code, grade, rests, carries, listed, trace, say };
}
