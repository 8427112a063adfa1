import * as Args from '@oclif/core/args';
import { KnowledgeCommand } from '../../knowledge-command.js';

/** `rollcall kb show`: one article and its captures. */
export default class KbShow extends KnowledgeCommand {
  static override summary = 'Show an article, and where and when each of its captures was made.';

  static override examples = ['<%= config.bin %> kb show KB952077'];

  static override args = { kb: Args.string({ description: 'Article', required: true, ignoreStdin: true }) };

  protected override async answer(): Promise<void> {
    const { args, flags } = await this.parse(KbShow);
    const { readKnowledge } = await import('../../../library/knowledge-base.js');
    const { shownArticle } = await import('../../../library/kb/show.js');
    const base = await readKnowledge(flags['kb-dir']);
    this.tellProblems(base.problems);
    const shown = shownArticle(base, args.kb);
    this.countRead(1);
    if (this.formatFor(undefined, flags.json, 'text') === 'json') return this.writeJson(shown);
    const { shownText } = await import('../../kb-text.js');
    await this.write(shownText(shown));
  }
}
