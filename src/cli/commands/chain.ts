import * as Args from '@oclif/core/args';
import * as Flags from '@oclif/core/flags';
import { InputError } from '../../model/errors.js';
import { KnowledgeCommand } from '../knowledge-command.js';
import { terminalFor } from '../terminal-kind.js';

/** `rollcall chain`: what an article replaces, what replaces it, what is latest. */
export default class ChainCommand extends KnowledgeCommand {
  static override summary = 'Show what an article replaces, what replaces it, and what is latest.';

  static override examples = [
    '<%= config.bin %> chain KB952077',
    '<%= config.bin %> chain KB952077 --format mermaid',
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
    }),
  };

  protected override async answer(): Promise<void> {
    const { args, flags } = await this.parse(ChainCommand);
    const { readKnowledge } = await import('../../library/knowledge-base.js');
    const { chainOf } = await import('../../knowledge/index.js');
    const format = this.formatFor(flags.format, flags.json, 'tree');
    const { knowledge, problems } = await readKnowledge(flags['kb-dir']);
    this.tellProblems(problems);
    if (flags.file !== undefined) {
      if (format !== 'tree' && format !== 'json') {
        const problem = 'the builds of a file are a table or JSON; leave out --file, or ask for --format tree or json';
        throw new InputError('no-picture', `--format ${format}`, problem);
      }
      const { lineage, lineageText } = await import('../lineage.js');
      const builds = lineage(knowledge, args.kb, flags.file);
      this.countRead(1);
      await (format === 'json' ? this.writeJson(builds) : this.write(lineageText(builds)));
      return;
    }
    const chain = chainOf(knowledge, args.kb);
    this.countRead(1);
    if (format === 'json') return this.writeJson(chain);
    const { drawPicture } = await import('../../picture/index.js');
    await this.write(await drawPicture(chain, format, terminalFor(process.stdout, process.env)));
  }
}
