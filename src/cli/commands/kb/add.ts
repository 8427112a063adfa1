import * as Args from '@oclif/core/args';
import * as Flags from '@oclif/core/flags';
import { KnowledgeCommand } from '../../knowledge-command.js';

/** `rollcall kb add`: captures into the knowledge base. */
export default class KbAdd extends KnowledgeCommand {
  static override summary = 'Add captures of articles to a knowledge base.';

  static override description =
    'PATH is a file, a folder (walked for .html, .htm, .mht, .mhtml, .md and .txt) or - for standard input. All captures are added or, when this is stopped, none. One that is there already changes nothing; another capture of an article is kept beside the first. Captures that were put into the folder by hand are listed on the way.';

  static override examples = [
    '<%= config.bin %> kb add kb-sources/KB952077.html --kb-dir my-articles',
    '<%= config.bin %> kb add --kb KB952077 --captured 2009-01-31 --kb-dir my-articles - < kb-sources/KB952077.txt',
  ];

  static override args = {
    path: Args.string({ description: 'File, folder, or -', required: true, multiple: true, ignoreStdin: true }),
  };

  static override flags = {
    kb: Flags.string({
      description: 'Number of the one article, when the capture does not say it.',
      helpValue: 'KBnnn',
    }),
    source: Flags.string({ description: 'Where they were captured; else as the page says.', helpValue: 'URL' }),
    captured: Flags.string({
      description: 'When; else as the page says, else the time of the file.',
      helpValue: 'DATE',
    }),
  };

  protected override async answer(): Promise<void> {
    const { args, flags } = await this.parse(KbAdd);
    const { addCaptures } = await import('../../../library/kb/add.js');
    const { 'kb-dir': dir, kb, source, captured } = flags;
    const onFile = (input: string) => this.progress(input);
    const answer = await addCaptures(args.path, { dir, kb, source, captured, onFile });
    this.tellProblems(answer.problems);
    this.countRead(answer.captures.length);
    if (this.formatFor(undefined, flags.json, 'table') === 'json') {
      return this.writeJson({ dir: answer.dir, captures: answer.captures });
    }
    const { addedText } = await import('../../kb-text.js');
    await this.write(addedText(answer.dir, answer.captures));
  }
}
