import type { ProductFacts } from '../compare-product.js';
import type { FindingRule } from './rule.js';

export const installedBeforeBuild: FindingRule<ProductFacts> = {
  name: 'installed-before-build',
  code: 'installed-before-build',
  status: 'outdated',
  sentence:
    'The product from {file} was installed before the build that {article} lists was made: {seen}; listed is {listed}.',
  holds: ({ installed }) => installed === 'before',
  grade: () => 'install-date',
};
