/** Which list of a host would have shown a file. */
import { expect, test } from 'vitest';
import { listingFor, listsOf } from '../../../src/audit/listings.js';
import type { FileListing, HostInventory } from '../../../src/model/generated/inventory.js';
import { blankHost, blankProduct } from '../../support/blank.js';
import { fileOf } from '../support/compact.js';

const OTHER = fileOf('Other.dll | - | - | -', { name: 'files.csv', line: 2 });
const list = (given: Partial<FileListing>): FileListing => ({
  ...{ source: 'list.csv', reach: 'all', folder: null, below: true, patterns: [] },
  ...given,
});
const host = (given: Partial<HostInventory>): HostInventory => blankHost('R1', given);
const PACKAGED = blankProduct({ packageName: 'Relayns.msi', source: { name: 'products.csv', line: 2 } });
const NAMELESS = blankProduct({ name: 'Relay', source: { name: 'products.csv', line: 2 } });
const told = (severity: 'error' | 'warning') => [{ code: 'x', severity, message: 'M.', source: null }];

/** State and source of the list, for a file beside `C:\Relay\Relay.dll`. */
function listing(inventories: HostInventory[], file = 'RELAYTOOL.EXE', wholeListings = false) {
  const { state, source } = listingFor(inventories.map(listsOf), file, () => ['c:/relay/RELAY.dll'], { wholeListings });
  return [state, source];
}

test.each<[string, HostInventory[], (string | null)[]]>([
  ['no inventory', [], ['none', null]],
  ['an inventory that lists nothing', [host({})], ['none', null]],
  ['files, of which nothing more is said', [host({ files: [OTHER] })], ['complete', 'files.csv']],
  ['a list of everything', [host({ files: [OTHER], listings: [list({})] })], ['complete', 'list.csv']],
  [
    'a list that reaches somewhere',
    [host({ files: [OTHER], listings: [list({ reach: 'folder' })] })],
    ['partial', 'list.csv'],
  ],
  [
    'a list of the folder',
    [host({ files: [OTHER], listings: [list({ reach: 'folder', folder: 'C:\\Relay\\\\' })] })],
    ['complete', 'list.csv'],
  ],
  [
    'a list of a folder above, with what is below',
    [host({ files: [OTHER], listings: [list({ reach: 'folder', folder: 'C:' })] })],
    ['complete', 'list.csv'],
  ],
  [
    'a list of a folder above alone',
    [host({ files: [OTHER], listings: [list({ reach: 'folder', folder: 'C:', below: false })] })],
    ['partial', 'list.csv'],
  ],
  [
    'a list of a folder that is called alike',
    [host({ files: [OTHER], listings: [list({ reach: 'folder', folder: 'C:\\Rel' })] })],
    ['partial', 'list.csv'],
  ],
  [
    'a list by patterns, one of which fits',
    [host({ files: [OTHER], listings: [list({ patterns: ['*.dll', '*.exe'] })] })],
    ['complete', 'list.csv'],
  ],
  [
    'a list by patterns that do not fit',
    [host({ files: [OTHER], listings: [list({ patterns: ['*.dll'] })] })],
    ['partial', 'list.csv'],
  ],
  [
    'a second list that reaches it',
    [host({ files: [OTHER], listings: [list({ patterns: ['*.dll'] }), list({ source: 'b.csv' })] })],
    ['complete', 'b.csv'],
  ],
  [
    'a second inventory that reaches it',
    [host({ files: [OTHER], listings: [list({ patterns: ['*.dll'] })] }), host({ files: [OTHER] })],
    ['complete', 'files.csv'],
  ],
  [
    'a list that was read with an error',
    [host({ files: [OTHER], diagnostics: told('error') })],
    ['damaged', 'files.csv'],
  ],
  [
    'a list that was read with a warning',
    [host({ files: [OTHER], diagnostics: told('warning') })],
    ['complete', 'files.csv'],
  ],
  [
    'one of two lists that was read with an error',
    [host({ files: [OTHER] }), host({ diagnostics: told('error') })],
    ['damaged', 'files.csv'],
  ],
  ['products alone, for what is no package', [host({ products: [PACKAGED] })], ['none', null]],
  [
    'a share of packages that is empty',
    [host({ roles: ['package-share'], sources: [{ name: 'share', sha256: null }], diagnostics: told('error') })],
    ['complete', null],
  ],
])('%s', (_, inventories, expected) => {
  expect(listing(inventories)).toEqual(expected);
});

test.each<[string, HostInventory[], (string | null)[]]>([
  ['products with their packages', [host({ products: [NAMELESS, PACKAGED] })], ['complete', 'products.csv']],
  ['products without their packages', [host({ products: [NAMELESS] })], ['none', null]],
  [
    'a list of files that does not reach it, and products without their packages',
    [host({ files: [OTHER], listings: [list({ patterns: ['*.dll'] })], products: [NAMELESS] })],
    ['partial', 'list.csv'],
  ],
  [
    'products with their packages that were read with an error',
    [host({ products: [PACKAGED], diagnostics: told('error') })],
    ['damaged', 'products.csv'],
  ],
  [
    'some products with their packages',
    [host({ products: [PACKAGED], productLists: [{ source: 'products.csv', reach: 'unknown' }] })],
    ['partial', 'products.csv'],
  ],
  [
    'all products, and some with their packages',
    [host({ products: [PACKAGED], productLists: [{ source: 'uninstall.reg', reach: 'products' }] })],
    ['partial', 'products.csv'],
  ],
  [
    'some products with their packages, and a second list of all',
    [
      host({
        products: [PACKAGED],
        productLists: [
          { source: 'products.csv', reach: 'unknown' },
          { source: 'classes.reg', reach: 'packages' },
        ],
      }),
    ],
    ['complete', 'classes.reg'],
  ],
])('of a package: %s', (_, inventories, expected) => {
  expect(listing(inventories, 'RELAYNS.MSI')).toEqual(expected);
});

test('a list of files that does not reach a file says nothing of it, although products name their packages', () => {
  const both = host({ files: [OTHER], listings: [list({ patterns: ['*.dll'] })], products: [PACKAGED] });
  expect(listing([both])).toEqual(['partial', 'list.csv']);
  expect(listing([both], 'RELAYNS.MSI')).toEqual(['complete', 'products.csv']);
});

test('the policy may say that lists are whole', () => {
  const partial = host({ files: [OTHER], listings: [list({ reach: 'folder' })] });
  expect(listing([partial], 'RELAYTOOL.EXE', true)).toEqual(['complete', 'list.csv']);
  const some = host({ products: [PACKAGED], productLists: [{ source: 'products.csv', reach: 'unknown' }] });
  expect(listing([some], 'RELAYNS.MSI', true)).toEqual(['complete', 'products.csv']);
});
