import * as Args from '@oclif/core/args';
import { RollcallCommand } from '../base.js';

const NAMES = ['article', 'counts', 'graph', 'inventory', 'kb-index', 'lint', 'policy', 'report', 'roster'];

/** `rollcall schema`: the JSON Schemas that documents of rollcall obey. */
export default class Schema extends RollcallCommand {
  static override summary = 'Print a JSON Schema (2020-12).';

  static override examples = ['<%= config.bin %> schema article'];

  static override args = {
    name: Args.string({ description: 'Document', required: true, options: NAMES, ignoreStdin: true }),
  };

  protected override async answer(): Promise<void> {
    const { args } = await this.parse(Schema);
    const { readPackageFile } = await import('../../store/index.js');
    await this.write(readPackageFile(`schemas/${args.name}.schema.json`));
  }
}
