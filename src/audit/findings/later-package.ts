import type { ProductFacts } from '../compare-product.js';
import type { FindingRule } from './rule.js';

export const laterPackage: FindingRule<ProductFacts> = {
  name: 'later-package',
  code: 'later-known-build',
  status: 'newer',
  sentence:
    'The product installed from {file} records the package code of a build of an article that replaces {article}: {seen}.',
  holds: ({ known }) => known?.standing === 'later',
  grade: () => 'package-code',
};
