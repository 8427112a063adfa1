import type { ProductFacts } from '../compare-product.js';
import type { FindingRule } from './rule.js';

export const productAlone: FindingRule<ProductFacts> = {
  name: 'product-alone',
  code: 'package-code-missing',
  status: 'unverifiable',
  sentence:
    'A product is installed from {file}, and neither a package code nor a date tells its build: {seen}. The packages of the update (--packages) may.',
  holds: () => true,
  grade: () => null,
};
