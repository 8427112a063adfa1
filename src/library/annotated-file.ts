import { dirname, resolve } from 'node:path';
import { InputError } from '../model/errors.js';
import { AnnotatedPage } from '../report/index.js';
import { isSameFile, makeFolder, writeAtomic } from '../store/index.js';
import type { ArticleReading } from './articles.js';

/** The file of an annotated page: takes each reading as it comes, and is written at the end. */
export class AnnotatedFile {
  private readonly page = new AnnotatedPage();

  /** @param path the folder is made when it is not there. @throws InputError when that cannot be. */
  constructor(private readonly path: string) {
    makeFolder(dirname(resolve(path)));
  }

  /** @throws InputError when the page would be written over this very input. */
  add({ path, articles, problems, text }: ArticleReading): void {
    const source = text();
    if (resolve(path) === resolve(this.path) || (source !== null && isSameFile(path, this.path))) {
      throw new InputError(
        'is-an-input',
        this.path,
        'is one of the files to be read; choose another name for the page',
      );
    }
    for (const { message } of problems) this.page.addUnreadable(path, message);
    if (source !== null) this.page.add({ name: path, text: source, articles });
  }

  /** @throws InputError when the system refuses. */
  write(): void {
    writeAtomic(this.path, this.page.html());
  }
}
