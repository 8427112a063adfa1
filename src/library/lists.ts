import { type ImportedEdge, readList } from '../knowledge/index.js';
import { InputError } from '../model/errors.js';
import { addImport, findKbDirToWrite, readDocument, readImports } from '../store/index.js';
import { asProblem, attempt, type InputProblem } from './problem.js';

export interface ListQuestion {
  /** The knowledge base; without it ROLLCALL_KB_DIR or ./kb-sources. */
  readonly dir?: string | undefined;
  /** What reads the list; "auto" finds it by content. */
  readonly from?: string | undefined;
  /** Where it was published, an address or words. */
  readonly source?: string | undefined;
  /** When it is imported. */
  readonly now: Date;
}

/** What came of importing one list. */
export interface ListAnswer {
  /** The list in the knowledge base, as a path below its folder: the source of its edges. */
  readonly file: string;
  readonly from: string;
  /** False when the knowledge base had it already. */
  readonly isNew: boolean;
  /** Rows with content, and how many of them could not be read, or not wholly. */
  readonly rows: number;
  readonly broken: number;
  readonly edges: number;
  /** Articles that have a row of their own. */
  readonly articles: number;
  readonly problems: readonly InputProblem[];
}

/**
 * Puts a published list into a knowledge base, as it is. Importing it again changes nothing.
 * @param path a file, or "-" for standard input.
 * @throws InputError when nothing of the list can be read, or the folder cannot be written; then nothing is changed.
 */
export async function importList(path: string, { dir, from, source, now }: ListQuestion): Promise<ListAnswer> {
  const { bytes, name } = await readDocument(path);
  const list = { name: path === '-' ? 'stdin.csv' : name, bytes };
  const { edges, problems, rows, ...read } = inputNamed(path, () => readList(list, from));
  if (edges.length === 0) {
    const first = problems.find(({ severity }) => severity === 'error');
    const reason =
      first === undefined ? 'it has no rows' : `of ${rows} rows none, line ${first.line ?? 1}: ${first.message}`;
    throw new InputError('nothing-readable', path, `nothing of this list could be read (${reason})`);
  }
  const { path: folder } = findKbDirToWrite({ flag: dir });
  const kept = { ...list, from: read.from, source: source ?? null, importedAt: momentOf(now) };
  const { entry, isNew } = await addImport(folder, kept);
  return {
    file: entry.file,
    from: entry.from,
    isNew,
    rows,
    broken: new Set(problems.filter(({ severity }) => severity === 'error').map(({ line }) => line)).size,
    edges: edges.filter(({ to }) => to !== null).length,
    articles: new Set(edges.map((edge) => edge.from)).size,
    problems: problems.map((problem) => ({ ...problem, input: path })),
  };
}

/** A list is called by its name; the person who named it knows it by its path. */
function inputNamed<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw error.input.startsWith('--') ? error : new InputError(error.code, path, error.problem);
  }
}

function momentOf(date: Date): string {
  return date.toISOString().replace('.000Z', 'Z');
}

/**
 * The rows of all lists that a knowledge base keeps. What was lost of one was told row by row when it was imported, and is a
 * warning a list now.
 */
export async function keptLists(dir: string, problems: InputProblem[]): Promise<ImportedEdge[]> {
  const kept = await attempt(problems, () => readImports(dir));
  problems.push(...(kept?.problems ?? []).map(asProblem));
  const edges: ImportedEdge[] = [];
  for (const { entry, bytes } of kept?.imports ?? []) {
    const read = await attempt(problems, () => readList({ name: entry.file, bytes }, entry.from));
    edges.push(...(read?.edges ?? []));
    const lost = read?.problems.filter(({ severity }) => severity === 'error') ?? [];
    if (lost.length === 0) continue;
    const message = `${new Set(lost.map(({ line }) => line)).size} of ${read?.rows ?? 0} rows are not in the chains, since they could not be read; mend the list and import it again`;
    problems.push({ code: 'rows-lost', severity: 'warning', input: entry.file, line: lost[0]?.line ?? null, message });
  }
  return edges;
}
