import * as Flags from '@oclif/core/flags';
import { KnowledgeCommand } from '../../knowledge-command.js';
import { evaluationMoment } from '../../moment.js';

/** `rollcall kb lint`: what makes the chains of a knowledge base less than certain. */
export default class KbLint extends KnowledgeCommand {
  static override summary = 'Look for what makes chains less than certain.';

  static override description =
    'Loops, missing articles, dates and ordinals that do not fit, claims that the file tables do not bear out, captures that differ. Exits with 1 when a warning or an error is left. A rule is silenced for one article, with a reason and a last day, in lint.yaml in the folder (rollcall schema lint).';

  static override examples = ['<%= config.bin %> kb lint', '<%= config.bin %> kb lint --format text --all'];

  static override flags = {
    format: Flags.option({
      options: ['text', 'json'] as const,
      description: 'Form of the answer; text on a terminal, else JSON.',
    })(),
    all: Flags.boolean({ description: 'Show every problem in the text, not the first of each rule alone.' }),
    'as-of': Flags.string({ description: 'Day that decides which silencings hold; else today.', helpValue: 'DATE' }),
  };

  protected override async answer(): Promise<void> {
    const { flags } = await this.parse(KbLint);
    const { lintKnowledge } = await import('../../../library/lint.js');
    const format = this.formatFor(flags.format, flags.json, 'text');
    const { answer, scope, inputs } = await lintKnowledge(flags['kb-dir'], evaluationMoment(flags['as-of']));
    this.tellProblems(inputs);
    this.countRead(1);
    if (answer.counts.error + answer.counts.warning > 0) this.markNotClean();
    if (format === 'json') return this.writeJson(answer);
    const { lintText } = await import('../../lint-text.js');
    await this.write(lintText(answer, scope, { width: process.stdout.columns ?? 100, all: flags.all }));
  }
}
