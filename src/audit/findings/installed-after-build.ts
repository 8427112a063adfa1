import type { ProductFacts } from '../compare-product.js';
import type { FindingRule } from './rule.js';

/** Old packages are installed on later days too. */
export const installedAfterBuild: FindingRule<ProductFacts> = {
  name: 'installed-after-build',
  code: 'install-date-proves-nothing',
  status: 'unverifiable',
  sentence:
    'The product from {file} was installed on or after the day of the build that {article} lists, which does not tell the build: {seen}; listed is {listed}. The packages of the update (--packages) would.',
  holds: ({ installed }) => installed === 'not-before',
  grade: () => 'install-date',
};
