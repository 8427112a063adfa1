import type { InputDifference, ReportDifference } from '../audit/index.js';
import type { Verification } from '../library/verify/verify.js';
import { printable } from '../model/printable.js';

/** Differences that are listed; the others are counted. */
const MOST = 20;

const CAUSES: Readonly<Record<NonNullable<Verification['cause']>, string>> = {
  report: 'No input differs, and the tool is the same: the report was altered after it was made.',
  inputs:
    'They may follow from the inputs that differ; what was altered in the report itself cannot be told apart from that.',
  tool: 'They may follow from the other version of rollcall; verify with that version.',
};

/** What was altered since a report was made, for people. */
export function verificationText(verification: Verification): string {
  const { report, tool, runId, inputs, differences, cause, counts, text, files, isUnaltered, evaluatedAt } =
    verification;
  const lines = [`${report.name}, as of ${evaluatedAt}, sha256 ${report.sha256}`];
  if (isUnaltered) {
    lines.push(
      `Nothing was altered: ${counts.inputs} inputs have the hashes that the report lists, and a second run says the same in ${counts.verdicts} verdicts and ${counts.findings} findings${files.length === 0 ? '' : `; so do ${files.map(({ name }) => name).join(' and ')}`}.`,
    );
    return asText(lines);
  }
  if (tool.reported !== tool.found)
    lines.push('', `Other tool: the report says rollcall ${tool.reported}, this is rollcall ${tool.found}.`);
  if (tool.reported !== tool.found && runId === 'same' && inputs.length === 0)
    lines.push(`  ${otherVersion(verification)}`);
  if (runId === 'altered')
    lines.push(
      '',
      'Report altered: its run id does not follow from the targets, the moment and the inputs that it lists.',
    );
  if (inputs.length > 0)
    lines.push('', `Inputs: ${inputs.length}`, ...inputs.slice(0, MOST).map(inputLine), ...more(inputs));
  if (differences.length > 0) {
    lines.push('', `A second run says otherwise: ${differences.length}`);
    if (cause !== null) lines.push(`  ${onlyTimes(differences) ? TIMES : CAUSES[cause]}`);
    lines.push(...differences.slice(0, MOST).map(differenceLine), ...more(differences));
  }
  if (text === 'altered')
    lines.push('', 'Report altered: it reads the same, but keys are doubled, or parts are in another order or form.');
  const altered = files.filter(({ what }) => what === 'altered');
  for (const { name } of altered) lines.push('', `Altered: ${name} does not say what a second run says.`);
  return asText(lines);
}

/** What can be said, and what not, where another version made the report and its inputs are the same. */
function otherVersion({ differences, counts, tool }: Verification): string {
  const seen = `The ${counts.inputs} inputs have the hashes that the report lists`;
  const again =
    differences.length === 0
      ? `, and a second run by this version says the same in ${counts.verdicts} verdicts and ${counts.findings} findings`
      : '';
  return `${seen}${again}. Whether the report is, byte by byte, what ${tool.reported} wrote, only that version can tell; the CSV files were not compared.`;
}

const TIMES =
  'Only times of collection differ: the report was altered, or the times of files that do not say themselves when they were collected.';

function onlyTimes(differences: readonly ReportDifference[]): boolean {
  return differences.every(({ of, fields }) => of === 'verdict' && fields.length === 1 && fields[0] === 'collectedAt');
}

function inputLine({ kind, name, what, reported, found }: InputDifference): string {
  const hashes = what === 'altered' ? `: sha256 was ${short(reported)}, is ${short(found)}` : '';
  return `  ${what} ${kind} ${name}${hashes}`;
}

function differenceLine({ of, host, article, file, fields, reported, found }: ReportDifference): string {
  const what = [of, host, article, file].filter((part) => part !== null).join(' ');
  if (fields.length === 0) return `  ${what}: ${reported === null ? 'not in the report' : 'in the report alone'}`;
  const also = fields.length > 1 ? ` (also ${fields.slice(1).join(', ')})` : '';
  return `  ${what}: ${fields[0]} is ${shown(reported)} in the report, ${shown(found)} in a second run${also}`;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 120)}...` : text;
}

function short(hash: string | null): string {
  return hash === null ? 'not known' : `${hash.slice(0, 12)}...`;
}

function more(list: readonly unknown[]): string[] {
  return list.length > MOST ? [`  and ${list.length - MOST} more; --json lists all`] : [];
}

/** Names come from outside: nothing of them can be obeyed by a terminal. */
function asText(lines: readonly string[]): string {
  return lines.map((line) => `${printable(line)}\n`).join('');
}
