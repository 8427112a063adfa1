import * as Args from '@oclif/core/args';
import { KnowledgeCommand } from '../../knowledge-command.js';

/** `rollcall kb diff`: in what two articles, or the captures of one, differ. */
export default class KbDiff extends KnowledgeCommand {
  static override summary = 'Compare the captures of an article, or two articles.';

  static override description =
    'Field by field, rows of files by their names, fixes by their numbers. ONE alone is an article: the capture that answers questions is compared with its others. Each of two is an article by its number or a capture by its path. The answer is complete whatever differs: the exit code is 0.';

  static override examples = [
    '<%= config.bin %> kb diff KB952077',
    '<%= config.bin %> kb diff KB952076 KB952077',
    '<%= config.bin %> kb diff KB952077.html KB952077.txt --json',
  ];

  static override args = {
    one: Args.string({ description: 'Article or capture', required: true, ignoreStdin: true }),
    other: Args.string({ description: 'Another one', ignoreStdin: true }),
  };

  protected override async answer(): Promise<void> {
    const { args, flags } = await this.parse(KbDiff);
    const { readKnowledge } = await import('../../../library/knowledge-base.js');
    const { compareIn } = await import('../../../library/kb/diff.js');
    const base = await readKnowledge(flags['kb-dir']);
    this.tellProblems(base.problems);
    const comparisons = compareIn(base, args.one, args.other);
    this.countRead(1);
    if (this.formatFor(undefined, flags.json, 'text') === 'json') return this.writeJson(comparisons);
    const { comparisonsText } = await import('../../kb-diff-text.js');
    await this.write(comparisonsText(comparisons));
  }
}
