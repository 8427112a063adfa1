import type { Architecture } from '../model/architecture.js';
import type { ChainView } from './answers.js';
import { type Past, pastOf } from './as-of.js';
import { assemble } from './assemble.js';
import { reachable } from './graph.js';
import { byNumber } from './order.js';
import { releaseOf } from './published.js';
import type { Edge, Knowledge } from './types.js';

/** A part of a knowledge base to ask. What is left out of the question limits nothing. */
export interface ViewQuestion {
  /** Only what was published and known at the end of this day: "2009-06-30". */
  readonly asOf?: string | undefined;
  /** Only what holds for this product, as articles name it: "Windows Server 2003", with its service pack or without. */
  readonly product?: string | undefined;
  readonly architecture?: Architecture | undefined;
}

/**
 * A knowledge base as of a day, for one product or for one kind of machine. All questions can be asked of it. What it leaves out, and
 * what it keeps in doubt, is told with each chain.
 */
export function viewOf(whole: Knowledge, { asOf, product, architecture }: ViewQuestion): Knowledge {
  if (asOf === undefined && product === undefined && architecture === undefined) return whole;
  const scope = { product: product ?? null, architecture: architecture ?? null };
  const past = asOf === undefined ? everything(whole) : pastOf(whole, asOf);
  const { absent, revised } = past;
  return assemble(past.captures, past.lists, whole.capturedAt, {
    asOf: asOf ?? null,
    ...scope,
    whole,
    absent,
    revised,
  });
}

function everything({ articles, unnumbered, imported }: Knowledge): Past {
  const captures = [...articles.values()].flatMap((known) => known.captures);
  return { captures: [...captures, ...unnumbered], lists: imported, absent: new Map(), revised: new Set() };
}

/**
 * What a view leaves out of the chains of some articles, and what it keeps in doubt; null where the whole was asked.
 * @param line the articles of the answer.
 */
export function chainView({ view }: Knowledge, ids: readonly string[], line: ReadonlySet<string>): ChainView | null {
  if (view === null) return null;
  const { asOf, product, architecture, whole, absent, revised, outOfScope, unsure } = view;
  const all = ids.flatMap((id) => [...reachable(whole.up, id, byNumber), ...reachable(whole.down, id, byNumber)]);
  const touches = ({ from, to }: Edge): boolean => line.has(from) || line.has(to);
  return {
    asOf,
    product,
    architecture,
    absent: [...new Set(all)].sort(byNumber).flatMap((member) => {
      const reason = absent.get(member);
      return reason === undefined ? [] : [{ id: member, reason, release: releaseOf(whole.published.get(member)) }];
    }),
    revised: [...line].filter((member) => revised.has(member)).sort(byNumber),
    outOfScope: outOfScope.filter(touches),
    unsure: unsure.filter(touches),
  };
}
