import type { Article } from '../model/generated/article.js';
import type { Finding } from '../model/generated/report.js';
import type { ExpectedFile } from './expected.js';
import { emptyRules } from './findings/index.js';
import { judgeFiles } from './judge-file.js';
import { judgeProducts } from './judge-product.js';
import { type Judgement, judge } from './judgement.js';
import type { Settings } from './settings.js';
import type { HostView } from './view.js';

/** A target article, which has an id. */
export interface TargetArticle {
  readonly id: string;
  readonly article: Article;
}

/** The number of an article, with all files that it lists, by `fileKey`. */
interface Listed extends Pick<TargetArticle, 'id'> {
  readonly files: ReadonlyMap<string, ExpectedFile>;
}

/** Judges one expected file on one host; its sentence is made when it is asked for. */
export function judgeExpected(article: Listed, file: ExpectedFile, view: HostView, settings: Settings): Judgement {
  const { id } = article;
  return (
    decide(judgeFiles(id, file, view, settings), judgeProducts(id, file, view, settings)) ??
    judgeEmpty(article, file, view, settings)
  );
}

/** What a report says of one expected file on one host. */
export function findingOf(
  host: string,
  { id, article }: TargetArticle,
  file: ExpectedFile,
  judgement: Judgement,
): Finding {
  const { status, code, listed, trace, carries, grade, rests } = judgement;
  return {
    host,
    article: id,
    file: file.name,
    status,
    reason: { code, text: judgement.say() },
    expected: listed.build,
    observed: trace.observed(),
    carries,
    grade,
    evidence: {
      article: { id, sha256: article.source.sha256, position: listed.row.position },
      inventory: trace.evidence(rests),
    },
  };
}

/**
 * Where a product and a file disagree, the file decides, and the reason says so. A file that proves nothing leaves it to the
 * product.
 */
function decide(file: Judgement | null, product: Judgement | null): Judgement | null {
  if (file === null || product === null) return file ?? product;
  if (file.status === product.status || product.status === 'unverifiable') return file;
  if (file.status === 'unverifiable') return saying(product, 'The file of that name proves nothing:', file);
  return saying(file, 'The installed product disagrees, and the file decides:', product);
}

function saying(decided: Judgement, link: string, other: Judgement): Judgement {
  return { ...decided, say: () => `${decided.say()} ${link} ${other.say()}` };
}

function judgeEmpty({ id, files }: Listed, file: ExpectedFile, view: HostView, settings: Settings): Judgement {
  const { minimumGrade } = settings;
  const listing = view.listingFor(file.key, files, settings);
  const facts = { inventory: view.inventories.length > 0, listing: listing.state };
  const all = view.inventories.flatMap(({ sources }) => sources);
  const shown = all.filter(({ name }) => name === listing.source);
  const sources = shown.length > 0 ? shown : (view.inventories[0]?.sources ?? []);
  // What was read has a hash; what it says that it was made from may have none.
  const source = sources.find(({ sha256 }) => sha256 !== null) ?? sources[0];
  return judge(emptyRules, facts, {
    known: null,
    minimumGrade,
    listed: file.rows[0],
    trace: {
      thing: null,
      observed: () => null,
      evidence: () => (source === undefined ? null : { name: source.name, sha256: source.sha256, line: null }),
    },
    words: () => ({ file: file.name, article: id }),
  });
}
