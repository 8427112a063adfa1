import type { Article } from '../../../model/generated/article.js';

/** An article without what a translation says otherwise: numbers, dates, relations and rows of file tables stay. */
export function withoutWords(article: Article): Article {
  const { family, restart, supersession, files } = article;
  return {
    ...article,
    title: null,
    language: '',
    family: { product: null, ordinal: family.ordinal, label: null },
    appliesTo: [],
    supersession: supersession.map((entry) => {
      return { ...entry, label: null, product: null, version: null, scope: null, text: '' };
    }),
    fixes: [],
    tools: [],
    knownIssues: [],
    workarounds: [],
    prerequisites: [],
    restart: { computer: restart.computer, services: [], statements: [] },
    files: files.map(({ name, version, size, date, time, platform, hashes, position }) => {
      const plain = { name: name.toLowerCase(), platform: platform?.toLowerCase() ?? null };
      const words = { sizeText: null, zone: null, servicePack: null, serviceBranch: null, folder: null, locale: null };
      return { ...plain, version, size, date, time, hashes, position, ...words, group: null };
    }),
    installation: [],
    withdrawn: null,
    removal: null,
    registry: null,
    references: [],
  };
}
