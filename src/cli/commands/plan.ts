import * as Args from '@oclif/core/args';
import * as Flags from '@oclif/core/flags';
import type { PlanDocument } from '../../model/generated/plan.js';
import { auditSource, SOURCE_FLAGS } from '../audit-flags.js';
import { KnowledgeCommand } from '../knowledge-command.js';

/** `rollcall plan`: what a change board decides on. */
export default class Plan extends KnowledgeCommand {
  static override summary =
    'Make a change plan: which hosts need which files of an article, what comes first, and in which order.';

  static override description =
    'For each article: hosts to change, hosts that a prerequisite blocks, hosts of which too little is known, and waived ones; the files to hand out; restarts, procedures, known issues and removal as the article says them, with lines. Several articles come in the order in which they are installed.';

  static override examples = [
    '<%= config.bin %> plan KB952077 --inventory test/example/hosts --policy test/example/policy.yaml --roster test/example/roster.csv --format text',
    '<%= config.bin %> plan KB952077 --report reports/report.json',
  ];

  static override args = {
    kb: Args.string({ description: 'Article', required: true, multiple: true, ignoreStdin: true }),
  };

  static override flags = {
    ...SOURCE_FLAGS,
    format: Flags.option({
      options: ['text', 'json'] as const,
      description: 'Form of the answer; text on a terminal, else JSON.',
    })(),
  };

  protected override async answer(): Promise<void> {
    const { args, flags } = await this.parse(Plan);
    const from = auditSource(flags, args.kb);
    const { answerPlan } = await import('../../library/plan/answer.js');
    const { plan, problems } = await answerPlan({ kbs: args.kb, from });
    this.tellProblems(problems);
    if (plan === null) return;
    this.countRead(1);
    if (this.formatFor(flags.format, flags.json, 'text') === 'json') return this.writeJson<PlanDocument>(plan);
    const { planText } = await import('../plan-text.js');
    await this.write(planText(plan));
  }
}
