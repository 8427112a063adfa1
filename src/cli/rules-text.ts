import type { AskedOf, RuleBook } from '../audit/index.js';
import { wrap } from '../model/columns.js';

const HEADINGS: Readonly<Record<AskedOf, string>> = {
  file: 'Findings: a file of the name is on the host. Where it is listed in several rows, it is asked of each.',
  rows: 'Findings: the article lists several builds of the name, the file is none of them, and their answers differ.',
  product: 'Findings: a product was installed from a package of the name. A file of that name decides before it.',
  nothing: 'Findings: neither file nor product of the name was seen.',
};

/** The rules for people. @param width columns. */
export function rulesText({ verdicts, findings }: RuleBook, width: number): string {
  const lines = ['Verdicts: a host and an article. The first rule that holds decides.'];
  for (const [i, { name, verdict, sentence }] of verdicts.entries())
    lines.push(...ruleLines(i, name, verdict, sentence, width));
  for (const { of, rules } of findings) {
    lines.push('', ...wrap(HEADINGS[of], width));
    for (const [i, { name, status, sentence }] of rules.entries())
      lines.push(...ruleLines(i, name, status, sentence, width));
  }
  lines.push('', ...wrap(WEAK, width));
  return `${lines.join('\n')}\n`;
}

const WEAK =
  'A finding "current" or "newer" whose evidence is weaker than the policy asks (minimumGrade) is "unverifiable", by the same rule.';

function ruleLines(index: number, name: string, outcome: string, sentence: string, width: number): string[] {
  const head = name === outcome ? name : `${name}: ${outcome}`;
  return [`${String(index + 1).padStart(3)}. ${head}`, ...wrap(sentence, width - 5).map((line) => `     ${line}`)];
}
