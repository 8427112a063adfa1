import type { Arrow, Sheet } from '../../sheet.js';

/** One line of a tree. */
export interface Branch {
  readonly id: string;
  /** The arrows that lead here from the line above; none for a root. */
  readonly arrows: readonly Arrow[];
  /** Whether it was drawn before, with what hangs below it. */
  readonly again: boolean;
  /** What stands before the line, and before what it goes on with and what hangs below it. */
  readonly before: string;
  readonly below: string;
}

interface Twig {
  readonly id: string;
  readonly arrows: readonly Arrow[];
}

interface Step extends Twig {
  readonly before: string;
  readonly indent: string;
  /** 0 for a root. */
  readonly level: number;
}

/**
 * The lines of the trees under some roots; a root that an earlier tree has is not drawn again. Iterative, so that a chain of any
 * length fits.
 * @param deepest levels drawn to the right of each other; deeper ones stay there and show their level.
 */
export function* branchesOf({ arrows }: Sheet, roots: readonly string[], deepest: number): Generator<Branch> {
  const twigs = twigsOf(arrows);
  const drawn = new Set<string>();
  for (const root of roots) {
    if (drawn.has(root)) continue;
    const work: Step[] = [{ id: root, arrows: [], before: '', indent: '', level: 0 }];
    for (let step = work.pop(); step !== undefined; step = work.pop()) {
      const { id, before, indent, level } = step;
      const again = drawn.has(id);
      const children = again ? [] : (twigs.get(id) ?? []);
      yield { id, arrows: step.arrows, again, before, below: `${indent}${children.length > 0 ? '│  ' : '   '}` };
      drawn.add(id);
      work.push(...stepsOf(children, indent, level + 1, deepest));
    }
  }
}

/** Last first, since the work is taken from the end. */
function stepsOf(twigs: readonly Twig[], indent: string, level: number, deepest: number): Step[] {
  if (level > deepest)
    return twigs.map((twig) => ({ ...twig, before: `${indent}(${level}) `, indent, level })).reverse();
  return twigs
    .map((twig, i) => {
      const last = i === twigs.length - 1;
      return {
        ...twig,
        before: `${indent}${last ? '└─ ' : '├─ '}`,
        indent: `${indent}${last ? '   ' : '│  '}`,
        level,
      };
    })
    .reverse();
}

/** What hangs below each article; arrows to the same one share a twig. */
function twigsOf(arrows: readonly Arrow[]): Map<string, Twig[]> {
  const byStart = new Map<string, Map<string, Arrow[]>>();
  for (const arrow of arrows) {
    const ends = byStart.get(arrow.from) ?? new Map<string, Arrow[]>();
    ends.set(arrow.to, [...(ends.get(arrow.to) ?? []), arrow]);
    byStart.set(arrow.from, ends);
  }
  return new Map([...byStart].map(([id, ends]) => [id, [...ends].map(([to, all]) => ({ id: to, arrows: all }))]));
}
