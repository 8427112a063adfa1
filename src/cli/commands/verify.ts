import * as Args from '@oclif/core/args';
import * as Flags from '@oclif/core/flags';
import type { VerifyDocument } from '../../model/generated/verify.js';
import { RollcallCommand } from '../base.js';

/** `rollcall verify`: whether a report and its inputs are what they were. */
export default class Verify extends RollcallCommand {
  static override summary = 'Hash the inputs of a report again, make it again, and name what was altered.';

  static override description =
    'Run it in the folder in which the audit ran: paths are those that the report lists. Exits with 0 when nothing was altered, 1 when something was (an input, the report itself, findings.csv or verdicts.csv beside it), 2 when inputs are gone, 3 when another version of rollcall made it and no input differs, since only that version can tell.';

  static override examples = ['<%= config.bin %> verify reports/report.json --format text'];

  static override args = {
    report: Args.string({ description: 'A report.json', required: true, ignoreStdin: true }),
  };

  static override flags = {
    format: Flags.option({
      options: ['text', 'json'] as const,
      description: 'Form of the answer; text on a terminal, else JSON.',
    })(),
  };

  protected override async answer(): Promise<void> {
    const { args, flags } = await this.parse(Verify);
    const { verifyReport } = await import('../../library/verify/verify.js');
    const { verification, problems } = await verifyReport(args.report);
    this.tellProblems(problems);
    if (verification === null) return;
    this.countRead(1);
    if (!verification.isUnaltered) this.markNotClean();
    if (this.formatFor(flags.format, flags.json, 'text') === 'json')
      return this.writeJson<VerifyDocument>(verification);
    const { verificationText } = await import('../verify-text.js');
    await this.write(verificationText(verification));
  }
}
