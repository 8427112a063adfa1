import type { ProductFacts } from '../compare-product.js';
import type { FindingRule } from './rule.js';

export const packageCodeEqual: FindingRule<ProductFacts> = {
  name: 'package-code-equal',
  code: 'package-code-equal',
  status: 'current',
  sentence: 'The product installed from {file} records the package code of the package that {article} lists: {seen}.',
  holds: ({ code }) => code === 'equal',
  grade: () => 'package-code',
};
