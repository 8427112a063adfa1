import { InputError } from '../../../model/errors.js';
import { Drafts } from '../../input/drafts.js';
import { guessedLines } from '../../input/guessed-lines.js';
import { Remarks, tooManyRows } from '../../input/remarks.js';
import { MOST_ROWS } from '../../input/sample.js';
import type { FileAdapter, Reading } from '../adapter.js';
import { UpdateDays } from './days.js';
import { classOf } from './facts.js';
import { looksLikeWmic, type WmiRecord, wmiRecords } from './records.js';

/** What `wmic` prints of products, updates, files and the system, with `/format:csv` or `/format:list`. */
export const wmic: FileAdapter = {
  kind: 'file',
  name: 'wmic',
  reads: 'output of wmic (/format:csv or /format:list)',
  endsLines: 'always',
  recognise: ({ text }) => (looksLikeWmic(text) ? 'content' : null),
  read(sample): Reading {
    const { path } = sample.file;
    const remarks = new Remarks(path);
    const drafts = new Drafts(sample);
    const days = new UpdateDays();
    let records = 0;
    for (const record of wmiRecords(
      guessedLines(sample.reader, remarks, 'let wmic write the file itself: wmic /output:FILE ...'),
    )) {
      records += 1;
      if (records > MOST_ROWS) {
        remarks.push(tooManyRows(path, MOST_ROWS, record.line));
        break;
      }
      if (record.values.size === 0) {
        if (record.problem === '') continue;
        const message = `${record.problem}; this record was left out`;
        const source = { name: path, line: record.line };
        remarks.push({ code: 'bad-record', severity: 'error', message, source, ...(record.apart && { apart: true }) });
        continue;
      }
      const problem = addRecord(record, drafts, path, days);
      if (problem !== '') remarks.add('warning', 'bad-record', problem, record.line);
    }
    if (records === 0)
      throw new InputError('no-records', path, 'there is no record in it; was the list empty, or the file cut?');
    days.settle(remarks);
    drafts.settleNameless();
    return { drafts: drafts.list(), remarks: remarks.list };
  },
};

/** @returns what is wrong with the record, else "". */
function addRecord(
  { values, node, line, problem }: WmiRecord,
  drafts: Drafts,
  input: string,
  days: UpdateDays,
): string {
  const found = classOf(values);
  if (found === null) return 'this is of no class that is read here; product, qfe, os, timezone and datafile are';
  const host = drafts.of(node ?? values.get('pscomputername') ?? values.get('csname') ?? null);
  return found.add(values, host, { name: input, line }, days) || problem;
}
