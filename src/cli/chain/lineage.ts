import { type Knowledge, type Lineage, lineageOf, type WithoutBuild } from '../../knowledge/index.js';
import { InputError } from '../../model/errors.js';
import { printable } from '../../model/printable.js';
import { notesOf } from '../../picture/index.js';
import { NOTHING, textTable } from '../text-table.js';

/**
 * One file along the chain of an article.
 * @throws InputError when the article is unknown, or none of the chain lists the file.
 */
export function lineage(knowledge: Knowledge, kb: string, fileName: string): Lineage {
  const found = lineageOf(knowledge, kb, fileName);
  if (found.builds.length > 0) return found;
  const problem = `no article on the chain of ${kb} lists this file; check the name, or add captures of the articles that do`;
  throw new InputError('file-not-listed', fileName, problem);
}

const WHY_NOT: Readonly<Record<WithoutBuild['why'], string>> = {
  'not-captured': 'not in the knowledge base, so what it does to the file is not known',
  'no-file-table': 'no file table in the knowledge base, so what it does to the file is not known',
  'not-listed': 'does not list the file',
};

/** A lineage for people. */
export function lineageText({ builds, without, remarks, view }: Lineage): string {
  const headings = ['ARTICLE', 'PUBLISHED', 'FILE', 'VERSION', 'SIZE', 'DATE', 'TIME', 'PLATFORM'];
  const table = textTable(
    headings,
    builds.map(({ article, release, row }) => [
      article,
      release.date ?? NOTHING,
      row.name,
      row.version ?? NOTHING,
      row.size?.toString() ?? row.sizeText ?? NOTHING,
      row.date ?? NOTHING,
      row.time === null ? NOTHING : [row.time, row.zone ?? ''].join(' ').trimEnd(),
      row.platform ?? NOTHING,
    ]),
  );
  const lines: string[] = [];
  if (without.length > 0)
    lines.push('', 'Also on the chain:', ...without.map(({ article, why }) => `  ${article}: ${WHY_NOT[why]}`));
  for (const note of notesOf({ view })) lines.push('', note.heading, ...note.lines.map((line) => `  ${line}`));
  if (remarks.length > 0)
    lines.push('', 'Before you trust this:', ...remarks.map(({ kind, message }) => `  ${kind}: ${message}`));
  return `${table}${lines.map((line) => `${printable(line)}\n`).join('')}`;
}
