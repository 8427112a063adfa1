import type { ProductFacts } from '../compare-product.js';
import type { FindingRule } from './rule.js';

/** The package cannot have been installed before it was built: one of the two is wrong, and nothing tells which. */
export const packageCodeAgainstDate: FindingRule<ProductFacts> = {
  name: 'package-code-against-date',
  code: 'evidence-conflicts',
  status: 'unverifiable',
  sentence:
    'The product installed from {file} records the package code of a build as late as that of {article}, but a date of installation before it: {seen}; listed is {listed}.',
  holds: ({ code, known, installed }) => installed === 'before' && (code === 'equal' || known?.standing === 'later'),
  rests: ['packageCode', 'installDate'],
  grade: () => 'package-code',
};
