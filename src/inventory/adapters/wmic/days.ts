import type { Update } from '../../../model/generated/inventory.js';
import { DateOrders, readInOrder } from '../../formats/date-order.js';
import { fileTimeMs } from '../../formats/file-time.js';
import { possibleOrders } from '../../formats/local-time.js';
import type { Remarks } from '../../input/remarks.js';
import { toTime } from '../../input/sample.js';
import { dateOf } from '../../registry/values.js';
import type { HostDraft } from '../adapter.js';

/** A day that has one meaning: digits alone, or the FILETIME in hexadecimal digits that Windows Vista and Server 2008 write. */
export function plainDay(text: string): string | null {
  const hex = /^([0-9a-f]{8})([0-9a-f]{8})$/i.exec(text);
  if (hex !== null) return toTime(fileTimeMs(Number(`0x${hex[2]}`), Number(`0x${hex[1]}`)))?.slice(0, 10) ?? null;
  return dateOf(text);
}

/** The days of one host's updates that wait for the order of its dates. */
interface Waiting {
  readonly orders: DateOrders;
  readonly days: { readonly update: Update; readonly text: string }[];
}

/**
 * Days on which updates were installed. They are in American order in every language, unless the dates of a host prove another:
 * some installers write there what they like.
 */
export class UpdateDays {
  readonly #hosts = new Map<HostDraft, Waiting>();

  /** @returns what is wrong with a day that is none in any order, else "". */
  add(host: HostDraft, update: Update, text: string): string {
    if (possibleOrders(text).length === 0) return `its InstalledOn ${shown(text)} is no day`;
    const waiting = this.#hosts.get(host) ?? { orders: new DateOrders(), days: [] };
    this.#hosts.set(host, waiting);
    waiting.orders.see(text);
    waiting.days.push({ update, text });
    return '';
  }

  /** Gives the updates their days, once all of them are known. */
  settle(remarks: Remarks): void {
    for (const { orders, days } of this.#hosts.values()) {
      const order = orders.found('mdy');
      for (const { update, text } of days) {
        update.installedOn = readInOrder(text, order)?.slice(0, 10) ?? null;
        if (update.installedOn !== null) continue;
        const message = `${update.kb} was installed on ${shown(text)}, which can be two days, and the other dates of its host prove both orders; the date was left out`;
        remarks.add('warning', 'ambiguous-date', message, update.source.line);
      }
    }
  }
}

function shown(text: string): string {
  return JSON.stringify(text.slice(0, 40));
}
