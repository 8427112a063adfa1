import type { Facts } from '../../types.js';
import { isClaim } from '../shared/claims.js';
import { placeOf } from '../shared/evidence.js';
import { olderFiles } from '../shared/file-tables.js';
import { someOf } from '../shared/list.js';
import type { Finding } from '../shared/rule.js';

/** Articles that replace another and list older builds of its files. Where one claims to contain the other, its claim is told of. */
export function contradictingOrder(facts: Facts): Finding[] {
  return facts.edges.flatMap((edge) => {
    const later = facts.articles.get(edge.from);
    const earlier = facts.articles.get(edge.to);
    if (edge.relation !== 'replaces' || later === undefined || earlier === undefined || later === earlier) return [];
    const older = isClaim(facts, edge) ? [] : olderFiles(later, earlier);
    if (older.length === 0) return [];
    return [
      {
        articles: [later.id, earlier.id],
        files: older,
        message: `${later.id} is said to replace ${earlier.id}, but lists an older build of ${someOf(older)}`,
        advice: 'Compare both file tables with the pages; one of them, or the direction of the relation, is wrong.',
        ...placeOf(facts, edge),
      },
    ];
  });
}
