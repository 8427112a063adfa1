import * as Args from '@oclif/core/args';
import * as Flags from '@oclif/core/flags';
import type { WhyDocument } from '../../model/generated/why.js';
import type { WhyNotDocument } from '../../model/generated/why-not.js';
import { auditSource, SOURCE_FLAGS } from '../audit-flags.js';
import { KnowledgeCommand } from '../knowledge-command.js';

/** `rollcall why`: the smallest evidence for a verdict. */
export default class Why extends KnowledgeCommand {
  static override summary =
    'Show the smallest evidence for a verdict, or with --not what would make the host compliant.';

  static override description =
    'Names the rule that decided and those asked before it, the row of the article and the record of the inventory with their lines and words, and who says that one article takes the place of another. The audit is that of a report, whose inputs are read again, or the one that the flags ask for.';

  static override examples = [
    '<%= config.bin %> why mps03.example.test KB952077 --inventory test/example/hosts --policy test/example/policy.yaml --roster test/example/roster.csv --format text',
    '<%= config.bin %> why mps03.example.test KB952077 --inventory test/example/hosts --policy test/example/policy.yaml --roster test/example/roster.csv --not --format text',
    '<%= config.bin %> why mps03.example.test KB952077 --report reports/report.json',
  ];

  static override args = {
    host: Args.string({
      description: 'Host, as roster or inventory call it, or an alias',
      required: true,
      ignoreStdin: true,
    }),
    kb: Args.string({ description: 'Article', required: true, ignoreStdin: true }),
  };

  static override flags = {
    ...SOURCE_FLAGS,
    not: Flags.boolean({ description: 'What would make the host compliant.' }),
    format: Flags.option({
      options: ['text', 'json'] as const,
      description: 'Form of the answer; text on a terminal, else JSON.',
    })(),
  };

  protected override async answer(): Promise<void> {
    const { args, flags } = await this.parse(Why);
    const format = this.formatFor(flags.format, flags.json, 'text');
    const from = auditSource(flags, [args.kb]);
    const { answerWhy } = await import('../../library/why/answer.js');
    const { why, not, problems } = await answerWhy({ host: args.host, kb: args.kb, from });
    this.tellProblems(problems);
    this.countRead(1);
    if (format === 'json') return flags.not ? this.writeJson<WhyNotDocument>(not) : this.writeJson<WhyDocument>(why);
    const { whyNotText, whyText } = await import('../why-text.js');
    await this.write(flags.not ? whyNotText(not) : whyText(why));
  }
}
