// Facts beside the file rows, as a person found them in the modern captures: which hold, and which do not.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** How each fact is taken from an article. */
const TAKEN = {
  kind: (article) => article.kind,
  family: (article) => article.family.ordinal,
  release: (article) => article.release.date,
  restart: (article) => article.restart.computer,
  supersession: (article) => article.supersession.map(({ relation, kb }) => [relation, kb]),
  rows: (article) => article.files.length,
  fixes: (article) => article.fixes.length,
  prerequisites: (article) => article.prerequisites.length,
  knownIssues: (article) => article.knownIssues.length,
  workarounds: (article) => article.workarounds.length,
  appliesTo: (article) => article.appliesTo.length,
};

export const FIELDS = JSON.parse(readFileSync(join(import.meta.dirname, 'fields.json'), 'utf8'));

/** @returns one entry a fact that is known of the article: its name, whether it is read so, and what is read. */
export function scoreFields(id, article) {
  return Object.entries(FIELDS[id] ?? {}).map(([field, wanted]) => {
    const got = article === undefined ? null : TAKEN[field](article);
    return { field, right: JSON.stringify(got) === JSON.stringify(wanted), got, wanted };
  });
}
