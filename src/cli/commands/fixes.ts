import * as Args from '@oclif/core/args';
import * as Flags from '@oclif/core/flags';
import { InputError } from '../../model/errors.js';
import { KnowledgeCommand } from '../knowledge-command.js';

/** `rollcall fixes`: the fix lists of articles, also inherited ones. */
export default class Fixes extends KnowledgeCommand {
  static override summary = 'List the fixes that articles bring.';

  static override examples = [
    '<%= config.bin %> fixes KB952077 --inherited',
    '<%= config.bin %> fixes KB952077 --grep mailbox --format csv',
  ];

  static override args = {
    kb: Args.string({ description: 'Article', required: true, multiple: true, ignoreStdin: true }),
  };

  static override flags = {
    inherited: Flags.boolean({
      description: 'Also those of everything it supersedes, each with the article that brought it.',
    }),
    since: Flags.string({ description: 'Only what this earlier article does not bring.', helpValue: 'KBnnn' }),
    grep: Flags.string({ description: 'Only fixes that match, in any case.', helpValue: 'RE' }),
    format: Flags.option({
      options: ['json', 'csv', 'table'] as const,
      description: 'Form of the answer; a table on a terminal, else JSON.',
    })(),
  };

  protected override async answer(): Promise<void> {
    const { args, flags } = await this.parse(Fixes);
    const grep = flags.grep === undefined ? undefined : expression(flags.grep);
    const { readKnowledge } = await import('../../library/knowledge-base.js');
    const { fixesOf, uncaptured } = await import('../../knowledge/index.js');
    const { knowledge, problems } = await readKnowledge(flags['kb-dir']);
    this.tellProblems(problems);
    const question = { inherited: flags.inherited, since: flags.since, grep };
    const asked = args.kb.filter((kb) => this.attempt(() => fixesOf(knowledge, [kb], question)) !== null);
    if (asked.length === 0) return;
    if (flags.inherited || flags.since !== undefined) {
      for (const kb of new Set(asked.flatMap((id) => uncaptured(knowledge, id)))) {
        this.note(
          `warning: ${kb}: superseded, but not in the knowledge base; its fixes are not among these [not-captured]`,
        );
      }
    }
    const fixes = fixesOf(knowledge, asked, question);
    const doubtful = fixes.filter((fix) => fix.as === 'replaced');
    for (const kb of new Set(doubtful.map(({ article }) => article))) {
      const count = doubtful.filter(({ article }) => article === kb).length;
      const problem = `superseded, but nobody says that all of it is contained; ask for proof of ${count} of these fixes`;
      this.note(`warning: ${kb}: ${problem} [not-contained]`);
    }
    const format = this.formatFor(flags.format, flags.json, 'table');
    if (format === 'json') return this.writeJson(fixes);
    const { fixesCsv, fixesTable } = await import('../fix-list.js');
    await this.write(format === 'csv' ? fixesCsv(fixes) : fixesTable(fixes));
  }
}

/** Matches in any case. @throws InputError for what is no regular expression. */
function expression(source: string): RegExp {
  try {
    return new RegExp(source, 'iu');
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new InputError(
      'not-an-expression',
      `--grep ${source}`,
      `${error.message}; put a backslash before a special sign`,
    );
  }
}
