import { join } from 'node:path';
import { failingVerdicts, RosterIndex } from '../audit/index.js';
import { NotInLines } from '../inventory/index.js';
import { type ReportFormat, renderReport, reportFileName } from '../report/index.js';
import { makeFolder, writeAtomic } from '../store/index.js';
import { type AuditRun, inventoryOptions, readFrame } from './audit-frame.js';
import { runAudit } from './audit-run.js';
import type { InputProblem } from './problem.js';
import { Fleet } from './stream/fleet.js';
import { FleetRoll } from './stream/fleet-roll.js';
import { FleetWriter, isWrittenInParts } from './stream/fleet-writer.js';

/** What became of an audit that was written. */
export interface WrittenAudit {
  /** The files; [] when there was no article or no host to audit. */
  readonly files: readonly string[];
  /** Whether a verdict makes the answer "not clean". */
  readonly fails: boolean;
  /** Inputs that failed, or are uncertain. */
  readonly problems: readonly InputProblem[];
  /** Whether the hosts passed by one at a time, so that memory did not grow with their files. */
  readonly streamed: boolean;
}

/**
 * Audits, and writes the report into a folder, each file whole or not at all. Hosts that are given in plain lines (NDJSON) pass by one
 * at a time where every format can be written so; any other input is read as `runAudit` reads it. The bytes are the same.
 * @param width columns of formats that people read.
 * @throws InputError as `runAudit`, and when the system refuses to write.
 */
export async function writeAudit(
  run: AuditRun,
  { out, formats, width }: { readonly out: string; readonly formats: readonly ReportFormat[]; readonly width: number },
): Promise<WrittenAudit> {
  const inParts = formats.every(isWrittenInParts) ? await writeInParts(run, out, formats) : null;
  if (inParts !== null) return inParts;
  const { report, articles, policy, problems } = await runAudit(run);
  if (report === null) return { files: [], fails: false, problems, streamed: false };
  makeFolder(out);
  const files: string[] = [];
  for (const format of formats) {
    const path = join(out, reportFileName(format));
    writeAtomic(path, await renderReport(report, format, { articles, width }));
    files.push(path);
  }
  return { files, fails: failingVerdicts(report, policy).length > 0, problems, streamed: false };
}

/** @returns null when the hosts are not given in plain lines. */
async function writeInParts(
  run: AuditRun,
  out: string,
  formats: readonly ReportFormat[],
): Promise<WrittenAudit | null> {
  const frame = await readFrame(run);
  if (frame.targets.length === 0) return null;
  const fleet = await Fleet.open(run.inventory, new RosterIndex(frame.roster), inventoryOptions(run, frame.policy));
  if (fleet === null) return null;
  try {
    const roll = new FleetRoll(frame, fleet);
    const problems = [...frame.problems, ...roll.problems];
    if (roll.length === 0) return { files: [], fails: false, problems, streamed: true };
    makeFolder(out);
    const writer = new FleetWriter(run, frame, roll);
    const { files, fails } = await writer.write(out, formats);
    return { files, fails, problems, streamed: true };
  } catch (error) {
    if (error instanceof NotInLines) return null;
    throw error;
  } finally {
    fleet.close();
  }
}
