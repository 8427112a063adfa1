import type { Article, FileRow, Fix, Supersession } from '../../src/model/generated/article.js';

const PLACE = { line: 1, column: 1, offset: 0 };

/** An article that says nothing but what is given. Numbers under test are KB99000000 to KB99000999: fictional. */
export function article(id: string | null, given: Partial<Article> = {}): Article {
  return {
    schemaVersion: 1,
    id,
    aliases: [],
    bulletins: [],
    title: null,
    language: 'en',
    kind: 'update-rollup',
    family: { product: null, ordinal: null, label: null },
    release: { date: null, precision: null },
    revision: { number: null, reviewed: null },
    appliesTo: [],
    cumulative: null,
    supersession: [],
    fixes: [],
    tools: [],
    knownIssues: [],
    workarounds: [],
    prerequisites: [],
    restart: { computer: 'unspecified', services: [], statements: [] },
    files: [],
    installation: [],
    withdrawn: null,
    removal: null,
    registry: null,
    references: [],
    sections: [],
    positions: {},
    diagnostics: [],
    source: { name: `${id}.html`, format: 'html', encoding: 'utf-8', sha256: hashOf(id ?? 'none'), bytes: 1 },
    parser: { name: 'rollcall', version: '0.0.0' },
    ...given,
  };
}

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
  return article(id, {
    title: `Update Rollup ${ordinal} for Fabrikam Mail 1.0`,
    family: { product: 'Fabrikam Mail 1.0', ordinal, label: `Update Rollup ${ordinal}` },
    release: { date, precision: 'day' },
    ...given,
  });
}

/** 64 digits that depend on the text: a stand-in for a hash. */
export function hashOf(text: string): string {
  return Buffer.from(text).toString('hex').padEnd(64, '0').slice(-64);
}
