import type { HostInventory } from '../../../model/generated/inventory.js';
import { DateOrders } from '../../formats/date-order.js';
import { Remarks } from '../../input/remarks.js';
import { toTime } from '../../input/sample.js';
import { readRegistry } from '../../registry/index.js';
import { type DraftReading, emptyDraft, type HostDraft, NO_PRODUCT_LIST, type Remark } from '../adapter.js';
import { namingOf } from './hosts.js';
import type { LiveQuery, LiveRow } from './live.js';
import { fileOf, osOf, productOf, updateOf } from './records.js';
import { registryEvents } from './registry-rows.js';
import { type Table, textAt } from './tables.js';

/** The input that all rows come from. */
export interface OsqueryInput {
  readonly name: string;
  readonly sha256: string;
  /** RFC 3339: when rows were collected that do not say it themselves. */
  readonly modified: string | null;
}

/** What the rows of all hosts say: for each host a draft for each query and table, which the merge puts together. */
export function draftsOf(queries: readonly LiveQuery[], input: OsqueryInput): DraftReading[] {
  const hosts = new Map<string | null, LiveQuery[]>();
  for (const query of queries) {
    const key = query.host?.toLowerCase() ?? null;
    const known = hosts.get(key);
    if (known === undefined) hosts.set(key, [query]);
    else known.push(query);
  }
  return [...hosts.values()].flatMap((group) => hostDrafts(group, input));
}

function hostDrafts(queries: readonly LiveQuery[], input: OsqueryInput): DraftReading[] {
  const naming = namingOf(queries[0]?.host ?? null, queries);
  const heard = Math.max(0, ...queries.map(({ seconds }) => seconds ?? 0));
  const readings = queries.flatMap((query) => {
    const seconds = query.changes ? heard : query.seconds;
    const collectedAt = seconds === null || seconds === 0 ? input.modified : toTime(seconds * 1000);
    const base = { ...emptyDraft(naming.host), collectedAt, sources: [{ name: input.name, sha256: input.sha256 }] };
    const drafts = [...byTable(query)].map(([table, rows]) => tableDraft(table, rows, { ...base }, input));
    const remarks = doubts(query, input.name);
    return remarks.length === 0 ? drafts : [...drafts, { draft: base, remarks }];
  });
  const first = readings[0];
  if (first === undefined) return [];
  const own = [...first.remarks, ...(naming.number ? [numberRemark(naming.host, input.name)] : [])];
  const lists = readings.some(({ draft }) => draft.products.length > 0);
  return [
    {
      draft: { ...first.draft, aliases: [...new Set([...first.draft.aliases, ...naming.aliases])] },
      remarks: lists || own.some(({ code }) => code === NO_PRODUCT_LIST) ? own : [...own, noProducts(input.name)],
    },
    ...readings.slice(1),
  ];
}

function byTable({ rows }: LiveQuery): Map<Table, LiveRow[]> {
  const tables = new Map<Table, LiveRow[]>();
  for (const live of rows) {
    const { table } = live.row;
    if (table === null) continue;
    const known = tables.get(table);
    if (known === undefined) tables.set(table, [live]);
    else known.push(live);
  }
  return tables;
}

function tableDraft(table: Table, rows: readonly LiveRow[], draft: HostDraft, input: OsqueryInput): DraftReading {
  const remarks = new Remarks(input.name);
  const making = { input: input.name, remarks };
  switch (table) {
    case 'programs':
      draft.products = rows.flatMap((row) => productOf(row, making));
      break;
    case 'patches': {
      // Windows itself gives this text with the month first, whatever its language (PowerShell's type data reads it so).
      const orders = new DateOrders();
      for (const { row } of rows) orders.see(textAt(row, 'installed_on') ?? '');
      const order = orders.found('mdy');
      draft.updates = rows.flatMap((row) => updateOf(row, order, making));
      break;
    }
    case 'file':
    case 'hash':
      draft.files = rows.flatMap((row) => fileOf(row, making));
      break;
    case 'os_version':
      draft.os = lastOs(rows);
      break;
    case 'registry': {
      const read = readRegistry(registryEvents(rows), {
        name: input.name,
        sha256: input.sha256,
        collectedAt: draft.collectedAt,
      });
      const aliases = read.draft.host === null || draft.host === null ? [] : [read.draft.host, ...read.draft.aliases];
      return { draft: { ...read.draft, host: draft.host ?? read.draft.host, aliases }, remarks: read.remarks };
    }
    case 'system_info':
      break;
  }
  return { draft, remarks: remarks.list };
}

function lastOs(rows: readonly LiveRow[]): HostInventory['os'] {
  const last = rows.at(-1);
  return last === undefined ? { name: null, version: null } : osOf(last);
}

function doubts({ doubt, query, changes, removals, rows }: LiveQuery, input: string): Remark[] {
  const shown = JSON.stringify(query.slice(0, 80));
  const remarks: Remark[] = [];
  if (doubt !== null)
    remarks.push({
      code: doubt.code,
      severity: 'error',
      message: `query ${shown}: ${doubt.why}; take the log from its beginning, or log this query as a snapshot`,
      source: { name: input, line: doubt.line },
    });
  if (changes && !removals && rows.length > 0)
    remarks.push({
      code: 'no-removals',
      severity: 'info',
      message: `query ${shown}: no row was ever logged as removed; if the query is set not to log that, some rows may be out of date`,
      source: { name: input, line: null },
    });
  return remarks;
}

function numberRemark(host: string | null, input: string): Remark {
  const message = `the log names this host by its number (${host}) only; let system_info be logged too, or decorate the log with the hostname`;
  return { code: 'host-by-number', severity: 'warning', message, source: { name: input, line: null } };
}

function noProducts(input: string): Remark {
  const message = 'it has no rows of programs, so it does not tell what is installed; add "SELECT * FROM programs"';
  return { code: NO_PRODUCT_LIST, severity: 'warning', message, source: { name: input, line: null } };
}
