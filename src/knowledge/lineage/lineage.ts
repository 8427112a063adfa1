import type { Release } from '../../model/generated/article.js';
import type { ChainView } from '../answers.js';
import { knownBuilds } from '../builds.js';
import { reachable } from '../graph.js';
import { grouped } from '../multimap.js';
import { newestFirst } from '../order.js';
import { lineOf } from '../product-line.js';
import { releaseOf } from '../published.js';
import { knownId } from '../question.js';
import type { Build, Knowledge } from '../types.js';
import { chainView } from '../view.js';
import { type LineageRemark, remarksOn } from './remarks.js';

/** A build of the file, with the day on which the article that lists it was published. */
export interface LineageBuild extends Build {
  readonly release: Release;
}

/** An article of the chain that lists no build of the file. */
export interface WithoutBuild {
  readonly article: string;
  /** Its own text was not captured; it has no file table; or it has one, and the file is not in it. */
  readonly why: 'not-captured' | 'no-file-table' | 'not-listed';
}

/** One file along the chain of an article. */
export interface Lineage {
  /** The article that was asked about. */
  readonly id: string;
  /** The file as the latest article that lists it prints it, else as it was asked for. */
  readonly file: string;
  /** Every row, newest article first. */
  readonly builds: readonly LineageBuild[];
  /** The other articles of the chain, newest first: what they do to the file is not known, or nothing. */
  readonly without: readonly WithoutBuild[];
  readonly remarks: readonly LineageRemark[];
  /** What the day, product or machine of the question leaves out; null when the whole knowledge base was asked. */
  readonly view: ChainView | null;
}

/**
 * The builds of a file along the chain of one article, and what does not fit together.
 * @param fileName without folders, in any case.
 * @returns no builds when none of the chain lists the file.
 * @throws InputError when the knowledge base does not know the article.
 */
export function lineageOf(knowledge: Knowledge, kb: string, fileName: string): Lineage {
  const id = knownId(knowledge, kb);
  const order = newestFirst(knowledge.published);
  const chain = [...reachable(knowledge.up, id, order).reverse(), id, ...reachable(knowledge.down, id, order)];
  const members = [...new Set(chain)].filter((member) => lineOf(member) === null);
  const listed = grouped(knownBuilds(knowledge, fileName), ({ article }) => article);
  const builds = members.flatMap((article) =>
    (listed.get(article) ?? []).map((build) => ({ ...build, release: releaseOf(knowledge.published.get(article)) })),
  );
  return {
    id,
    file: builds[0]?.row.name ?? fileName,
    builds,
    without: members
      .filter((article) => !listed.has(article))
      .map((article) => ({ article, why: whyNot(knowledge, article) })),
    remarks: remarksOn(knowledge, members, listed),
    view: chainView(knowledge, [id], new Set(members)),
  };
}

function whyNot({ articles }: Knowledge, id: string): WithoutBuild['why'] {
  const known = articles.get(id);
  if (known === undefined) return 'not-captured';
  return known.article.files.length === 0 ? 'no-file-table' : 'not-listed';
}
