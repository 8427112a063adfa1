import { fileKey } from '../../model/filename.js';
import type { Procedure } from '../../model/generated/article.js';
import type { KnownArticle } from '../types.js';
import { placeIn } from './shared/evidence.js';
import type { Finding, Rule } from './shared/rule.js';

/** What ends like the name of a file. Components also go by names of products, which no file table lists. */
const FILE_NAME = /^[^\s\\/]+\.[a-z][a-z0-9]{1,3}$/i;

/** One finding a file. An article without any file table lists nothing, so nothing can be missing from it. */
export const unlistedFile: Rule = {
  name: 'unlisted-file',
  severity: 'warning',
  finds: 'a copy list or component list that names a file which the file table lacks',
  find: ({ articles }) =>
    [...articles.values()].flatMap((known) => (known.article.files.length === 0 ? [] : unlisted(known))),
};

function unlisted(known: KnownArticle): Finding[] {
  const listed = new Set(known.article.files.map(({ name }) => fileKey(name)));
  const findings = new Map<string, Finding>();
  for (const procedure of known.article.installation) {
    for (const file of namedIn(procedure)) {
      const key = fileKey(file);
      if (listed.has(key) || findings.has(key)) continue;
      findings.set(key, {
        articles: [known.id],
        files: [file],
        message: `${known.id} tells to handle ${file} ("${procedure.title}"), which its file table does not list`,
        advice:
          'Its build cannot be checked. Look whether the table was captured whole, and whether the name is right.',
        ...placeIn(known, procedure.position),
      });
    }
  }
  return [...findings.values()];
}

function namedIn({ files, components }: Procedure): string[] {
  return [...files, ...components.filter((component) => FILE_NAME.test(component))];
}
