import type { PolicyExplanation } from '../library/policy-check.js';
import { printable } from '../model/printable.js';

/** A policy in plain words, for people: each sentence with its line, then what is wrong. */
export function policyText({ policy, sentences, problems }: PolicyExplanation): string {
  const lines = sentences.map(({ line, text }) => `${(line === null ? '-' : String(line)).padStart(4)}  ${text}`);
  const told = problems.map(
    ({ severity, line, column, message, code }) =>
      `${severity}: ${policy.name}:${line}:${column}: ${message} [${code}]`,
  );
  const parts = [
    `${policy.name}, sha256 ${policy.sha256.slice(0, 12)}...  (line, what it says; "-": it says nothing, so this holds)`,
    ...lines,
    '',
    problems.length === 0 ? 'No problem was found.' : `Problems: ${problems.length}`,
    ...told,
  ];
  return parts.map((line) => `${printable(line)}\n`).join('');
}
