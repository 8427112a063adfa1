import type { Report, ReportInput } from '../model/generated/report.js';
import { byText } from './order.js';

/** Something beside the hosts in which two reports differ, and from which a change of a verdict may come. */
export interface DriftReason {
  readonly of: 'tool' | 'target' | 'policy' | 'roster' | 'article' | 'package';
  /** A version, a number, or the name of an input; null where there is none. */
  readonly before: string | null;
  readonly after: string | null;
}

/** What differs between two reports beside the inventories. */
export function driftReasons(before: Report, after: Report): DriftReason[] {
  const tools = [before.tool.version, after.tool.version] as const;
  return [
    ...(tools[0] === tools[1] ? [] : [{ of: 'tool' as const, before: tools[0], after: tools[1] }]),
    ...before.targets.filter((id) => !after.targets.includes(id)).map((id) => only('target', id, null)),
    ...after.targets.filter((id) => !before.targets.includes(id)).map((id) => only('target', null, id)),
    ...(['policy', 'roster', 'article', 'package'] as const).flatMap((kind) =>
      inputReasons(kind, inputsOf(before, kind), inputsOf(after, kind)),
    ),
  ];
}

function only(of: DriftReason['of'], before: string | null, after: string | null): DriftReason {
  return { of, before, after };
}

function inputsOf({ inputs }: Report, wanted: ReportInput['kind']): ReportInput[] {
  return inputs.filter(({ kind }) => kind === wanted);
}

/** Inputs of other bytes: those of one name together. One that was only renamed says the same. */
function inputReasons(
  of: 'policy' | 'roster' | 'article' | 'package',
  before: readonly ReportInput[],
  after: readonly ReportInput[],
): DriftReason[] {
  const gone = before.filter(({ sha256 }) => !after.some((one) => one.sha256 === sha256)).map(({ name }) => name);
  const come = after.filter(({ sha256 }) => !before.some((one) => one.sha256 === sha256)).map(({ name }) => name);
  const names = [...new Set([...gone, ...come])].sort(byText);
  return names.map((name) => only(of, gone.includes(name) ? name : null, come.includes(name) ? name : null));
}
