import * as Flags from '@oclif/core/flags';
import type { AuditRun, AuditSource } from '../library/audit-frame.js';
import { InputError } from '../model/errors.js';
import { evaluationMoment } from './moment.js';

/** `--inventory`, which some commands cannot do without. */
export const INVENTORY = {
  description: 'Host data: files, folders, or -.',
  helpValue: 'PATH',
  multiple: true,
} as const;

/** Flags that say what an audit is about. */
export const AUDIT_FLAGS = {
  target: Flags.string({
    description: 'Articles to audit against.',
    helpValue: 'KBnnn',
    multiple: true,
  }),
  packages: Flags.string({ description: "Folder with the update's own packages.", helpValue: 'DIR' }),
  roster: Flags.string({ description: 'Which hosts exist (CSV).', helpValue: 'FILE' }),
  policy: Flags.string({ description: 'What counts, and what is waived (YAML or JSON).', helpValue: 'FILE' }),
  'as-of': Flags.string({
    description:
      'Answer as of this day or time (UTC): by what was published, collected, due and waived then. Else SOURCE_DATE_EPOCH, or now.',
    helpValue: 'DATE',
  }),
};

interface AuditFlags {
  readonly target: string[] | undefined;
  readonly inventory: string[] | undefined;
  readonly packages: string | undefined;
  readonly roster: string | undefined;
  readonly policy: string | undefined;
  readonly 'as-of': string | undefined;
  readonly 'kb-dir': string | undefined;
}

/** The audit that the flags ask for. @throws InputError for an `--as-of` that is no day. */
export function auditRun(flags: AuditFlags): AuditRun {
  const evaluatedAt = evaluationMoment(flags['as-of']);
  return {
    targets: flags.target ?? [],
    inventory: flags.inventory ?? [],
    packages: flags.packages,
    roster: flags.roster,
    policy: flags.policy,
    kbDir: flags['kb-dir'],
    evaluatedAt,
    asOf: flags['as-of'] === undefined ? undefined : evaluatedAt.toISOString().slice(0, '2009-06-30'.length),
  };
}

/** Flags of commands that ask an audit something: a report, or the inputs of the audit. */
export const SOURCE_FLAGS = {
  report: Flags.string({ description: 'A report.json of an audit.', helpValue: 'FILE', exclusive: ['inventory'] }),
  inventory: Flags.string(INVENTORY),
  packages: AUDIT_FLAGS.packages,
  roster: AUDIT_FLAGS.roster,
  policy: AUDIT_FLAGS.policy,
  'as-of': AUDIT_FLAGS['as-of'],
};

/** What such a command is about. @throws InputError when neither is given. */
export function auditSource(
  flags: Omit<AuditFlags, 'target'> & { readonly report: string | undefined },
  kbs: string[],
): AuditSource {
  if (flags.report !== undefined) return { report: flags.report };
  if (flags.inventory !== undefined) return { run: auditRun({ ...flags, target: kbs }) };
  const problem = 'name the report of an audit, or its inputs (--inventory PATH... and others)';
  throw new InputError('no-audit', '--report FILE', problem);
}
