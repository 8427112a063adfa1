import * as Args from '@oclif/core/args';
import * as Flags from '@oclif/core/flags';
import { RollcallCommand } from '../base.js';
import { jsonPieces } from '../json-pieces.js';
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
    zone: Flags.string({
      description: 'Zone of local times where no input tells it: +02:00 or Europe/Berlin.',
      helpValue: 'ZONE',
    }),
    policy: Flags.string({
      description: 'Policy whose "inventory" tells of zones, dates and columns of tables (YAML or JSON).',
      helpValue: 'FILE',
    }),
  };

  protected override async answer(): Promise<void> {
    const { args, flags } = await this.parse(Inventory);
    const { readHosts } = await import('../../library/hosts.js');
    const { readSettingsOf } = await import('../../library/inventory-settings.js');
    const readAt = evaluationMoment(undefined);
    const settings = await readSettingsOf(flags);
    const { hosts, problems } = await readHosts(args.path, { from: flags.from, host: flags.host, settings, readAt });
    this.tellProblems(problems);
    this.countRead(hosts.length);
    for (const host of hosts) {
      if (!this.hasReader) break;
      for (const piece of jsonPieces(host)) await this.write(piece);
      await this.write('\n');
    }
  }
}
