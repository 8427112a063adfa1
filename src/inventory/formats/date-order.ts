import { type DateOrder, possibleOrders, readLocalTime } from './local-time.js';

/** The order of the dates of one file; null when they leave it open ("ambiguous"), or prove two orders ("contradiction"). */
export type OrderFound =
  | { readonly order: DateOrder }
  | { readonly order: null; readonly why: 'ambiguous' | 'contradiction' };

/**
 * Finds the order that the dates of one file have in common: a 25th of anything is a day. Dates with the year in front, and those
 * whose day and month are the same number, say nothing.
 */
export class DateOrders {
  #possible: DateOrder[] = ['dmy', 'mdy'];
  #open = false;

  see(text: string): void {
    const orders = possibleOrders(text);
    if (orders.length === 0 || orders[0] === 'ymd') return;
    this.#open ||= readLocalTime(text, 'dmy') !== readLocalTime(text, 'mdy');
    this.#possible = this.#possible.filter((order) => orders.includes(order));
  }

  /** @param usual the order of dates in the language of the file, or what a person says; taken where the dates leave it open. */
  found(usual: DateOrder | null): OrderFound {
    const [first, second] = this.#possible;
    if (first === undefined) return { order: null, why: 'contradiction' };
    if (second === undefined) return { order: first };
    if (usual !== null) return { order: usual };
    return this.#open ? { order: null, why: 'ambiguous' } : { order: first };
  }
}

/**
 * Reads a date of a file whose order was looked for. Where that was not found, a date that can be one day only is read all the same.
 * @returns as `readLocalTime`; null when it is no date, or could be two days.
 */
export function readInOrder(text: string, { order }: OrderFound): string | null {
  if (order !== null) return readLocalTime(text, order);
  const days = new Set(possibleOrders(text).map((possible) => readLocalTime(text, possible)));
  const [day] = days;
  return days.size === 1 ? (day ?? null) : null;
}
