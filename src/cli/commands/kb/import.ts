import * as Args from '@oclif/core/args';
import * as Flags from '@oclif/core/flags';
import type { InputProblem } from '../../../library/problem.js';
import { KnowledgeCommand } from '../../knowledge-command.js';
import { evaluationMoment } from '../../moment.js';

/** Problems of rows that are told one by one. */
const TOLD = 50;

/** `rollcall kb import`: a published list of what supersedes what into the knowledge base. */
export default class KbImport extends KnowledgeCommand {
  static override summary = 'Import a published list of what supersedes what.';

  static override description =
    'FILE is a CSV with the columns kb, posted, supersedes and products, or - for standard input. Its edges keep their file and line, and what an article itself says comes before them. A row that cannot be read is told with its line, and the others go on.';

  static override examples = ['<%= config.bin %> kb import test/example/lists/supersession.csv --kb-dir my-articles'];

  static override args = {
    file: Args.string({ description: 'File, or -', required: true, ignoreStdin: true }),
  };

  static override flags = {
    from: Flags.string({ default: 'auto', description: 'Form of the list: auto, edges.', helpValue: 'NAME' }),
    source: Flags.string({ description: 'Where the list was published.', helpValue: 'TEXT' }),
  };

  protected override async answer(): Promise<void> {
    const { args, flags } = await this.parse(KbImport);
    const { importList } = await import('../../../library/lists.js');
    const now = evaluationMoment(undefined);
    const answer = await importList(args.file, { dir: flags['kb-dir'], ...flags, now });
    this.tellFirst(answer.problems);
    this.countRead(1);
    if (this.formatFor(undefined, flags.json, 'text') === 'json') return this.writeJson(answer);
    const { file, from, isNew, rows, broken, edges, articles } = answer;
    const kept = isNew ? `Kept as ${file}` : `Was there already as ${file}`;
    await this.write(
      `${kept}, read as ${from}: ${edges} edges of ${articles} articles; ${broken} of ${rows} rows could not be read\n`,
    );
  }

  /** A list of another form may have as many broken rows as rows; all of them are in the JSON. */
  private tellFirst(problems: readonly InputProblem[]): void {
    this.tellProblems(problems.slice(0, TOLD));
    const rest = problems.length - TOLD;
    if (rest > 0) this.note(`error: ${rest} more rows like these; --json lists all of them`);
  }
}
