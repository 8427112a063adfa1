import type { Article, FileRow, Fix, Supersession } from '../../src/model/generated/article.js';
import { blankArticle } from '../support/blank.js';

export { blankArticle as article, hashOf } from '../support/blank.js';

const PLACE = { line: 1, column: 1, offset: 0 };

/** A statement of supersession about a target. */
export function says(relation: Supersession['relation'], target: Partial<Supersession> | string): Supersession {
  const given = typeof target === 'string' ? { kb: target } : target;
  const none = { kb: null, ordinal: null, label: null, product: null, version: null, bulletin: null, scope: null };
  return { relation, ...none, text: `It ${relation} that.`, position: null, ...given };
}

export function fix(text: string, given: Partial<Fix> = {}): Fix {
  return { kb: null, reference: null, text, component: null, area: null, position: null, ...given };
}

export function row(name: string, given: Partial<FileRow> = {}): FileRow {
  const none = {
    version: null,
    size: null,
    sizeText: null,
    date: null,
    time: null,
    zone: null,
    platform: null,
  } as const;
  const rest = { servicePack: null, serviceBranch: null, folder: null, locale: null, hashes: {}, group: null };
  return { name, ...none, ...rest, position: { start: PLACE, end: PLACE }, ...given };
}

/** Member of the fictional series "Update Rollup n for Fabrikam Mail 1.0". */
export function rollup(id: string, ordinal: number, date: string, given: Partial<Article> = {}): Article {
  return blankArticle(id, {
    title: `Update Rollup ${ordinal} for Fabrikam Mail 1.0`,
    family: { product: 'Fabrikam Mail 1.0', ordinal, label: `Update Rollup ${ordinal}` },
    release: { date, precision: 'day' },
    ...given,
  });
}
