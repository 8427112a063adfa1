import * as Args from '@oclif/core/args';
import { RollcallCommand } from '../base.js';

/** Documents that are read and written. */
const DOCUMENTS = ['article', 'counts', 'graph', 'inventory', 'kb-index', 'lint', 'policy', 'report', 'roster'];
/** What commands print as JSON. */
const OUTPUTS = ['diff', 'plan', 'policy-check', 'rules', 'verify', 'why', 'why-not'];

/** What others take parts of; it goes with them, as JSON Schema 2020-12 bundles schemas (section 9.3 of its core). */
const REPORT = 'report.schema.json';

/** `rollcall schema`: the JSON Schemas that documents of rollcall obey. */
export default class Schema extends RollcallCommand {
  static override summary = 'Print a JSON Schema (2020-12).';

  static override examples = ['<%= config.bin %> schema article'];

  static override args = {
    name: Args.string({
      description: 'Document',
      required: true,
      options: [...DOCUMENTS, ...OUTPUTS],
      ignoreStdin: true,
    }),
  };

  protected override async answer(): Promise<void> {
    const { args } = await this.parse(Schema);
    const { readPackageFile } = await import('../../store/index.js');
    const text = readPackageFile(`schemas/${args.name}.schema.json`);
    if (args.name === 'report' || !text.includes(REPORT)) return this.write(text);
    const schema = JSON.parse(text);
    const $defs = { ...schema.$defs, report: JSON.parse(readPackageFile(`schemas/${REPORT}`)) };
    return this.writeJson({ ...schema, $defs }, true);
  }
}
