import * as Args from '@oclif/core/args';
import * as Flags from '@oclif/core/flags';
import { InputError } from '../../model/errors.js';
import { KnowledgeCommand } from '../knowledge-command.js';
import { terminalFor } from '../terminal-kind.js';
import { VIEW_FLAGS, viewQuestion } from '../view-flags.js';

/** `rollcall chain`: what an article replaces, what replaces it, what is latest. */
export default class ChainCommand extends KnowledgeCommand {
  static override summary = 'Show what an article replaces, what replaces it, and what is latest.';

  static override examples = [
    '<%= config.bin %> chain KB952077',
    '<%= config.bin %> chain KB952077 --format mermaid',
    '<%= config.bin %> chain KB948755 --as-of 2008-05-01',
    '<%= config.bin %> chain KB948755 --to KB952077',
    '<%= config.bin %> chain KB948755 --with KB952076',
    '<%= config.bin %> chain KB952077 --file Exchange2007provider.msi',
  ];

  static override args = { kb: Args.string({ description: 'Article', required: true, ignoreStdin: true }) };

  static override flags = {
    format: Flags.option({
      options: ['tree', 'json', 'mermaid', 'dot', 'svg'] as const,
      description: 'Form of the answer; a tree on a terminal, else JSON.',
    })(),
    file: Flags.string({
      description: 'The builds of this file along the chain, newest article first.',
      helpValue: 'NAME',
      exclusive: ['to', 'with'],
    }),
    to: Flags.string({
      description:
        'What a host that has KB needs to reach this article: the path, what to install in which order, what is skipped.',
      helpValue: 'KBnnn',
      exclusive: ['with'],
    }),
    with: Flags.string({
      description: 'What takes the place of KB and of this article, too.',
      helpValue: 'KBnnn',
      multiple: true,
    }),
    ...VIEW_FLAGS,
  };

  protected override async answer(): Promise<void> {
    const { args, flags } = await this.parse(ChainCommand);
    const { readKnowledge } = await import('../../library/knowledge-base.js');
    const { chainOf, viewOf } = await import('../../knowledge/index.js');
    const format = this.formatFor(flags.format, flags.json, 'tree');
    const question = viewQuestion(flags);
    const { knowledge: whole, problems } = await readKnowledge(flags['kb-dir']);
    this.tellProblems(problems);
    const knowledge = viewOf(whole, question);
    const narrow = narrowed(flags);
    if (narrow !== null) {
      if (format !== 'tree' && format !== 'json') {
        const problem = `--${narrow} answers in words or JSON; leave it out, or ask for --format tree or json`;
        throw new InputError('no-picture', `--format ${format}`, problem);
      }
      const { answerOf } = await import('../chain/answer.js');
      const { value, text } = answerOf(knowledge, args.kb, flags);
      this.countRead(1);
      return format === 'json' ? this.writeJson(value) : this.write(text());
    }
    const chain = chainOf(knowledge, args.kb);
    this.countRead(1);
    if (format === 'json') return this.writeJson(chain);
    const { drawPicture } = await import('../../picture/index.js');
    await this.write(await drawPicture(chain, format, terminalFor(process.stdout, process.env)));
  }
}

/** The flag that asks for something else than the whole chain. */
function narrowed(flags: {
  file: string | undefined;
  to: string | undefined;
  with: string[] | undefined;
}): string | null {
  if (flags.file !== undefined) return 'file';
  if (flags.to !== undefined) return 'to';
  return flags.with === undefined ? null : 'with';
}
