/** Cases are written in a short form: this turns it into the documents that the audit takes, checked by their schemas. */
import { createHash } from 'node:crypto';
import type { Article, FileRow, Position } from '../../../src/model/generated/article.js';
import validateArticle from '../../../src/model/generated/article.validate.js';
import type { FileListing, HostFile, HostInventory, Product } from '../../../src/model/generated/inventory.js';
import validateInventory from '../../../src/model/generated/inventory.validate.js';
import { blankArticle, blankHost } from '../../support/blank.js';

/** "name | version | size | date time | more", "-" for what is not given; more is "no-utc", "sha256=...". */
export type RowText = string;

export interface ShortArticle {
  id: string;
  title?: string;
  product?: string;
  ordinal?: number;
  /** Day or month. */
  released?: string;
  /** Day of the last review. */
  reviewed?: string;
  replaces?: string[];
  replacedBy?: string[];
  aliases?: string[];
  /** In which words it says that it was withdrawn. */
  withdrawn?: string;
  files: RowText[];
  prerequisites?: {
    text: string;
    product?: string;
    servicePack?: string;
    version?: string;
    kb?: string;
    scope?: string;
  }[];
}

export interface ShortHost {
  host: string;
  aliases?: string[];
  collectedAt?: string | null;
  utcOffset?: string;
  /** "name | version" */
  os?: string;
  timeZone?: string;
  roles?: string[];
  /** "name | version | size | modified | more"; more is "path=...", "sha256=...", "code={...}". */
  files?: string[];
  /** "package name | package code | install date | more"; more is "name=...", "version=...", "product={...}", "local=...", "view=...". */
  products?: string[];
  /** How far its lists of files reach: "reach | folder | below | pattern;pattern". */
  listings?: string[];
  updates?: string[];
  /** "KB | state" */
  patches?: string[];
  /** A fact was lost in reading it. */
  damaged?: boolean;
  source?: string;
}

/** 64 hexadecimal digits that stand for some content. */
export function sha(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}

export function articleOf(short: ShortArticle): Article {
  const ordinal = short.ordinal ?? null;
  const article = blankArticle(short.id, {
    aliases: short.aliases ?? [],
    title: short.title ?? `Update Rollup ${short.ordinal ?? 1} for ${short.product ?? 'Contoso Relay'}`,
    family: {
      product: short.product ?? 'Contoso Relay',
      ordinal,
      label: ordinal === null ? null : `Update Rollup ${ordinal}`,
    },
    release: { date: short.released ?? null, precision: precisionOf(short.released) },
    revision: { number: null, reviewed: short.reviewed ?? null },
    cumulative: true,
    withdrawn: short.withdrawn === undefined ? null : { text: short.withdrawn, position: null },
    supersession: [
      ...(short.replaces ?? []).map((kb, i) => relation('replaces', kb, placeOf(short, 'replaces', i))),
      ...(short.replacedBy ?? []).map((kb, i) => relation('replaced-by', kb, placeOf(short, 'replacedBy', i))),
    ],
    prerequisites: (short.prerequisites ?? []).map(({ text, product, servicePack, version, kb, scope }) => ({
      text,
      requires: {
        product: product ?? null,
        servicePack: servicePack ?? null,
        version: version ?? null,
        orLater: false,
        kb: kb ?? null,
      },
      scope: scope ?? null,
      position: null,
    })),
    files: short.files.map((text, index) => rowOf(text, placeOf(short, 'files', index))),
    source: { name: `${short.id}.html`, format: 'html', encoding: 'utf-8', sha256: sha(short.id), bytes: 1 },
  });
  if (!validateArticle(article)) throw new Error(JSON.stringify(validateArticle.errors));
  return article;
}

function precisionOf(date: string | undefined): Article['release']['precision'] {
  return date === undefined ? null : date.length === '2010-06'.length ? 'month' : 'day';
}

function relation(kind: 'replaces' | 'replaced-by', kb: string, position: Position): Article['supersession'][number] {
  return {
    relation: kind,
    kb,
    ordinal: null,
    label: null,
    product: null,
    version: null,
    bulletin: null,
    scope: null,
    text: `${kind} ${kb}`,
    position,
  };
}

function rowOf(text: RowText, position: Position): FileRow {
  const { cells, more } = split(
    text,
    ['name', 'version', 'size', 'stamp'],
    ['sha256', 'zone', 'platform', 'branch', 'folder'],
  );
  const [date, time] = cells.stamp?.split(' ') ?? [];
  return {
    name: cells.name ?? '',
    version: cells.version,
    size: numberOf(cells.size),
    sizeText: cells.size,
    date: date ?? null,
    time: time ?? null,
    zone: more.zone === 'none' ? null : 'UTC',
    platform: more.platform ?? null,
    servicePack: null,
    serviceBranch: more.branch ?? null,
    folder: more.folder ?? null,
    locale: null,
    hashes: more.sha256 === undefined ? {} : { sha256: sha(more.sha256) },
    group: null,
    position,
  };
}

/** The text that an article in short form was read from: a line each for its number, its rows and its relations. */
export function captureOf({ id, files, replaces = [], replacedBy = [] }: ShortArticle): string {
  const relations = [...replaces.map((kb) => `replaces ${kb}`), ...replacedBy.map((kb) => `replaced-by ${kb}`)];
  return [id, ...files, ...relations, ''].join('\n');
}

/** Where a row or a relation stands in that text. */
function placeOf(short: ShortArticle, part: 'files' | 'replaces' | 'replacedBy', index: number): Position {
  const before = {
    files: 0,
    replaces: short.files.length,
    replacedBy: short.files.length + (short.replaces ?? []).length,
  };
  const lines = captureOf(short).split('\n');
  const line = 1 + before[part] + index;
  const offset = lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0);
  const length = lines[line]?.length ?? 0;
  return {
    start: { line: line + 1, column: 1, offset },
    end: { line: line + 1, column: length + 1, offset: offset + length },
  };
}

export function hostOf(short: ShortHost): HostInventory {
  const name = short.source ?? `${short.host}.ndjson`;
  let line = 0;
  const source = () => {
    line += 1;
    return { name, line };
  };
  const host = blankHost(short.host, {
    aliases: short.aliases ?? [],
    collectedAt: short.collectedAt === undefined ? '2010-12-30T08:00:00Z' : short.collectedAt,
    os: split(short.os ?? '', ['name', 'version'], []).cells,
    utcOffset: short.utcOffset ?? null,
    timeZone: short.timeZone ?? null,
    roles: short.roles ?? [],
    products: (short.products ?? []).map((text) => productOf(text, source())),
    patches: (short.patches ?? []).map((text) => {
      const { cells } = split(text, ['kb', 'state'], []);
      const state = (['applied', 'superseded', 'obsoleted', 'registered'] as const).find((one) => one === cells.state);
      return { code: null, kb: cells.kb, productCode: null, state: state ?? null, source: source() };
    }),
    updates: (short.updates ?? []).map((kb) => ({ kb, installedOn: null, source: source() })),
    files: (short.files ?? []).map((text) => fileOf(text, source())),
    sources: [{ name, sha256: sha(name) }],
    ...(short.listings === undefined ? {} : { listings: short.listings.map((text) => listingOf(text, name)) }),
    diagnostics: short.damaged
      ? [{ code: 'cut-short', severity: 'error', message: 'The input ends in the middle of a value.', source: null }]
      : [],
  });
  if (!validateInventory(host)) throw new Error(JSON.stringify(validateInventory.errors));
  return host;
}

function listingOf(text: string, source: string): FileListing {
  const { cells } = split(text, ['reach', 'folder', 'below', 'patterns'], []);
  const reach = (['all', 'folder', 'unknown'] as const).find((one) => one === cells.reach);
  if (reach === undefined) throw new Error(`"${text}" does not begin with how far the list reaches`);
  return {
    source,
    reach,
    folder: cells.folder,
    below: cells.below === 'below',
    patterns: cells.patterns?.split(';') ?? [],
  };
}

/** A file of a host, or a package of the update. */
export function fileOf(text: string, source: HostFile['source']): HostFile {
  const { cells, more } = split(text, ['name', 'version', 'size', 'modified'], ['path', 'sha256', 'code']);
  return {
    path: more.path ?? null,
    name: cells.name ?? '',
    size: numberOf(cells.size),
    modified: cells.modified,
    version: cells.version,
    sha256: more.sha256 === undefined ? null : sha(more.sha256),
    packageCode: more.code === undefined ? null : codeOf(more.code),
    source,
  };
}

function productOf(text: string, source: Product['source']): Product {
  const { cells, more } = split(
    text,
    ['packageName', 'packageCode', 'installDate'],
    ['name', 'version', 'product', 'local', 'view'],
  );
  return {
    name: more.name ?? null,
    version: more.version ?? null,
    publisher: null,
    productCode: more.product === undefined ? null : codeOf(more.product),
    upgradeCode: null,
    packageCode: cells.packageCode === null ? null : codeOf(cells.packageCode),
    packageName: cells.packageName,
    installDate: cells.installDate,
    installSource: null,
    localPackage: more.local ?? null,
    context: 'machine',
    view: more.view === '32' || more.view === '64' ? more.view : null,
    source,
  };
}

/** A GUID that stands for some word. */
function codeOf(word: string): string {
  const hex = sha(word).toUpperCase();
  return `{${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}}`;
}

function numberOf(text: string | null): number | null {
  return text === null || !/^\d+$/.test(text) ? null : Number(text);
}

/** Cells between bars; "-" is none. What follows the named cells is "key=value". A mistake in a case is an error. */
function split<Cell extends string, Key extends string>(text: string, names: readonly Cell[], keys: readonly Key[]) {
  const parts = text.split('|').map((part) => part.trim());
  const cells = Object.fromEntries(
    names.map((name, i) => [name, parts[i] === undefined || parts[i] === '-' || parts[i] === '' ? null : parts[i]]),
  ) as Record<Cell, string | null>;
  const more: Partial<Record<Key, string>> = {};
  for (const part of parts.slice(names.length)) {
    const [key, ...value] = part.split('=');
    const known = keys.find((candidate) => candidate === key);
    if (known === undefined) throw new Error(`"${part}" in "${text}": known are ${keys.join(', ')}`);
    more[known] = value.join('=');
  }
  return { cells, more };
}
