import type { ColumnRole } from '../language/words.js';
import type { Plan } from './console-plan.js';
import type { ValueKind } from './values.js';

/** What the cells of a column hold in rows of which every cell leaves no doubt. Other columns are not read by plan. */
const PLAIN: ReadonlyMap<ColumnRole, readonly ValueKind[]> = new Map<ColumnRole, readonly ValueKind[]>([
  ['name', ['name']],
  ['version', ['version']],
  ['size', ['size', 'number']],
  ['date', ['date']],
  ['time', ['time']],
  ['platform', ['platform']],
]);

/** How rows are read whose columns are known: which cell is which, and what each must hold. */
export interface ColumnPlan {
  plan: Plan;
  kinds: readonly (readonly ValueKind[])[];
}

/** The plan for rows of these columns; null when they have others, or neither name, size nor date. */
export function planOf(columns: readonly ColumnRole[]): ColumnPlan | null {
  const kinds = columns.map((role) => PLAIN.get(role) ?? []);
  const at = (role: ColumnRole): number => columns.indexOf(role);
  const isWhole = new Set(columns).size === columns.length && kinds.every((own) => own.length > 0);
  if (!isWhole || at('name') === -1 || at('size') === -1 || at('date') === -1) return null;
  return {
    plan: {
      name: at('name'),
      version: at('version'),
      size: at('size'),
      date: at('date'),
      time: at('time'),
      word: at('platform'),
      wordRole: 'platform',
    },
    kinds,
  };
}
