import { countsOf, RosterIndex } from '../audit/index.js';
import { NotInLines } from '../inventory/index.js';
import type { AuditCounts } from '../model/generated/counts.js';
import { type AuditRun, inventoryOptions, readFrame } from './audit-frame.js';
import { runAudit } from './audit-run.js';
import type { InputProblem } from './problem.js';
import { Fleet } from './stream/fleet.js';
import { FleetCount } from './stream/fleet-count.js';

export interface CountAnswer {
  /** Null when there was no article or no host to audit. */
  readonly counts: AuditCounts | null;
  /** Inputs that failed, or are uncertain. */
  readonly problems: readonly InputProblem[];
  /** Whether the hosts passed by one at a time, so that memory did not grow with their files. */
  readonly streamed: boolean;
}

/**
 * Audits, and counts verdicts and findings. Hosts that are given in plain lines (NDJSON) pass by one at a time; any other input is read
 * as `runAudit` reads it. The numbers are the same.
 * @throws InputError as `runAudit`.
 */
export async function countAudit(run: AuditRun): Promise<CountAnswer> {
  const frame = await readFrame(run);
  const fleet =
    frame.targets.length === 0
      ? null
      : await Fleet.open(run.inventory, new RosterIndex(frame.roster), inventoryOptions(run, frame.policy));
  try {
    if (fleet !== null) {
      const { counts, problems } = new FleetCount(frame, fleet).run();
      return { counts, problems: [...frame.problems, ...problems], streamed: true };
    }
  } catch (error) {
    if (!(error instanceof NotInLines)) throw error;
  } finally {
    fleet?.close();
  }
  const { report, policy, problems } = await runAudit(run);
  return { counts: report === null ? null : countsOf(report, policy), problems, streamed: false };
}
