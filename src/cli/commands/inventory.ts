import * as Args from '@oclif/core/args';
import * as Flags from '@oclif/core/flags';
import { RollcallCommand } from '../base.js';
import { evaluationMoment } from '../moment.js';

/** `rollcall inventory`: host data of any supported form in, one host a line out. */
export default class Inventory extends RollcallCommand {
  static override summary = 'Read host data and print each host as one line of JSON.';

  static override description =
    'PATH is a file, a folder or - for standard input. A folder that directly holds packages is one host; any other folder is walked. Several inputs for one host are merged.';

  static override examples = ['<%= config.bin %> inventory test/example/hosts'];

  static override args = {
    path: Args.string({ description: 'File, folder, or -', required: true, multiple: true, ignoreStdin: true }),
  };

  static override flags = {
    from: Flags.string({
      description: 'Kind of input; auto looks at the content.',
      helpValue: 'NAME',
      default: 'auto',
    }),
    host: Flags.string({ description: 'Host of the inputs that name none.', helpValue: 'NAME' }),
  };

  protected override async answer(): Promise<void> {
    const { args, flags } = await this.parse(Inventory);
    const { readHosts } = await import('../../library/hosts.js');
    const readAt = evaluationMoment(undefined);
    const { hosts, problems } = await readHosts(args.path, { from: flags.from, host: flags.host, readAt });
    this.tellProblems(problems);
    this.countRead(hosts.length);
    for (const host of hosts) {
      if (!this.hasReader) break;
      await this.writeJson(host);
    }
  }
}
