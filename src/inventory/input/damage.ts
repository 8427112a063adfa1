import type { FileRemark, HostDraft, Reading, Remark } from '../adapters/adapter.js';

/**
 * Tells the hosts of a file that parts of it could not be read, where they have lists: what a list does not show may have stood there.
 * It is one diagnostic a host, since nobody knows whose the lost parts are; the problems of the file say what they are.
 */
export function withDamage(reading: Reading): Reading {
  const lost = reading.remarks.filter(isLoss);
  const drafts = reading.drafts.map((one) => {
    const all = [...lost, ...one.remarks.filter(isEnd)];
    const [first] = all;
    if (first === undefined || !hasLists(one.draft)) return one;
    return { ...one, draft: { ...one.draft, diagnostics: [...one.draft.diagnostics, damage(first, all)] } };
  });
  return { ...reading, drafts };
}

function damage(first: Remark, all: readonly Remark[]): Remark {
  const codes = [...new Set(all.map(({ code }) => code))].join(', ');
  const message = `parts of this input are missing or could not be read (${codes}), so what it does not show may be there all the same`;
  return { code: 'input-damaged', severity: 'error', message, source: first.source };
}

/** Errors of one host are among its diagnostics as it is. */
function isLoss(remark: FileRemark): boolean {
  return remark.apart !== true && (remark.severity === 'error' || isEnd(remark));
}

/** What is said of files that do not end as all of their kind do. */
const ENDS = new Set(['no-line-end', 'input-may-be-cut']);

function isEnd({ code, severity }: Remark): boolean {
  return severity === 'warning' && ENDS.has(code);
}

function hasLists({ products, files, listings }: HostDraft): boolean {
  return products.length > 0 || files.length > 0 || listings !== undefined;
}
