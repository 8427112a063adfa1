import { articleWithoutFiles } from './article-without-files.js';
import { compliant } from './compliant.js';
import { futureInventory } from './future-inventory.js';
import { incomplete } from './incomplete.js';
import { missing } from './missing.js';
import { mixed } from './mixed.js';
import { noFileOfArticle } from './no-file-of-article.js';
import { noInventory } from './no-inventory.js';
import { noList } from './no-list.js';
import { outdated } from './outdated.js';
import { registeredNotEffective } from './registered-not-effective.js';
import { roleNotApplicable } from './role-not-applicable.js';
import { roleWithoutFiles } from './role-without-files.js';
import type { VerdictRule } from './rule.js';
import { staleInventory } from './stale-inventory.js';
import { superseded } from './superseded.js';
import { undatedInventory } from './undated-inventory.js';
import { unproven } from './unproven.js';

/** What a host is to an article, in the order in which it is asked. */
export const verdictRules: readonly VerdictRule[] = [
  roleNotApplicable,
  roleWithoutFiles,
  noFileOfArticle,
  noInventory,
  futureInventory,
  staleInventory,
  undatedInventory,
  articleWithoutFiles,
  noList,
  superseded,
  missing,
  registeredNotEffective,
  mixed,
  outdated,
  incomplete,
  unproven,
  compliant,
];
