import type { FileRemark, HostDraft, Reading, Remark } from '../adapters/adapter.js';

/**
 * Tells the hosts of a file that parts of it could not be read, where they have lists: what a list does not show may have stood there.
 * It is one diagnostic a host, since nobody knows whose the lost parts are; the problems of the file say what they are.
 */
export function withDamage(reading: Reading): Reading {
  const [first, ...more] = reading.remarks.filter(isLoss);
  if (first === undefined) return reading;
  const codes = [...new Set([first, ...more].map(({ code }) => code))].join(', ');
  const message = `parts of this input could not be read (${codes}), so what it does not show may be there all the same`;
  const damage: Remark = { code: 'input-damaged', severity: 'error', message, source: first.source };
  const drafts = reading.drafts.map((one) =>
    hasLists(one.draft) ? { ...one, draft: { ...one.draft, diagnostics: [...one.draft.diagnostics, damage] } } : one,
  );
  return { ...reading, drafts };
}

/** An error means that something is lost; so does a last line without end where every program ends its lines. */
function isLoss({ code, severity, apart }: FileRemark): boolean {
  return apart !== true && (severity === 'error' || (severity === 'warning' && code === 'no-line-end'));
}

function hasLists({ products, files, listings }: HostDraft): boolean {
  return products.length > 0 || files.length > 0 || listings !== undefined;
}
