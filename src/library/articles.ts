import { decodeCapture } from '../article/index.js';
import type { Article } from '../model/generated/article.js';
import { LIMITS, openInputs } from '../store/index.js';
import { type CaptureFile, captureFiles, oneNumber } from './capture-files.js';
import { asProblem, attempt, type InputProblem } from './problem.js';
import { type ReadingTime, readCapture } from './read-capture.js';

export interface ArticleOptions extends ReadingTime {
  /** Form of the inputs; "auto" looks at name and content. */
  readonly from?: 'auto' | 'html' | 'markdown' | 'text' | undefined;
  /** Number of the one article, in any usual spelling, for a capture that does not say it. */
  readonly kb?: string | undefined;
}

/** One file that was read, or what stopped it. */
export interface ArticleReading {
  /** The file as the caller named it. */
  readonly path: string;
  readonly articles: readonly Article[];
  readonly problems: readonly InputProblem[];
  /** @returns the decoded text, after any byte order mark, that the positions of the articles refer to; null where none was read. */
  text(): string | null;
}

/**
 * Reads articles from files, folders (walked) or "-" for standard input, one file at a time.
 * @throws InputError when `kb` is no number, or stands for more than one file; the reason of the signal.
 */
export async function* readArticles(
  paths: readonly string[],
  { from = 'auto', kb, ...time }: ArticleOptions = {},
): AsyncGenerator<ArticleReading> {
  const { roots, problems } = await openInputs(paths);
  const failed = problems.map(asProblem);
  const files: CaptureFile[] = [];
  for (const root of roots) files.push(...((await attempt(failed, () => captureFiles(root, from !== 'auto'))) ?? []));
  const number = kb === undefined ? {} : { kb: oneNumber(kb, files) };
  for (const problem of failed) yield { path: problem.input, articles: [], problems: [problem], text: () => null };
  for (const { file, name } of files) {
    const unreadable: InputProblem[] = [];
    const read = await attempt(unreadable, async () => {
      const bytes = file.read(LIMITS.articleBytes);
      return { bytes, articles: await readCapture({ bytes, name, from, ...number }, time) };
    });
    yield {
      path: file.path,
      articles: read?.articles ?? [],
      problems: unreadable.map((problem) => ({ ...problem, input: file.path })),
      text: () => (read === null ? null : decodeCapture(read.bytes, name).text),
    };
  }
}
