import type { ProductFacts } from '../compare-product.js';
import type { FindingRule } from './rule.js';

/** The build may be older, newer, or a rebuild: the code alone does not tell. */
export const otherPackageCode: FindingRule<ProductFacts> = {
  name: 'other-package-code',
  code: 'package-code-unknown',
  status: 'unverifiable',
  sentence:
    'The product installed from {file} records another package code than the package that {article} lists, and no known package has it: {seen}.',
  holds: ({ code }) => code === 'other',
  rests: ['packageCode'],
  grade: () => null,
};
