import { type Build, type Knowledge, lineageOf } from '../../knowledge/index.js';
import { InputError } from '../../model/errors.js';
import { NOTHING, textTable } from '../text-table.js';

/**
 * The builds of a file along the chain of an article, newest article first.
 * @throws InputError when the article is unknown, or none of the chain lists the file.
 */
export function lineage(knowledge: Knowledge, kb: string, fileName: string): Build[] {
  const builds = lineageOf(knowledge, kb, fileName);
  if (builds.length > 0) return builds;
  const problem = `no article on the chain of ${kb} lists this file; check the name, or add captures of the articles that do`;
  throw new InputError('file-not-listed', fileName, problem);
}

/** A lineage for people. */
export function lineageText(builds: readonly Build[]): string {
  const headings = ['ARTICLE', 'FILE', 'VERSION', 'SIZE', 'DATE', 'TIME', 'PLATFORM'];
  return textTable(
    headings,
    builds.map(({ article, row }) => [
      article,
      row.name,
      row.version ?? NOTHING,
      row.size?.toString() ?? row.sizeText ?? NOTHING,
      row.date ?? NOTHING,
      row.time === null ? NOTHING : [row.time, row.zone ?? ''].join(' ').trimEnd(),
      row.platform ?? NOTHING,
    ]),
  );
}
