import { join } from 'node:path';
import * as Args from '@oclif/core/args';
import * as Flags from '@oclif/core/flags';
import type { AnnotatedFile } from '../../library/annotated-file.js';
import { InputError } from '../../model/errors.js';
import type { Article } from '../../model/generated/article.js';
import { RollcallCommand } from '../base.js';
import { OutputNames } from '../output-names.js';

/** Most milliseconds that a clock of Node.js can be set to. */
const LONGEST = 2 ** 31 - 1;

/** `rollcall parse`: captures in, one article a line out. */
export default class Parse extends RollcallCommand {
  static override summary = 'Read articles and print each as one line of JSON.';

  static override description =
    'PATH is a file, a folder (walked for .html, .htm, .mht, .mhtml, .md and .txt) or - for standard input. What an article leaves open, or says twice in different ways, is told on stderr with its place.';

  static override examples = [
    '<%= config.bin %> parse kb-sources',
    '<%= config.bin %> parse --annotate reports/KB952077.html kb-sources/KB952077.html',
    '<%= config.bin %> parse --pretty --kb KB952077 - < kb-sources/KB952077.txt',
  ];

  static override args = {
    path: Args.string({ description: 'File, folder, or -', required: true, multiple: true, ignoreStdin: true }),
  };

  static override flags = {
    from: Flags.option({
      options: ['auto', 'html', 'markdown', 'text'] as const,
      default: 'auto',
      description: 'Form of the input. Other than auto, all files of a folder are read.',
    })(),
    kb: Flags.string({
      description: 'Number of the one article, when the capture does not say it.',
      helpValue: 'KBnnn',
    }),
    pretty: Flags.boolean({ description: 'Indent the JSON.' }),
    out: Flags.string({ description: 'Write a file for each article into this folder.', helpValue: 'DIR' }),
    annotate: Flags.string({
      description: 'Write a page with the sources, each fact and remark marked where it stands, to check by eye.',
      helpValue: 'FILE',
    }),
    timeout: Flags.string({
      description: 'Give up a file that takes longer.',
      helpValue: 'SECONDS',
      default: '30',
    }),
    strict: Flags.boolean({ description: 'Exit with 1 when an article gives a warning or an error.' }),
  };

  protected override async answer(): Promise<void> {
    const { args, flags } = await this.parse(Parse);
    const { readArticles } = await import('../../library/articles.js');
    const give = flags.out === undefined ? null : await fileWriter(flags.out, flags.pretty);
    const page = flags.annotate === undefined ? null : await annotatedFile(flags.annotate);
    let written = 0;
    const options = { from: flags.from, kb: flags.kb, timeout: millisecondsOf(flags.timeout) };
    for await (const reading of readArticles(args.path, options)) {
      if (!this.hasReader && page === null) break;
      const { path, articles, problems } = reading;
      this.progress(path);
      this.tellProblems(problems);
      page?.add(reading);
      if (articles.length > 0) this.countRead(1);
      for (const article of articles) {
        this.tell(path, article.diagnostics);
        if (flags.strict && article.diagnostics.some(({ severity }) => severity !== 'info')) this.markNotClean();
        await (give === null ? this.writeJson(article, flags.pretty) : give(article));
        written += 1;
      }
    }
    page?.write();
    if (flags.annotate !== undefined) this.note(`Annotated page written to ${flags.annotate}`);
    if (flags.out !== undefined) this.note(`Articles written to ${flags.out}: ${written}`);
  }
}

/** @throws InputError for anything but a positive number of seconds. */
function millisecondsOf(seconds: string): number {
  const milliseconds = Number(seconds) * 1000;
  if (milliseconds > 0 && milliseconds <= LONGEST) return milliseconds;
  throw new InputError('bad-timeout', `--timeout ${seconds}`, 'give the seconds for one file as a number, such as 60');
}

/** Makes a folder. @returns what writes one article into it. */
async function fileWriter(folder: string, pretty: boolean): Promise<(article: Article) => void> {
  const { makeFolder, writeAtomic } = await import('../../store/index.js');
  makeFolder(folder);
  const names = new OutputNames();
  return (article) => {
    const name = names.next(article.id, article.source.name);
    writeAtomic(join(folder, name), `${JSON.stringify(article, null, pretty ? 2 : 0)}\n`);
  };
}

async function annotatedFile(path: string): Promise<AnnotatedFile> {
  const library = await import('../../library/annotated-file.js');
  return new library.AnnotatedFile(path);
}
