import type { HostFile, Product, RecordSource } from '../../model/generated/inventory.js';

/** What is told of a product of which nothing is told. */
export const NO_FACTS: Omit<Product, 'source'> = {
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
};

/** A product of which only some facts are told. */
export function toProduct(facts: Partial<Omit<Product, 'source'>>, source: RecordSource): Product {
  return { ...NO_FACTS, ...facts, source };
}

/** A file of which only some facts are told. */
export function toFile(
  facts: Partial<Omit<HostFile, 'source'>> & Pick<HostFile, 'name'>,
  source: RecordSource,
): HostFile {
  return { path: null, size: null, modified: null, version: null, sha256: null, packageCode: null, ...facts, source };
}

/** The last part of a path of Windows; "" when it ends with a separator. */
export function nameIn(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/')) + 1);
}
