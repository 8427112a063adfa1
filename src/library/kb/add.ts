import { InputError } from '../../model/errors.js';
import { isMoment } from '../../model/moment.js';
import { findKbDirToWrite, type KbFolder, KbWriter, readKbFolder, type ValueCache } from '../../store/index.js';
import { articleCache, CachedParser } from '../cached-parser.js';
import type { InputProblem } from '../problem.js';
import { type AddedCapture, Addition } from './addition.js';
import { type Candidate, candidatesIn } from './candidates.js';
import type { Said } from './entries.js';

export interface AddQuestion {
  /** The knowledge base; without it ROLLCALL_KB_DIR or ./kb-sources. */
  readonly dir?: string | undefined;
  /** Number of the one article, in any usual spelling, for a capture that does not say it. */
  readonly kb?: string | undefined;
  /** Where the captures were made: an address, or words. */
  readonly source?: string | undefined;
  /** When: a day or a moment, RFC 3339. */
  readonly captured?: string | undefined;
  /** As in `readKnowledge`. */
  readonly cache?: ValueCache | null;
  /** Is told each file before it is read. */
  readonly onFile?: (input: string) => void;
}

export interface AddAnswer {
  /** The folder. */
  readonly dir: string;
  readonly captures: readonly AddedCapture[];
  /** What could not be read or added, and where folder and index disagree. */
  readonly problems: readonly InputProblem[];
}

/**
 * Adds captures to a knowledge base, all of them or, when this is stopped, none. A capture whose bytes are there is not added again;
 * captures that somebody put into the folder are listed on the way.
 * @param paths files, folders or "-".
 * @throws InputError when `kb` or `captured` is none; when the folder cannot be written or its index cannot be read.
 */
export async function addCaptures(paths: readonly string[], question: AddQuestion): Promise<AddAnswer> {
  const said = saidIn(question);
  const { path: dir } = findKbDirToWrite({ flag: question.dir });
  const parser = new CachedParser(question.cache === undefined ? articleCache() : question.cache);
  const problems: InputProblem[] = [];
  const writer = new KbWriter(dir);
  try {
    const known = new Set(readable(dir).captures.map(({ sha256 }) => sha256));
    const candidates: Candidate[] = [];
    for await (const { candidate, bytes } of candidatesIn(paths, question, parser, problems)) {
      if (!known.has(candidate.sha256)) writer.stage(bytes, candidate.sha256);
      candidates.push(candidate);
    }
    const answer = await writer.change(() => new Addition(readable(dir), writer, parser, said).plan(candidates));
    return { dir, captures: answer.captures, problems: [...problems, ...answer.problems, ...parser.problems] };
  } finally {
    writer.close();
  }
}

/** @throws InputError where the index cannot be read: a new one would lose what it says. */
function readable(dir: string): KbFolder {
  const folder = readKbFolder(dir);
  if (folder.indexProblem !== null) throw folder.indexProblem;
  return folder;
}

function saidIn({ source, captured }: AddQuestion): Said {
  if (captured !== undefined && !isMoment(captured)) {
    throw new InputError(
      'not-a-time',
      `--captured ${captured}`,
      'no date; write 2009-01-31, or 2009-01-31T10:00:00+01:00',
    );
  }
  if (source !== undefined && !/\S/.test(source))
    throw new InputError('no-source', '--source', 'is empty; leave it out');
  return { source: source ?? null, capturedAt: captured ?? null };
}
