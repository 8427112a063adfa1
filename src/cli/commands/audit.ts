import { join } from 'node:path';
import * as Flags from '@oclif/core/flags';
import type { AuditRun } from '../../library/audit-frame.js';
import { InputError } from '../../model/errors.js';
import type { ReportFormat } from '../../report/index.js';
import { AUDIT_FLAGS, auditRun, INVENTORY } from '../audit-flags.js';
import { KnowledgeCommand } from '../knowledge-command.js';

/** `rollcall audit`: which hosts lack a rollup, which carry files from an older build. */
export default class Audit extends KnowledgeCommand {
  static override summary = 'Call the roll: which hosts lack an article, which carry files of an older one.';

  static override description =
    'Exits with 0 when every verdict is clean, 1 when one is not, 2 when the audit could not run, 3 when an input failed and the answer is only part of it. Without --out one format goes to stdout.';

  static override examples = [
    '<%= config.bin %> audit --target KB952077 --inventory test/example/hosts',
    '<%= config.bin %> audit --target KB952077 --inventory test/example/hosts --format json,csv --out reports',
    '<%= config.bin %> audit --target KB952077 --inventory test/example/hosts/fleet.ndjson --format counts',
  ];

  static override flags = {
    ...AUDIT_FLAGS,
    inventory: Flags.string({ ...INVENTORY, required: true }),
    format: Flags.string({
      description:
        'json, csv, findings.csv, verdicts.csv, table; several with --out, separated by commas. Or counts: numbers alone, for fleets of any size (hosts in NDJSON then pass by one at a time).',
      helpValue: 'LIST',
    }),
    out: Flags.string({ description: 'Write the report into this folder.', helpValue: 'DIR' }),
  };

  protected override async answer(): Promise<void> {
    const { flags } = await this.parse(Audit);
    const { out } = flags;
    const run = auditRun(flags);
    if (flags.format === COUNTS) return this.#count(run, out);
    const { parseFormats, renderReport, reportFileName } = await import('../../report/index.js');
    const formats = chosenFormats(flags, { parseFormats, reportFileName });
    if (out !== undefined) return this.#write(run, out, formats);
    const { runAudit } = await import('../../library/audit-run.js');
    const { failingVerdicts } = await import('../../audit/index.js');
    const answer = await runAudit(run);
    this.tellProblems(answer.problems);
    const { report, articles } = answer;
    if (report === null) return;
    this.countRead(1);
    if (failingVerdicts(report, answer.policy).length > 0) this.markNotClean();
    const context = { articles, width: terminalWidth() };
    for (const format of formats) await this.write(await renderReport(report, format, context));
  }

  async #write(run: AuditRun, out: string, formats: readonly ReportFormat[]): Promise<void> {
    const { writeAudit } = await import('../../library/audit-write.js');
    const { files, fails, problems } = await writeAudit(run, { out, formats, width: terminalWidth() });
    this.tellProblems(problems);
    if (files.length === 0) return;
    this.countRead(1);
    if (fails) this.markNotClean();
    for (const path of files) this.note(`Written: ${path}`);
  }

  /** Numbers alone, for fleets whose report would be larger than anybody reads. */
  async #count(run: AuditRun, out: string | undefined): Promise<void> {
    const { countAudit } = await import('../../library/audit-count.js');
    const { counts, problems } = await countAudit(run);
    this.tellProblems(problems);
    if (counts === null) return;
    this.countRead(1);
    if (counts.targets.some(({ failing }) => failing > 0)) this.markNotClean();
    if (out === undefined) return this.writeJson(counts, true);
    const { makeFolder, writeAtomic } = await import('../../store/index.js');
    makeFolder(out);
    const path = join(out, 'counts.json');
    writeAtomic(path, `${JSON.stringify(counts, null, 2)}\n`);
    this.note(`Written: ${path}`);
  }
}

/** Columns of the terminal. */
const terminalWidth = (): number => process.stdout.columns || 100;

/** The format that counts and lists nothing. */
const COUNTS = 'counts';

/**
 * The formats of this run. stdout takes one: a table on a terminal, else JSON.
 * @throws InputError for an unknown format, and for several without a folder.
 */
function chosenFormats(
  flags: { json: boolean; format?: string | undefined; out?: string | undefined },
  {
    parseFormats: parse,
    reportFileName,
  }: Pick<typeof import('../../report/index.js'), 'parseFormats' | 'reportFileName'>,
): ReportFormat[] {
  const list = flags.json ? 'json' : flags.format;
  if (list?.split(',').includes(COUNTS))
    throw new InputError('one-format', `--format ${list}`, 'counts goes alone; ask for the others in a second run');
  if (flags.out !== undefined) return parse(list ?? 'json,csv');
  const formats = parse(list ?? (process.stdout.isTTY ? 'table' : 'json'));
  if (formats.length === 1) return formats;
  throw new InputError(
    'one-format',
    `--format ${list}`,
    `that is ${formats.length} files (${formats.map(reportFileName).join(', ')}) and stdout takes one: name a folder for them (--out DIR), or ask for one of them (--format ${formats[0]})`,
  );
}
