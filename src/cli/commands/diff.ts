import * as Args from '@oclif/core/args';
import * as Flags from '@oclif/core/flags';
import { InputError } from '../../model/errors.js';
import type { DiffDocument } from '../../model/generated/diff.js';
import { RollcallCommand } from '../base.js';

/** `rollcall diff`: what became of hosts between two audits. */
export default class Diff extends RollcallCommand {
  static override summary = 'Compare two reports: fixed, regressed, new, gone, failing since.';

  static override description =
    'Exits with 1 when a host regressed: it was compliant, superseded or not-applicable in the first report, and is not in the second.';

  static override examples = ['<%= config.bin %> diff reports/june/report.json reports/report.json --format text'];

  static override args = {
    before: Args.string({ description: 'The report.json of the earlier audit', required: true, ignoreStdin: true }),
    after: Args.string({ description: 'The report.json of the later audit', required: true, ignoreStdin: true }),
  };

  static override flags = {
    format: Flags.option({
      options: ['text', 'json'] as const,
      description: 'Form of the answer; text on a terminal, else JSON.',
    })(),
  };

  protected override async answer(): Promise<void> {
    const { args, flags } = await this.parse(Diff);
    if (args.before === '-' && args.after === '-')
      throw new InputError('one-stdin', '-', 'standard input can give one report; name a file for the other');
    const { readReport } = await import('../../library/reports.js');
    const { driftOf } = await import('../../audit/index.js');
    const [before, after] = [await readReport(args.before), await readReport(args.after)];
    this.countRead(2);
    if (Date.parse(before.report.evaluatedAt) > Date.parse(after.report.evaluatedAt)) {
      const message = `this report is later (${before.report.evaluatedAt}) than ${args.after} (${after.report.evaluatedAt}); the earlier one comes first`;
      this.tellProblems([{ code: 'later-first', severity: 'warning', input: args.before, line: null, message }]);
    }
    if (!before.report.targets.some((id) => after.report.targets.includes(id))) {
      const problem = `it is about ${after.report.targets.join(', ')}, and ${args.before} about ${before.report.targets.join(', ')}: no host can be compared; name reports of one article`;
      throw new InputError('nothing-in-common', args.after, problem);
    }
    const drift = driftOf(before.report, after.report);
    if (drift.regressed.length > 0) this.markNotClean();
    if (this.formatFor(flags.format, flags.json, 'text') === 'json') return this.writeJson<DiffDocument>(drift);
    const { driftText } = await import('../drift-text.js');
    await this.write(driftText(drift));
  }
}
