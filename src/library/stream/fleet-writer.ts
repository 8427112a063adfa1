import { join } from 'node:path';
import { auditHost, emptySummary, failingVerdicts, reportHead } from '../../audit/index.js';
import type { Report } from '../../model/generated/report.js';
import {
  checkReport,
  csvRecords,
  jsonEntries,
  jsonFrame,
  type ReportFormat,
  reportFileName,
} from '../../report/index.js';
import { GrowingFile } from '../../store/index.js';
import { type AuditRun, argumentsOf, type ReadFrame } from '../audit-frame.js';
import type { FleetRoll } from './fleet-roll.js';

/** Formats that can be written host by host. */
const IN_PARTS = ['json', 'findings.csv', 'verdicts.csv'] as const satisfies readonly ReportFormat[];

export function isWrittenInParts(format: ReportFormat): format is (typeof IN_PARTS)[number] {
  return IN_PARTS.some((one) => one === format);
}

/** One file of a report that takes what belongs to one host at a time. */
interface Sink {
  /** Where it will stand. */
  readonly path: string;
  host(part: Report, isFirst: boolean): Promise<void>;
  end(summary: Report['summary']): void;
  abandon(): void;
}

/** Writes the report of a fleet host by host. */
export class FleetWriter {
  readonly #run: AuditRun;
  readonly #frame: ReadFrame;
  readonly #roll: FleetRoll;

  constructor(run: AuditRun, frame: ReadFrame, roll: FleetRoll) {
    this.#run = run;
    this.#frame = frame;
    this.#roll = roll;
  }

  /**
   * @param out a folder that exists.
   * @returns the files, and whether a verdict makes the answer "not clean".
   * @throws InputError when the system refuses, or the policy refuses an inventory; then none of the files is written.
   */
  async write(out: string, formats: readonly ReportFormat[]): Promise<{ files: string[]; fails: boolean }> {
    const { prepared, inputs } = this.#roll;
    const head = reportHead(prepared, inputs, argumentsOf(this.#run));
    const summary = emptySummary();
    const sinks: Sink[] = [];
    let fails = false;
    let isFirst = true;
    try {
      for (const format of formats) sinks.push(this.#sink(format, join(out, reportFileName(format)), head));
      for (const subject of this.#roll.subjects()) {
        const { verdicts, findings } = auditHost(prepared, subject);
        const part: Report = { ...head, summary: {}, verdicts: [...verdicts], findings: [...findings] };
        checkReport(part);
        for (const { verdict } of verdicts) summary[verdict] = (summary[verdict] ?? 0) + 1;
        fails ||= failingVerdicts(part, this.#frame.policy).length > 0;
        for (const sink of sinks) await sink.host(part, isFirst);
        isFirst = false;
      }
      for (const sink of sinks) sink.end(summary);
    } finally {
      for (const sink of sinks) sink.abandon();
    }
    return { files: sinks.map(({ path }) => path), fails };
  }

  #sink(format: ReportFormat, path: string, head: Omit<Report, 'summary' | 'verdicts' | 'findings'>): Sink {
    return format === 'json' ? new JsonSink(path, head) : new CsvSink(path, format, this.#frame.targets);
  }
}

class CsvSink implements Sink {
  readonly path: string;
  readonly #format: ReportFormat;
  readonly #articles: ReadFrame['targets'];
  readonly #file: GrowingFile;

  constructor(path: string, format: ReportFormat, articles: ReadFrame['targets']) {
    this.path = path;
    this.#format = format;
    this.#articles = articles;
    this.#file = new GrowingFile(path);
  }

  async host(part: Report, isFirst: boolean): Promise<void> {
    this.#file.write(await csvRecords(part, this.#format, { articles: this.#articles }, isFirst));
  }

  end(): void {
    this.#file.commit();
  }

  abandon(): void {
    this.#file.abandon();
  }
}

/** The summary is known last and stands first, and all verdicts stand before all findings: the lists grow beside the file. */
class JsonSink implements Sink {
  readonly path: string;
  readonly #head: Omit<Report, 'summary' | 'verdicts' | 'findings'>;
  readonly #files: { readonly whole: GrowingFile; readonly verdicts: GrowingFile; readonly findings: GrowingFile };
  #verdicts = 0;
  #findings = 0;

  constructor(path: string, head: Omit<Report, 'summary' | 'verdicts' | 'findings'>) {
    this.path = path;
    this.#head = head;
    this.#files = {
      whole: new GrowingFile(path),
      verdicts: new GrowingFile(path, true),
      findings: new GrowingFile(path, true),
    };
  }

  async host({ verdicts, findings }: Report): Promise<void> {
    this.#files.verdicts.write(jsonEntries(verdicts, this.#verdicts === 0));
    this.#files.findings.write(jsonEntries(findings, this.#findings === 0));
    this.#verdicts += verdicts.length;
    this.#findings += findings.length;
  }

  end(summary: Report['summary']): void {
    const frame = jsonFrame({ ...this.#head, summary });
    const { whole, verdicts, findings } = this.#files;
    whole.write(frame.verdicts);
    whole.take(verdicts);
    whole.write(frame.findings(this.#verdicts === 0));
    whole.take(findings);
    whole.write(frame.end(this.#findings === 0));
    whole.commit();
  }

  abandon(): void {
    for (const file of Object.values(this.#files)) file.abandon();
  }
}
