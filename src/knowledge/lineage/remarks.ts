import { containment } from '../contained.js';
import { grouped } from '../multimap.js';
import { areOlder } from '../rows/older.js';
import { versionClashes } from '../rows/same-version.js';
import { variantOf } from '../rows/variant.js';
import type { Build, Knowledge, Links } from '../types.js';

/** What does not fit together in the builds of one file. */
export interface LineageRemark {
  /**
   * "contradiction": one version with several sizes or dates. "dropped": an article that is said to contain an earlier one no longer lists the
   * file. "older": the later article lists an older build.
   */
  readonly kind: 'contradiction' | 'dropped' | 'older';
  /** The article that the remark is about, then those that it does not fit to. */
  readonly articles: readonly string[];
  /** What does not fit: one sentence. */
  readonly message: string;
}

type Listed = ReadonlyMap<string, readonly Build[]>;

/**
 * @param members the articles of the chain, newest first.
 * @param listed the builds of the file, by article.
 */
export function remarksOn(knowledge: Knowledge, members: readonly string[], listed: Listed): LineageRemark[] {
  const builds = members.toReversed().flatMap((article) => listed.get(article) ?? []);
  const clashes = versionClashes(builds).map(({ first, against, message }) => ({
    kind: 'contradiction' as const,
    articles: [first.article, ...against.map(({ article }) => article)],
    message,
  }));
  const contained = containment(knowledge);
  const hasTable = (id: string): boolean => (knowledge.articles.get(id)?.article.files.length ?? 0) > 0;
  return members
    .flatMap((id): LineageRemark[] => {
      const own = listed.get(id);
      if (own !== undefined)
        return older(
          id,
          own,
          nearest(knowledge.down, id, (other) => listed.has(other)),
          listed,
        );
      return hasTable(id) ? dropped(id, nearest(contained, id, hasTable), listed) : [];
    })
    .concat(clashes);
}

/** The first articles on each way down that are wanted; what lies behind them is their affair. */
function nearest(links: Links, start: string, wanted: (id: string) => boolean): string[] {
  const seen = new Set([start]);
  const queue = [start];
  const found: string[] = [];
  for (const id of queue) {
    for (const next of links.get(id) ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      if (wanted(next)) found.push(next);
      else queue.push(next);
    }
  }
  return found;
}

function dropped(id: string, earlier: readonly string[], listed: Listed): LineageRemark[] {
  const lost = earlier.filter((other) => listed.has(other));
  const name = listed.get(lost[0] ?? '')?.[0]?.row.name;
  if (name === undefined) return [];
  const message = `${id} is said to contain ${lost.join(', ')}, but no longer lists ${name}`;
  return [{ kind: 'dropped', articles: [id, ...lost], message }];
}

function older(id: string, own: readonly Build[], earlier: readonly string[], listed: Listed): LineageRemark[] {
  const variants = rowsByVariant(own);
  return earlier.flatMap((other) => {
    const before = rowsByVariant(listed.get(other) ?? []);
    const rows = [...variants].flatMap(([variant, later]) => {
      const others = before.get(variant);
      return others !== undefined && areOlder(later, others) ? [{ later: later[0], earlier: others[0] }] : [];
    });
    const [first] = rows;
    if (first?.later === undefined || first.earlier === undefined) return [];
    const message = `${id} lists ${first.later.name} ${stamp(first.later)}, which is older than ${stamp(first.earlier).replace(/^in a/, 'the')} in ${other}`;
    return [{ kind: 'older' as const, articles: [id, other], message }];
  });
}

function rowsByVariant(builds: readonly Build[]): Map<string, Build['row'][]> {
  return grouped(
    builds.map(({ row }) => row),
    variantOf,
  );
}

function stamp({ version, date }: Build['row']): string {
  const day = date === null ? '' : ` of ${date}`;
  return version === null ? `in a build${day}` : `${version}${day}`;
}
