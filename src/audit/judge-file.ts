import { fileKey } from '../model/filename.js';
import type { HostFile } from '../model/generated/inventory.js';
import type { Build, InventoryEvidence } from '../model/generated/report.js';
import { ofRows, worstOf } from './combine.js';
import { compareFile } from './compare.js';
import { inWords, obstacle, seenFile } from './describe.js';
import { evidenceOf } from './evidence.js';
import type { ExpectedFile, ListedBuild } from './expected.js';
import { fileRules } from './findings/index.js';
import { type Judgement, judge, type Trace } from './judgement.js';
import { isKeptAside, keptAside } from './kept-copies.js';
import { byText } from './order.js';
import type { Settings } from './settings.js';
import { momentOfFile } from './time.js';
import type { HostView, Seen } from './view.js';

/** What the files of a name on a host say about an expected file; null when there is none. */
export function judgeFiles(id: string, file: ExpectedFile, view: HostView, settings: Settings): Judgement | null {
  const seen = view.files.get(file.key) ?? [];
  const [only] = seen;
  if (only === undefined) return null;
  if (seen.length === 1) {
    const judgement = judgeFile(id, only, isKeptAside(only.item.path), file, settings);
    return isCounted(judgement, only, view) ? judgement : null;
  }
  const kept = keptAside(seen.map(({ item }) => item.path));
  const inUse = seen.filter((_, i) => kept[i] !== true);
  // Copies that are kept aside yield to those that are in use; without any they prove nothing, but that the file is there.
  const counting = inUse.length > 0 ? inUse : seen;
  const judgements = counting.flatMap((one) => {
    const judgement = judgeFile(id, one, inUse.length === 0, file, settings);
    return isCounted(judgement, one, view) ? [judgement] : [];
  });
  const worst = worstOf(judgements);
  const isOfOneKind = inUse.length === 0 || inUse.length === seen.length;
  return worst === null || isOfOneKind ? worst : besideKept(worst, seen, kept);
}

function besideKept(judgement: Judgement, seen: readonly Seen<HostFile>[], kept: readonly boolean[]): Judgement {
  const paths = seen.flatMap(({ item }, i) => (kept[i] === true && item.path !== null ? [item.path] : [])).sort(byText);
  const what = paths.length === 1 ? 'A copy' : `${paths.length} copies`;
  return {
    ...judgement,
    say: () =>
      `${judgement.say()} ${what} that Windows keeps aside (${paths[0] ?? ''}) ${paths.length === 1 ? 'does' : 'do'} not count.`,
  };
}

/** A cached package may be shorter than the one it was made from: it can speak for a host only. */
function isCounted({ status }: Judgement, { item: { path } }: Seen<HostFile>, { cached }: HostView): boolean {
  return status === 'current' || path === null || cached.size === 0 || !cached.has(fileKey(path));
}

function judgeFile(id: string, seen: Seen<HostFile>, kept: boolean, file: ExpectedFile, settings: Settings): Judgement {
  const { item, clock } = seen;
  const moment = item.modified === null ? null : momentOfFile(item.modified, clock);
  const trace = new FileTrace(seen);
  const words = () => ({ file: file.name, article: id, seen: inWords(trace.observed()), place: item.path });
  const against = (listed: ListedBuild): Judgement => {
    const facts = compareFile({ file: item, moment, kept }, listed, file, settings);
    return judge(fileRules, facts, {
      known: facts.known,
      minimumGrade: settings.minimumGrade,
      listed,
      trace,
      words: () => ({
        ...words(),
        listed: listed.words,
        obstacle: obstacle(item.modified, moment, listed.moment),
      }),
    });
  };
  const [first, ...more] = file.rows;
  const judged = against(first);
  return more.length === 0 ? judged : ofRows([judged, ...more.map(against)], item.version, words);
}

class FileTrace implements Trace {
  readonly #seen: Seen<HostFile>;

  constructor(seen: Seen<HostFile>) {
    this.#seen = seen;
  }

  get thing(): string | null {
    return this.#seen.item.path;
  }

  observed(): Build {
    return seenFile(this.#seen.item);
  }

  evidence(fields: readonly string[]): InventoryEvidence {
    return evidenceOf(this.#seen.item, this.#seen.inventory, fields);
  }
}
