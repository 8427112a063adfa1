import type { Report } from '../model/generated/report.js';
import type { ReportContext } from './format.js';
import { FORMATS, type ReportFormat } from './registry.js';

/**
 * A report in JSON, part by part: put together in this order they are what the format "json" gives for the whole.
 * @returns `verdicts` opens the list of verdicts, `findings` ends it and opens that of findings, `end` ends that one.
 */
export function jsonFrame(head: Omit<Report, 'verdicts' | 'findings'>) {
  const text = JSON.stringify(head, null, 2).replace(/\n\}$/, '');
  return {
    verdicts: `${text},\n  "verdicts": [`,
    findings: (isEmpty: boolean) => `${isEmpty ? '' : '\n  '}],\n  "findings": [`,
    end: (isEmpty: boolean) => `${isEmpty ? '' : '\n  '}]\n}\n`,
  };
}

/** Entries of a list of a report in JSON, each on its lines. @param isFirst nothing stands before them in the list. */
export function jsonEntries(entries: readonly object[], isFirst: boolean): string {
  return entries
    .map((entry, i) => `${isFirst && i === 0 ? '' : ','}\n${JSON.stringify(entry, null, 2).replace(/^/gm, '    ')}`)
    .join('');
}

/**
 * The records that a part of a report gives in one of the formats of CSV.
 * @param isFirst the header comes before them.
 */
export async function csvRecords(
  part: Report,
  format: ReportFormat,
  context: ReportContext,
  isFirst: boolean,
): Promise<string> {
  const { render } = await FORMATS[format].load();
  const text = render(part, context);
  return isFirst ? text : text.slice(text.indexOf('\r\n') + 2);
}
