import { checkPolicy, policyDoubts, policySentences } from '../audit/index.js';
import type { InputError } from '../model/errors.js';
import { readDocument, sha256 } from '../store/index.js';
import { readKnowledge } from './knowledge-base.js';
import type { InputProblem } from './problem.js';

/** A place in the policy. */
interface Place {
  /** From 1. */
  readonly line: number;
  readonly column: number;
}

/** What a policy says, and what is wrong with it. */
export interface PolicyExplanation {
  readonly policy: { readonly name: string; readonly sha256: string };
  /** Line null: it holds because the policy says nothing. */
  readonly sentences: readonly { readonly line: number | null; readonly text: string }[];
  /** In the order of the file. An error is what an audit refuses, a warning what is probably not meant. */
  readonly problems: readonly (Place & {
    readonly severity: 'error' | 'warning';
    readonly code: string;
    readonly message: string;
  })[];
}

/**
 * Explains a policy.
 * @param path a file, or "-" for standard input.
 * @param day on which it is looked at ("2009-01-31").
 * @throws InputError when it cannot be read at all, or the knowledge base cannot.
 */
export async function explainPolicy(
  path: string,
  { kbDir, day }: { readonly kbDir?: string | undefined; readonly day: string },
): Promise<{ explanation: PolicyExplanation; problems: readonly InputProblem[] }> {
  const { bytes } = await readDocument(path);
  const { policy, faults, place } = checkPolicy({ bytes, name: path });
  const { knowledge, problems } = await readKnowledge(kbDir);
  const known = (policy?.targets ?? []).flatMap((id) => knowledge.articles.get(id)?.article ?? []);
  const doubts = policy === null ? [] : policyDoubts(policy, known, day);
  const told = [
    ...faults.map(({ code, input, problem }: InputError) => ({
      severity: 'error' as const,
      code,
      message: problem,
      ...placeOf(input),
    })),
    ...doubts.map(({ path: at, code, text }) => ({
      severity: 'warning' as const,
      code,
      message: text,
      ...placeOf(place(at)),
    })),
  ];
  const sentences = (policy === null ? [] : policySentences(policy)).map(({ path: at, text }) => ({
    line: at === null ? null : placeOf(place(at)).line,
    text,
  }));
  return {
    explanation: {
      policy: { name: path, sha256: sha256(bytes) },
      sentences,
      problems: told.sort((a, b) => a.line - b.line || a.column - b.column),
    },
    problems,
  };
}

/** Of "policy.yaml:3:5". */
function placeOf(input: string): Place {
  const [, line = '1', column = '1'] = /:(\d+):(\d+)$/.exec(input) ?? [];
  return { line: Number(line), column: Number(column) };
}
