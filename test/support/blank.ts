import type { Article } from '../../src/model/generated/article.js';
import type { HostInventory, Product } from '../../src/model/generated/inventory.js';

/** An article that says nothing but what is given. Numbers under test are KB99000000 to KB99000999: fictional. */
export function blankArticle(id: string | null, given: Partial<Article> = {}): Article {
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

/** A product of which nothing is told but what is given. */
export function blankProduct(given: Partial<Product>): Product {
  return {
    name: null,
    version: null,
    publisher: null,
    productCode: null,
    upgradeCode: null,
    packageCode: null,
    packageName: null,
    installDate: null,
    installSource: null,
    localPackage: null,
    context: null,
    view: null,
    source: { name: 'blank', line: 1 },
    ...given,
  };
}

/** An inventory of a host in which nothing was found but what is given. */
export function blankHost(host: string, given: Partial<HostInventory> = {}): HostInventory {
  return {
    schemaVersion: 1,
    host,
    aliases: [],
    collectedAt: null,
    collector: { name: null, version: null },
    os: { name: null, version: null },
    utcOffset: null,
    timeZone: null,
    roles: [],
    products: [],
    patches: [],
    updates: [],
    files: [],
    sources: [],
    diagnostics: [],
    ...given,
  };
}

/** 64 digits that depend on the text: a stand-in for a hash. */
export function hashOf(text: string): string {
  return Buffer.from(text).toString('hex').padEnd(64, '0').slice(-64);
}
