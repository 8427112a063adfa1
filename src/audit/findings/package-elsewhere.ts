import type { ProductFacts } from '../compare-product.js';
import type { FindingRule } from './rule.js';

export const packageElsewhere: FindingRule<ProductFacts> = {
  name: 'package-elsewhere',
  code: 'known-build-elsewhere',
  status: 'unrecognised',
  sentence:
    'The product installed from {file} records the package code of a build of {known}, which is not on the chain of {article}: {seen}.',
  holds: ({ known }) => known?.standing === 'elsewhere',
  grade: () => null,
};
