import * as Flags from '@oclif/core/flags';
import type { RulesDocument } from '../../model/generated/rules.js';
import { RollcallCommand } from '../base.js';

/** `rollcall rules`: by what an audit decides, in the order in which it asks. */
export default class Rules extends RollcallCommand {
  static override summary = 'Print the rules by which an audit decides, in the order in which they are asked.';

  static override examples = ['<%= config.bin %> rules --format text'];

  static override flags = {
    format: Flags.option({
      options: ['text', 'json'] as const,
      description: 'Form of the answer; text on a terminal, else JSON.',
    })(),
  };

  protected override async answer(): Promise<void> {
    const { flags } = await this.parse(Rules);
    const { ruleBook } = await import('../../audit/index.js');
    const book = ruleBook();
    if (this.formatFor(flags.format, flags.json, 'text') === 'json') return this.writeJson<RulesDocument>(book);
    const { rulesText } = await import('../rules-text.js');
    await this.write(rulesText(book, process.stdout.columns || 100));
  }
}
