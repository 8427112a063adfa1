import { toKbId } from '../model/kb.js';
import type { ExpectedFile } from './expected.js';
import type { TargetArticle } from './finding.js';
import type { Subject } from './hosts.js';
import { isRegistered } from './judge-product.js';
import type { HostView } from './view.js';

/** What on a host says that an article is installed, in words; null when nothing does. */
export function registrationOf(
  { id, article }: TargetArticle,
  required: readonly ExpectedFile[],
  { inventories }: Subject,
  view: HostView,
): string | null {
  const ids = new Set([id, ...article.aliases.map(toKbId)]);
  if (inventories.some(({ updates }) => updates.some(({ kb }) => ids.has(toKbId(kb))))) return 'the list of updates';
  if (inventories.some(({ patches }) => patches.some(({ kb }) => kb !== null && ids.has(toKbId(kb))))) {
    return 'the list of patches';
  }
  const product = required.find((file) => isRegistered(file, view));
  return product === undefined ? null : `the package code of the product installed from ${product.name}`;
}
