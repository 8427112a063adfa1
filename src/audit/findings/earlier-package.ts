import type { ProductFacts } from '../compare-product.js';
import type { FindingRule } from './rule.js';

export const earlierPackage: FindingRule<ProductFacts> = {
  name: 'earlier-package',
  code: 'earlier-known-build',
  status: 'outdated',
  sentence: 'The product installed from {file} records the package code of a build that {article} replaces: {seen}.',
  holds: ({ known }) => known?.standing === 'earlier',
  grade: () => 'package-code',
};
