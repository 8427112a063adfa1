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
import type { Settings } from './settings.js';
import { momentOf } from './time.js';
import type { HostView, Seen } from './view.js';

/** What the files of a name on a host say about an expected file; null when there is none. */
export function judgeFiles(id: string, file: ExpectedFile, view: HostView, settings: Settings): Judgement | null {
  const seen = view.files.get(file.key) ?? [];
  const [only] = seen;
  if (seen.length < 2) return only === undefined ? null : counted(judgeFile(id, only, file, settings), only, view);
  const judgements: Judgement[] = [];
  for (const one of seen) {
    const judgement = counted(judgeFile(id, one, file, settings), one, view);
    if (judgement !== null) judgements.push(judgement);
  }
  return worstOf(judgements);
}

/** A cached package may be shorter than the one it was made from: it can speak for a host only. */
function counted(judgement: Judgement, { item: { path } }: Seen<HostFile>, { cached }: HostView): Judgement | null {
  const isCached = path !== null && cached.size > 0 && cached.has(fileKey(path));
  return isCached && judgement.status !== 'current' ? null : judgement;
}

function judgeFile(id: string, seen: Seen<HostFile>, file: ExpectedFile, settings: Settings): Judgement {
  const { item, clock } = seen;
  const moment = item.modified === null ? null : momentOf(item.modified, clock);
  const trace = new FileTrace(seen);
  const words = () => ({ file: file.name, article: id, seen: inWords(trace.observed()) });
  const against = (listed: ListedBuild): Judgement => {
    const facts = compareFile({ file: item, moment }, listed, file, settings);
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
