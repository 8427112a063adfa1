import type { Supersession } from '../../../model/generated/article.js';
import type { Manuscript, Section } from '../../manuscript.js';
import { listsReplaced, readReplaced } from '../../table/replaced.js';
import { replacesNone } from './none.js';

/** What tables list as replaced; "none" counts where no row of any table names something. */
export function fromTables(manuscript: Manuscript): Supersession[] {
  const tables = manuscript.sections
    .flatMap((section) => section.blocks)
    .flatMap((block) => (block.type === 'grid' ? (readReplaced(block, manuscript) ?? []) : []));
  const entries = tables.flatMap((table) => table.entries);
  const none = tables.flatMap((table) => table.none ?? []);
  const [first] = none;
  if (first === undefined) return entries;
  const scopes = [...new Set(none.flatMap((one) => one.scopes))];
  const scope = entries.length > 0 && scopes.length > 0 ? scopes.join('; ') : null;
  return [...entries, { ...replacesNone(first.cell.text, manuscript), scope }];
}

/** Whether a section has a table that lists what is replaced. */
export const hasTable = (section: Section, { words }: Manuscript): boolean =>
  section.blocks.some((block) => block.type === 'grid' && listsReplaced(block, words));
