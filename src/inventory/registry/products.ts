import type { Product } from '../../model/generated/inventory.js';
import type { Remark } from '../adapters/adapter.js';
import { unpackGuid } from '../formats/guid.js';
import { NO_FACTS } from '../input/records.js';
import { Remarks } from '../input/remarks.js';
import type { FoundKey } from './collect.js';
import { type Group, groupsOf } from './product-keys.js';
import { dateOf, numberOf, packedVersion, textOf } from './values.js';

type Fields = Omit<Product, 'source'>;

/** Where several keys tell of one product, the first of these that gives a fact decides. */
const ORDER: readonly FoundKey['kind'][] = ['product', 'class', 'source-list', 'uninstall', 'userdata'];

/** Keys that an advertised product has as well, which waits to be installed ("INSTALLSTATE_ADVERTISED"). */
const ADVERTISED = new Set<FoundKey['kind']>(['class', 'source-list']);

/** What an export tells of products. */
export interface Installed {
  readonly products: Product[];
  /** Places in the list of products whose Uninstall key lies outside of Wow6432Node: 64-bit ones where Windows has 64 bits. */
  readonly native: ReadonlySet<number>;
  /** Places of products of the machine of which only the advertised side is there. */
  readonly advertised: ReadonlySet<number>;
  readonly remarks: readonly Remark[];
}

/**
 * Products from the keys of an export. The keys of one product code and one user (or the machine) make one product.
 * @param native the view of keys outside of Wow6432Node: "64" when the export shows a 64-bit Windows, else null.
 * @param input how sources name the export.
 */
export function productsOf(keys: readonly FoundKey[], native: '64' | null, input: string): Installed {
  const upgrades = upgradeCodes(keys);
  const products: Product[] = [];
  const outside = new Set<number>();
  const advertised = new Set<number>();
  const remarks = new Remarks(input);
  for (const group of groupsOf(keys)) {
    const main = ORDER.flatMap((kind) => group.keys.filter((key) => key.kind === kind));
    const first = main[0];
    if (first === undefined) continue;
    const product = merged(group, main, upgrades, native);
    tellDisagreements(main, product, remarks);
    tellBadDates(main, remarks);
    if (main.find(({ kind }) => kind === 'uninstall')?.wow === false) outside.add(products.length);
    if (group.user === null && main.every(({ kind }) => ADVERTISED.has(kind))) advertised.add(products.length);
    products.push({ ...product, source: { name: input, line: first.line } });
  }
  return { products, native: outside, advertised, remarks: remarks.list };
}

function merged(
  group: Group,
  keys: readonly FoundKey[],
  upgrades: ReadonlyMap<string, string>,
  native: '64' | null,
): Fields {
  const fields = keys.map(fieldsOf);
  const first = <K extends keyof Fields>(name: K): Fields[K] =>
    fields.find((part) => part[name] !== null)?.[name] ?? NO_FACTS[name];
  const uninstall = keys.find((key) => key.kind === 'uninstall');
  return {
    name: first('name'),
    version: first('version'),
    publisher: first('publisher'),
    productCode: group.code,
    upgradeCode: group.code === null ? null : (upgrades.get(group.code) ?? null),
    packageCode: first('packageCode'),
    packageName: first('packageName'),
    installDate: first('installDate'),
    installSource: first('installSource'),
    localPackage: first('localPackage'),
    context: group.user === null ? 'machine' : 'user',
    view: uninstall === undefined ? null : uninstall.wow ? '32' : native,
  };
}

function fieldsOf({ kind, values }: FoundKey): Fields {
  if (kind === 'source-list') return { ...NO_FACTS, packageName: textOf(values, 'packagename') };
  if (kind === 'class')
    return {
      ...NO_FACTS,
      name: textOf(values, 'productname'),
      version: packedVersion(numberOf(values, 'version')),
      packageCode: unpackGuid(textOf(values, 'packagecode') ?? ''),
    };
  if (kind === 'userdata') return NO_FACTS;
  return {
    ...NO_FACTS,
    name: textOf(values, 'displayname'),
    version:
      textOf(values, 'displayversion') ?? (kind === 'product' ? packedVersion(numberOf(values, 'version')) : null),
    publisher: textOf(values, 'publisher'),
    installDate: dateOf(textOf(values, 'installdate')),
    installSource: textOf(values, 'installsource'),
    // A product that an administrator assigned to a user has its cached package under the second name.
    localPackage: textOf(values, 'localpackage') ?? textOf(values, 'managedlocalpackage'),
  };
}

/** Two keys of one product that give different versions: the stronger was taken, and the other is told. */
function tellDisagreements(keys: readonly FoundKey[], product: Fields, remarks: Remarks): void {
  for (const { kind, values, line } of keys) {
    const other = kind === 'product' || kind === 'uninstall' ? textOf(values, 'displayversion') : null;
    if (other === null || product.version === null || other === product.version) continue;
    const versions = [product.version, other].map((version) => JSON.stringify(version.slice(0, 40))).join(', not ');
    remarks.add(
      'warning',
      'conflict',
      `the keys of ${product.productCode} differ on its version; taken was ${versions}`,
      line,
    );
  }
}

/** Programs that are not installed by Windows Installer write any form of date there. */
function tellBadDates(keys: readonly FoundKey[], remarks: Remarks): void {
  for (const { values, line } of keys) {
    const text = textOf(values, 'installdate');
    if (text === null || dateOf(text) !== null) continue;
    const shown = JSON.stringify(text.slice(0, 40));
    remarks.add(
      'info',
      'unknown-date',
      `the install date ${shown} is no date of the form 20080601; it was left out`,
      line,
    );
  }
}

/** Product code -> upgrade code: a key for each upgrade code has a value named by each product's packed code. */
function upgradeCodes(keys: readonly FoundKey[]): Map<string, string> {
  const codes = new Map<string, string>();
  for (const key of keys) {
    const upgrade = key.kind === 'upgrade' ? unpackGuid(key.names[0] ?? '') : null;
    if (upgrade === null) continue;
    for (const name of key.values.keys()) {
      const product = unpackGuid(name);
      if (product !== null) codes.set(product, upgrade);
    }
  }
  return codes;
}
