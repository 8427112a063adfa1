import { join } from 'node:path';
import * as Flags from '@oclif/core/flags';
import { InputError } from '../../model/errors.js';
import type { ReportFormat } from '../../report/index.js';
import { KnowledgeCommand } from '../knowledge-command.js';
import { evaluationMoment } from '../moment.js';

/** `rollcall audit`: which hosts lack a rollup, which carry files from an older build. */
export default class Audit extends KnowledgeCommand {
  static override summary = 'Call the roll: which hosts lack an article, which carry files of an older one.';

  static override description =
    'Exits with 0 when every verdict is clean, 1 when one is not, 2 when the audit could not run, 3 when an input failed and the answer is only part of it. Without --out one format goes to stdout.';

  static override examples = [
    '<%= config.bin %> audit --target KB952077 --inventory test/example/hosts',
    '<%= config.bin %> audit --target KB952077 --inventory test/example/hosts --format json,csv --out reports',
  ];

  static override flags = {
    target: Flags.string({
      description: 'Articles to audit against.',
      helpValue: 'KB...',
      multiple: true,
      default: [],
    }),
    inventory: Flags.string({
      description: 'Host data: files, folders, or -.',
      helpValue: 'PATH...',
      multiple: true,
      required: true,
    }),
    packages: Flags.string({ description: "Folder with the update's own packages.", helpValue: 'DIR' }),
    roster: Flags.string({
      description: 'Which hosts exist: CSV, YAML or JSON, or an inventory of Ansible.',
      helpValue: 'FILE',
    }),
    policy: Flags.string({ description: 'What counts, and what is waived (YAML or JSON).', helpValue: 'FILE' }),
    'as-of': Flags.string({
      description:
        'Answer as of this day or time (UTC): by what was published, collected, due and waived then. Else SOURCE_DATE_EPOCH, or now.',
      helpValue: 'DATE',
    }),
    format: Flags.string({
      description: 'json, csv, findings.csv, verdicts.csv, table; several with --out, separated by commas.',
      helpValue: 'LIST',
    }),
    out: Flags.string({ description: 'Write the report into this folder.', helpValue: 'DIR' }),
  };

  protected override async answer(): Promise<void> {
    const { flags } = await this.parse(Audit);
    const evaluatedAt = evaluationMoment(flags['as-of']);
    const { parseFormats, renderReport, reportFileName } = await import('../../report/index.js');
    const formats = chosenFormats(flags, parseFormats);
    const { runAudit } = await import('../../library/audit-run.js');
    const { failingVerdicts } = await import('../../audit/index.js');
    const { target: targets, inventory, packages, roster, policy, out } = flags;
    const answer = await runAudit({
      targets,
      inventory,
      packages,
      roster,
      policy,
      kbDir: flags['kb-dir'],
      evaluatedAt,
      asOf: flags['as-of'] === undefined ? undefined : evaluatedAt.toISOString().slice(0, 10),
    });
    this.tellProblems(answer.problems);
    const { report, articles } = answer;
    if (report === null) return;
    this.countRead(1);
    if (failingVerdicts(report, answer.policy).length > 0) this.markNotClean();
    const context = { articles, width: process.stdout.columns || 100 };
    if (out === undefined) {
      for (const format of formats) await this.write(await renderReport(report, format, context));
      return;
    }
    const { makeFolder, writeAtomic } = await import('../../store/index.js');
    makeFolder(out);
    for (const format of formats) {
      const path = join(out, reportFileName(format));
      writeAtomic(path, await renderReport(report, format, context));
      this.note(`Written: ${path}`);
    }
  }
}

/**
 * The formats of this run. stdout takes one: a table on a terminal, else JSON.
 * @throws InputError for an unknown format, and for several without a folder.
 */
function chosenFormats(
  flags: { json: boolean; format?: string | undefined; out?: string | undefined },
  parse: (list: string) => ReportFormat[],
): ReportFormat[] {
  const list = flags.json ? 'json' : flags.format;
  if (flags.out !== undefined) return parse(list ?? 'json,csv');
  const formats = parse(list ?? (process.stdout.isTTY ? 'table' : 'json'));
  if (formats.length === 1) return formats;
  throw new InputError(
    'one-format',
    `--format ${list}`,
    'stdout takes one format; name a folder for several (--out DIR)',
  );
}
