import type { ColumnMap } from '../../../model/generated/policy.js';
import { toKbId } from '../../../model/kb.js';
import { clockNamed } from '../../../model/zone.js';
import { readLocalTime } from '../../formats/local-time.js';
import { placeLocalTime } from '../../formats/place-time.js';

/** A value of a cell as the inventory has it, or what is wrong with the cell. */
export type Value = { readonly text: string } | { readonly problem: string };

/** Turns cells into values of a field, as a map says. */
export function valueReader({ dates = 'ymd', zone }: ColumnMap): (field: string, cell: string) => Value {
  const clock = zone === undefined ? null : clockNamed(zone);
  const time = (cell: string): Value => {
    const local = readLocalTime(cell, dates);
    if (local === null) return { problem: `is no time in the order ${dates}; set "dates" of the map` };
    if (clock === null) return { text: local };
    const placed = placeLocalTime(local, clock);
    return placed === null
      ? { problem: `comes twice or never in the zone ${zone}, where clocks change` }
      : { text: placed };
  };
  const day = (cell: string): Value => {
    const text = /^\d{8}$/.test(cell) ? `${cell.slice(0, 4)}-${cell.slice(4, 6)}-${cell.slice(6)}` : cell;
    const local = readLocalTime(text, dates);
    return local === null
      ? { problem: `is no date in the order ${dates}; set "dates" of the map` }
      : { text: local.slice(0, 10) };
  };
  return (field, cell) => {
    switch (field) {
      case 'installDate':
      case 'installedOn':
        return day(cell);
      case 'modified':
      case 'collectedAt':
        return time(cell);
      case 'kb': {
        const kb = toKbId(cell);
        return kb === null ? { problem: 'is no number of an article' } : { text: kb };
      }
      case 'size':
        return /^\d{1,15}$/.test(cell) ? { text: cell } : { problem: 'is no number of bytes' };
      case 'sha256':
      case 'context':
      case 'state':
        return { text: cell.toLowerCase() };
      default:
        return { text: cell };
    }
  };
}
