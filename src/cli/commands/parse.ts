import { join } from 'node:path';
import { Args, Flags } from '@oclif/core';
import { InputError } from '../../model/errors.js';
import type { Article } from '../../model/generated/article.js';
import { RollcallCommand } from '../base.js';
import { captureFiles } from '../captures.js';
import { OutputNames } from '../output-names.js';
import { kbIds } from '../words.js';

/** `rollcall parse`: captures in, one article a line out. */
export default class Parse extends RollcallCommand {
  static override summary = 'Read articles and print each as one line of JSON.';

  static override description =
    'PATH is a file, a folder (walked for .html, .htm, .md and .txt) or - for standard input. What an article leaves open, or says twice in different ways, is told on stderr with its place.';

  static override examples = [
    '<%= config.bin %> parse kb-sources',
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
    out: Flags.string({ description: 'Write one file an article into this folder.', helpValue: 'DIR' }),
    strict: Flags.boolean({ description: 'Exit with 1 when an article gives a warning or an error.' }),
  };

  protected override async answer(): Promise<void> {
    const { args, flags } = await this.parse(Parse);
    const { LIMITS, openInputs } = await import('../../store/index.js');
    const { parseArticles } = await import('../../article/index.js');
    const { roots, problems } = await openInputs(args.path);
    for (const problem of problems) this.fail(problem);
    const files = roots.flatMap((root) => this.guard(() => captureFiles(root, flags.from !== 'auto')) ?? []);
    const kb = flags.kb === undefined ? {} : { kb: oneNumber(flags.kb, files.length) };
    const give = flags.out === undefined ? null : await this.#folder(flags.out, flags.pretty);
    let written = 0;
    for (const { file, name } of files) {
      if (!this.hasReader) break;
      this.progress(`${written} of ${files.length}: ${file.path}`);
      const articles = this.attempt(() =>
        parseArticles({ bytes: file.read(LIMITS.articleBytes), name, from: flags.from, ...kb }),
      );
      for (const article of articles ?? []) {
        this.tell(file.path, article.diagnostics);
        if (flags.strict && article.diagnostics.some(({ severity }) => severity !== 'info')) this.markNotClean();
        await (give === null ? this.writeJson(article, flags.pretty) : give(article));
        written += 1;
      }
    }
    if (flags.out !== undefined) this.note(`${written} articles written to ${flags.out}`);
  }

  /** Makes the folder of `--out`. @returns what writes one article into it. */
  async #folder(folder: string, pretty: boolean): Promise<(article: Article) => Promise<void>> {
    const { makeFolder, writeAtomic } = await import('../../store/index.js');
    makeFolder(folder);
    const names = new OutputNames();
    return async (article) => {
      const name = names.next(article.id, article.source.name);
      writeAtomic(join(folder, name), `${JSON.stringify(article, null, pretty ? 2 : 0)}\n`);
    };
  }
}

/** One number cannot be that of several files. */
function oneNumber(word: string, files: number): string {
  const [id = ''] = kbIds([word], '--kb');
  if (files <= 1) return id;
  throw new InputError(
    'one-number',
    '--kb',
    `this is the number of one article, and ${files} files are to be read; name one`,
  );
}
