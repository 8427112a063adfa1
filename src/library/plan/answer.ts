import { audit, type ChangePlan, changePlan, prepareAudit, subjectsOf } from '../../audit/index.js';
import { InputError } from '../../model/errors.js';
import type { Report } from '../../model/generated/report.js';
import { type AuditSource, inventoryOptions, readFrame, sourceOf } from '../audit-frame.js';
import { readHosts } from '../hosts.js';
import type { InputProblem } from '../problem.js';

export interface PlanQuestion {
  /** Numbers of the articles to plan for. */
  readonly kbs: readonly string[];
  readonly from: AuditSource;
}

/** A change plan, and what was wrong with inputs. */
export interface PlanAnswer {
  /** Null when there was no article or no host. */
  readonly plan: ChangePlan | null;
  readonly problems: readonly InputProblem[];
}

/**
 * Makes the change plan of an audit.
 * @throws InputError when inputs cannot be read, and when a report does not say what its inputs say now.
 */
export async function answerPlan({ kbs, from }: PlanQuestion): Promise<PlanAnswer> {
  const { run: whole, given } = await sourceOf(from);
  const run = { ...whole, targets: kbs };
  const { inputs: _, captures: __, problems, ...frame } = await readFrame(run);
  const { hosts, problems: unread } = await readHosts(run.inventory, inventoryOptions(run, frame.policy));
  const told = [...problems, ...unread];
  if (frame.targets.length === 0 || hosts.length === 0) return { plan: null, problems: told };
  if (given !== null) requireSame(given.report, audit({ ...frame, hosts, inputs: [] }), given.name);
  const prepared = prepareAudit(frame, hosts);
  return { plan: changePlan(prepared, subjectsOf(prepared.roster, hosts), frame.knowledge), problems: told };
}

/** A plan must not be of other hosts than those that the report was accepted for. */
function requireSame({ verdicts, targets }: Report, now: Report, name: string): void {
  const other = now.targets.find((id) => !targets.includes(id));
  if (other !== undefined)
    throw new InputError(
      'not-a-target',
      other,
      `the report is about ${targets.join(', ')}; name one of them, or audit against ${other}`,
    );
  const said = new Map(verdicts.map(({ host, article, verdict }) => [JSON.stringify([host, article]), verdict]));
  const differs = now.verdicts.find(
    ({ host, article, verdict }) => said.get(JSON.stringify([host, article])) !== verdict,
  );
  const count = verdicts.filter(({ article }) => now.targets.includes(article)).length;
  if (differs === undefined && count === now.verdicts.length) return;
  const what =
    differs === undefined ? 'its hosts are others' : `its inputs say "${differs.verdict}" of ${differs.host} now`;
  throw new InputError('report-differs', name, `${what}; \`rollcall verify ${name}\` tells what was altered`);
}
