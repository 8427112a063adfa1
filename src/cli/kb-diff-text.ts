import type { Difference } from '../knowledge/index.js';
import type { Compared, Comparison } from '../library/kb/diff.js';
import { oneLine } from './terminal.js';

/** Longest piece of a text that is shown of what differs. */
const SHOWN = 60;

/** Comparisons for people: a line for each difference. */
export function comparisonsText(comparisons: readonly Comparison[]): string {
  return comparisons.map(comparisonText).join('\n');
}

function comparisonText({ first, second, differences }: Comparison): string {
  const many = differences.length === 1 ? '1 difference' : `${differences.length} differences`;
  const head = `${nameOf(first)} | ${nameOf(second)}: ${differences.length === 0 ? 'the same facts' : many}\n`;
  return head + differences.map((each) => `  ${oneLine(differenceText(each, first, second))}\n`).join('');
}

const nameOf = ({ id, file }: Compared): string => oneLine(`${id ?? 'no number'} ${file}`);

function differenceText({ field, item, property, kind, first, second }: Difference, a: Compared, b: Compared): string {
  const place = [field, ...(item === null ? [] : [short(item)]), ...(property === null ? [] : [property])].join(', ');
  const whole = item !== null && property === null;
  if (whole) return `${place}: only in ${kind === 'only-first' ? a.file : b.file}`;
  const [from, to] = differing(value(first), value(second));
  return `${place}: ${from} | ${to}`;
}

const value = (fact: Difference['first']): string => (fact === null ? 'not said' : String(fact));

function short(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

/** Of two long texts the pieces around the first sign that differs. */
function differing(first: string, second: string): [string, string] {
  let same = 0;
  while (same < first.length && first[same] === second[same]) same += 1;
  const from = Math.max(0, same - SHOWN / 3);
  const piece = (text: string): string =>
    `${from > 0 && text.length > SHOWN ? '…' : ''}${short(text.slice(text.length > SHOWN ? from : 0))}`;
  return [piece(first), piece(second)];
}
