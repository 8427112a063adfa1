import { INPUT_LIMITS } from '../../data/limits.js';

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Why a pattern stands for no hosts. */
export interface RangeProblem {
  readonly problem: string;
}

/**
 * The hosts that a name with ranges stands for: "web[01:20].example", "db-[a:f]", "n[0:10:2]". Numbers keep their leading zeros.
 * @see https://docs.ansible.com/ansible/latest/inventory_guide/intro_inventory.html#adding-ranges-of-hosts
 */
export function expandRanges(pattern: string): readonly string[] | RangeProblem {
  let names = [''];
  let rest = pattern;
  for (let open = rest.indexOf('['); open >= 0; open = rest.indexOf('[')) {
    const close = rest.indexOf(']', open);
    if (close < 0) return { problem: 'a range that is not closed' };
    const parts = partsOf(rest.slice(open + 1, close));
    if (!Array.isArray(parts)) return { problem: parts.problem };
    if (names.length * parts.length > INPUT_LIMITS.hosts)
      return { problem: `a range of more than ${INPUT_LIMITS.hosts} hosts` };
    const head = rest.slice(0, open);
    names = names.flatMap((name) => parts.map((part) => `${name}${head}${part}`));
    rest = rest.slice(close + 1);
  }
  return names.map((name) => `${name}${rest}`);
}

function partsOf(range: string): string[] | RangeProblem {
  const [from = '', to = '', step = '1', ...more] = range.split(':');
  if (more.length > 0 || !/^[1-9]\d{0,8}$/.test(step))
    return { problem: `"[${range}]" is no range; write [1:20] or [a:f]` };
  const [first, last] = [LETTERS.indexOf(from), LETTERS.indexOf(to)];
  if (from.length === 1 && to.length === 1 && first >= 0 && last >= 0) {
    return first > last
      ? backwards(range)
      : [...LETTERS.slice(first, last + 1)].filter((_, i) => i % Number(step) === 0);
  }
  if (!/^\d{0,9}$/.test(from) || !/^\d{1,9}$/.test(to))
    return { problem: `"[${range}]" is no range; write [1:20] or [a:f]` };
  const isPadded = from.length > 1 && from.startsWith('0');
  if (isPadded && from.length !== to.length)
    return { problem: `"[${range}]" has ends of different length; write [01:20]` };
  const [least, most] = [Number(from), Number(to)];
  if (least > most) return backwards(range);
  const count = Math.floor((most - least) / Number(step)) + 1;
  if (count > INPUT_LIMITS.hosts) return { problem: `a range of more than ${INPUT_LIMITS.hosts} hosts` };
  return Array.from({ length: count }, (_, i) =>
    String(least + i * Number(step)).padStart(isPadded ? from.length : 0, '0'),
  );
}

function backwards(range: string): RangeProblem {
  return { problem: `"[${range}]" runs backwards` };
}
