import type { ProductFacts } from '../compare-product.js';
import type { FindingRule } from './rule.js';

/** The package cannot have been installed before it was built: one of the two is wrong, and nothing tells which. */
export const packageCodeAgainstDate: FindingRule<ProductFacts> = {
  name: 'package-code-against-date',
  code: 'evidence-conflicts',
  status: 'unverifiable',
  sentence:
    'The product installed from {file} records the package code of the package that {article} lists, but a date of installation before its build: {seen}; listed is {listed}.',
  holds: ({ code, installed }) => code === 'equal' && installed === 'before',
  grade: () => 'package-code',
};
