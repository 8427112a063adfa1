import type { Chain, ChainNode, Edge } from '../knowledge/index.js';
import { printable } from '../model/printable.js';

interface Branch {
  readonly id: string;
  readonly relations: readonly string[];
}

interface Line {
  readonly branch: Branch;
  /** What stands before the branch, and before everything below it. */
  readonly before: string;
  readonly below: string;
  /** 1 for what the article itself supersedes. */
  readonly level: number;
}

/** Levels drawn to the right of each other; deeper ones stay there and show their level, so that a line stays readable. */
const DEEPEST = 24;

/**
 * A chain as text for a terminal: the article, what it supersedes as a tree, then what supersedes it, what is latest, and the
 * problems. An article that is reached twice is drawn once and named again.
 * @returns lines, each ended by a newline. Control characters of titles are shown as "?".
 */
export function chainTree(chain: Chain): string {
  const nodes = new Map(chain.nodes.map((node) => [node.id, node]));
  const lines = [describe(nodes, chain.id), ...drawBelow(chain, nodes), ''];
  lines.push(chain.replacedBy.length === 0 ? 'Replaced by: nothing known here' : 'Replaced by:');
  for (const id of chain.replacedBy) lines.push(`  ${describe(nodes, id)}`);
  lines.push(`Latest: ${chain.latest.join(', ')}`);
  if (chain.implied.length > 0) lines.push('', 'Perhaps too, since it is said of all updates for a product:');
  for (const { from, release, to, line, earlier } of chain.implied) {
    const part = line === 'part' ? ', which is for a part of the product' : '';
    const when = earlier === null ? '; the dates do not tell which came first' : '';
    lines.push(`  ${[from, release.date ?? ''].join('  ').trimEnd()} contains ${to}${part}${when}`);
  }
  if (chain.overruled.length > 0) lines.push('', 'Left out, since articles deny it:');
  for (const { edge, by } of chain.overruled) {
    lines.push(`  ${edge.from} replaces ${edge.to}: ${edge.source} says so, ${by[0]?.article ?? ''} says otherwise`);
  }
  if (chain.problems.length > 0) {
    lines.push('', 'Before you trust this:');
    for (const { severity, rule, message } of chain.problems) lines.push(`  ${severity} ${rule}: ${message}`);
  }
  return lines.map((line) => `${printable(line)}\n`).join('');
}

function drawBelow(chain: Chain, nodes: ReadonlyMap<string, ChainNode>): string[] {
  const branches = branchesOf(chain.edges);
  const drawn = new Set([chain.id]);
  const lines: string[] = [];
  const work = children(branches.get(chain.id) ?? [], '', 1);
  for (let line = work.pop(); line !== undefined; line = work.pop()) {
    const { branch, before, below, level } = line;
    const again = drawn.has(branch.id);
    const text = again ? `${branch.id} (see above)` : describe(nodes, branch.id);
    lines.push(`${before}${branch.relations.join(', ')} ${text}`);
    if (again) continue;
    drawn.add(branch.id);
    work.push(...children(branches.get(branch.id) ?? [], below, level + 1));
  }
  return lines;
}

/** Last first, since the work is taken from the end. */
function children(branches: readonly Branch[], indent: string, level: number): Line[] {
  if (level > DEEPEST) {
    return branches.map((branch) => ({ branch, before: `${indent}(${level}) `, below: indent, level })).reverse();
  }
  return branches
    .map((branch, i) => {
      const last = i === branches.length - 1;
      const [before, below] = last ? ['└─ ', '   '] : ['├─ ', '│  '];
      return { branch, before: `${indent}${before}`, below: `${indent}${below}`, level };
    })
    .reverse();
}

/** What hangs below each article; two relations to the same one share a branch. */
function branchesOf(edges: readonly Edge[]): Map<string, Branch[]> {
  const branches = new Map<string, Map<string, string[]>>();
  for (const { from, to, relation } of edges) {
    const below = branches.get(from) ?? new Map<string, string[]>();
    below.set(to, [...(below.get(to) ?? []), WORDS[relation]]);
    branches.set(from, below);
  }
  return new Map(
    [...branches].map(([id, below]) => [id, [...below].map(([to, relations]) => ({ id: to, relations }))]),
  );
}

const WORDS: Readonly<Record<Edge['relation'], string>> = {
  replaces: 'replaces',
  includes: 'includes',
  'contains-all-previous': 'contains all before it of',
  prerequisite: 'requires',
  'fixed-in': 'fixes',
};

function describe(nodes: ReadonlyMap<string, ChainNode>, id: string): string {
  const node = nodes.get(id);
  const date = node?.release.date;
  if (id.startsWith('family:')) return node?.title ?? id.slice('family:'.length);
  const parts = [id, ...(date ? [date] : []), ...(node?.title ? [node.title] : [])];
  if (id.startsWith('KB') && node?.known === false) parts.push('(not in the knowledge base)');
  return parts.join('  ');
}
