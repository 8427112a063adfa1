import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginsWithProduct, productsIn } from '../../../src/article/wording/products.js';

test.each([
  ['Microsoft Exchange Server 2007 Service Pack 1', true],
  ['Windows Server 2003, Datacenter Edition', true],
  ['Windows', false],
  ['Windows Update', false],
  ['Windows Update Agent', true],
  ['Word is not Windows XP', false],
  ['An update for Windows XP', false],
  ['Subwindows XP', false],
  ['', false],
])('"%s" begins with a product: %s', (text, begins) => {
  expect(beginsWithProduct(text)).toBe(begins);
  // Asked again: nothing is left of the first time.
  expect(beginsWithProduct(text)).toBe(begins);
});

test('a text begins with a product where the first that it names stands at its start', () => {
  const word = fc.constantFrom(
    'Windows',
    'Microsoft',
    'Exchange',
    'Server',
    'Office',
    'Update',
    '2003',
    'XP',
    'the',
    'Word',
    'Beta',
    ',',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), (words) => {
      const text = words.join(' ');
      expect(beginsWithProduct(text)).toBe(productsIn(text)[0]?.from === 0);
    }),
  );
});

test.each([
  ['You must have Windows Server Update Services 3.0 SP1 installed.', ['Windows Server Update Services 3.0']],
  ['Install Windows Update Agent, then restart.', ['Windows Update Agent']],
  ['Download the Windows Server 2003 Update from Windows Update.', ['Windows Server 2003']],
  ['The Exchange Server 2007 Rollup', ['Exchange Server 2007']],
])('"%s" names %j', (text, names) => {
  expect(productsIn(text).map(({ name }) => name)).toEqual(names);
});
