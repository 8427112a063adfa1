import {
  differencesOf,
  type InputDifference,
  inputDifferences,
  isRunIdOf,
  type ReportDifference,
} from '../../audit/index.js';
import { InputError } from '../../model/errors.js';
import type { Report } from '../../model/generated/report.js';
import { TOOL } from '../../model/tool.js';
import { runOf } from '../audit-frame.js';
import { runAudit } from '../audit-run.js';
import { asProblem, type InputProblem } from '../problem.js';
import { readReport } from '../reports.js';
import { type BesideFile, filesBeside } from './beside.js';
import { isTextOf } from './text.js';

/** What came of making a report again. */
export interface Verification {
  readonly report: { readonly name: string; readonly sha256: string };
  readonly evaluatedAt: string;
  /** The version that made it, and this one. */
  readonly tool: { readonly reported: string; readonly found: string };
  /** Whether the id of the run follows from the targets, the moment and the inputs that the report lists; if not, one of them was altered in it. */
  readonly runId: 'same' | 'altered';
  readonly inputs: readonly InputDifference[];
  readonly differences: readonly ReportDifference[];
  /**
   * Where the differences come from: "report" when inputs and tool are the same, so that the report itself was altered (or, where only
   * times of collection differ, the times of files); "inputs" or "tool" when those are others; null without differences.
   */
  readonly cause: 'report' | 'inputs' | 'tool' | null;
  /**
   * Whether the text of the report, but for spaces between its parts, is what this version writes: "altered" where values are doubled,
   * in another order or written in another way, though they read the same. Null where something else differs.
   */
  readonly text: 'same' | 'altered' | null;
  /** The CSV files that stand beside the report, and whether they say what a second run says; none where inputs or tool are others. */
  readonly files: readonly BesideFile[];
  readonly counts: { readonly inputs: number; readonly verdicts: number; readonly findings: number };
  readonly isUnaltered: boolean;
}

export interface VerificationAnswer {
  /** Null when an input is gone: then nothing can be said of the rest. */
  readonly verification: Verification | null;
  readonly problems: readonly InputProblem[];
}

/**
 * Makes a report again from the inputs that it names, and compares.
 * @param path a report.json.
 * @throws InputError when it is no report, does not say how it was made, or an input cannot be read.
 */
export async function verifyReport(path: string): Promise<VerificationAnswer> {
  const { report, sha256, name, text } = await readReport(path);
  const { report: again, articles, problems } = await runAudit(runOf(report, name));
  if (again === null) {
    const missing = new InputError('inputs-gone', name, `no audit can be made of its inputs any more; ${ADVICE}`);
    return { verification: null, problems: [...problems, asProblem(missing)] };
  }
  const inputs = inputDifferences(report.inputs, again.inputs);
  const gone = inputs.filter(({ what }) => what === 'gone');
  if (gone.length > 0)
    return { verification: null, problems: [...problems, ...gone.map((one) => goneProblem(one, inputs))] };
  const differences = differencesOf(report, again);
  const runId = isRunIdOf(report) ? 'same' : 'altered';
  const sameTool = report.tool.version === TOOL.version;
  const sameInputs = sameTool && runId === 'same' && inputs.length === 0;
  const sameText = !sameInputs || differences.length > 0 ? null : isTextOf(text, again);
  const files = sameTool && inputs.length === 0 ? await filesBeside(name, again, articles) : [];
  const isUnaltered = sameText === true && files.every(({ what }) => what === 'same');
  return {
    verification: {
      report: { name, sha256 },
      evaluatedAt: report.evaluatedAt,
      tool: { reported: report.tool.version, found: TOOL.version },
      runId,
      inputs,
      differences,
      cause: differences.length === 0 ? null : inputs.length > 0 ? 'inputs' : sameTool ? 'report' : 'tool',
      text: sameText === null ? null : sameText ? 'same' : 'altered',
      files,
      counts: countsOf(report),
      isUnaltered,
    },
    problems:
      sameTool || runId === 'altered' || inputs.length > 0
        ? problems
        : [...problems, otherVersion(name, report.tool.version)],
  };
}

/** That nothing is known to be altered, and that this version cannot know it. */
function otherVersion(name: string, version: string): InputProblem {
  const problem = `rollcall ${version} made it, and rollcall ${TOOL.version} cannot tell whether it was altered; verify with that version`;
  return asProblem(new InputError('other-version', name, problem));
}

const ADVICE = 'run this in the folder in which the audit ran, with its inputs where they were';

function goneProblem({ name, kind, reported }: InputDifference, all: readonly InputDifference[]): InputProblem {
  const renamed = all.find((one) => one.what === 'added' && one.kind === kind && one.found === reported);
  const what = renamed === undefined ? '' : ` (its bytes are those of ${renamed.name} now)`;
  return asProblem(
    new InputError('input-gone', name, `this ${kind} of the report is not among its inputs any more${what}; ${ADVICE}`),
  );
}

function countsOf({ inputs, verdicts, findings }: Report): Verification['counts'] {
  return { inputs: inputs.length, verdicts: verdicts.length, findings: findings.length };
}
