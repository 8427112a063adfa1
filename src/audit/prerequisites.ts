import type { Prerequisite } from '../model/generated/article.js';
import type { HostInventory, Product } from '../model/generated/inventory.js';
import type { PrerequisiteResult } from '../model/generated/report.js';
import { toKbId } from '../model/kb.js';
import { compareVersions } from '../model/version.js';
import { SERVICE_PACK_VERSIONS } from './data/product-versions.js';

/**
 * Which prerequisites a host meets: true or false where its inventory proves it, else null. A product that is not there proves
 * nothing: the prerequisite may not concern this host, and products register under many names.
 */
export function prerequisitesOf(
  prerequisites: readonly Prerequisite[],
  inventories: readonly HostInventory[],
): PrerequisiteResult[] {
  return prerequisites.map(({ text, requires }) => ({ text, met: isMet(requires, inventories) }));
}

function isMet(requires: Prerequisite['requires'], inventories: readonly HostInventory[]): boolean | null {
  const results: (boolean | null)[] = [];
  if (requires.kb !== null) results.push(hasArticle(requires.kb, inventories) ? true : null);
  if (requires.product !== null) results.push(hasProduct(requires.product, requires, inventories));
  if (results.includes(false)) return false;
  return results.length > 0 && !results.includes(null) ? true : null;
}

function hasArticle(kb: string, inventories: readonly HostInventory[]): boolean {
  const id = toKbId(kb);
  return inventories.some(
    ({ updates, patches }) =>
      updates.some((update) => toKbId(update.kb) === id) ||
      patches.some((patch) => patch.kb !== null && toKbId(patch.kb) === id && patch.state === 'applied'),
  );
}

/** A later service pack serves as well: it holds the earlier one. Where several products match, the lowest counts. */
function hasProduct(
  product: string,
  { servicePack, version }: Prerequisite['requires'],
  inventories: readonly HostInventory[],
): boolean | null {
  const name = plain(product);
  const known = SERVICE_PACK_VERSIONS.filter((entry) => plain(entry.product) === name);
  const pack = known.find((entry) => entry.servicePack === (servicePack === null ? null : packName(servicePack)));
  const minimum = version ?? pack?.version ?? null;
  const installed = inventories.flatMap(({ products }) => products).filter((one) => isProduct(one, name, known));
  if (installed.length === 0) return null;
  if (minimum === null) return servicePack === null ? true : null;
  const orders = installed.map((one) => (one.version === null ? null : compareVersions(one.version, minimum)));
  if (orders.some((order) => order !== null && order < 0)) return false;
  return orders.includes(null) ? null : true;
}

function isProduct(
  { name, version }: Product,
  wanted: string,
  known: readonly { names: readonly string[]; line: number }[],
): boolean {
  if (name === null) return false;
  const own = plain(name);
  if (own === wanted) return true;
  const line = Number(version?.split('.')[0]);
  return known.some((entry) => entry.line === line && entry.names.some((other) => plain(other) === own));
}

/** "Service Pack 1 (SP1)" and "SP1" are one. */
function packName(text: string): string {
  const number = /(\d+)/.exec(text)?.[1];
  return number === undefined ? text : `SP${number}`;
}

/** A product's name without its maker, marks, service pack and case. */
function plain(name: string): string {
  return name
    .replace(/[®™©]|\((?:r|tm|c)\)/gi, ' ')
    .replace(/\bservice pack \d+\b|\bsp\d+\b|\(\s*\)/gi, ' ')
    .replace(/^\s*microsoft\b/i, ' ')
    .replace(/[\s()]+/g, ' ')
    .trim()
    .toLowerCase();
}
