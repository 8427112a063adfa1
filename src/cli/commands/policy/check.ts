import * as Args from '@oclif/core/args';
import * as Flags from '@oclif/core/flags';
import type { PolicyCheckDocument } from '../../../model/generated/policy-check.js';
import { KnowledgeCommand } from '../../knowledge-command.js';
import { evaluationMoment } from '../../moment.js';

/** `rollcall policy check`: what a policy says, in plain words. */
export default class PolicyCheck extends KnowledgeCommand {
  static override summary = 'Explain a policy in plain sentences, and name each problem by its line.';

  static override description =
    'Exits with 1 when an audit would refuse the policy (error), or something in it is probably not meant (warning).';

  static override examples = ['<%= config.bin %> policy check test/example/policy.yaml --format text'];

  static override args = {
    file: Args.string({ description: 'A policy (YAML or JSON)', required: true, ignoreStdin: true }),
  };

  static override flags = {
    format: Flags.option({
      options: ['text', 'json'] as const,
      description: 'Form of the answer; text on a terminal, else JSON.',
    })(),
    'as-of': Flags.string({
      description: 'Day that decides which waivers have expired; else today.',
      helpValue: 'DATE',
    }),
  };

  protected override async answer(): Promise<void> {
    const { args, flags } = await this.parse(PolicyCheck);
    const day = evaluationMoment(flags['as-of']).toISOString().slice(0, '2009-06-30'.length);
    const { explainPolicy } = await import('../../../library/policy-check.js');
    const { explanation, problems } = await explainPolicy(args.file, { kbDir: flags['kb-dir'], day });
    this.tellProblems(problems);
    this.countRead(1);
    if (explanation.problems.length > 0) this.markNotClean();
    if (this.formatFor(flags.format, flags.json, 'text') === 'json')
      return this.writeJson<PolicyCheckDocument>(explanation);
    const { policyText } = await import('../../policy-text.js');
    await this.write(policyText(explanation));
  }
}
