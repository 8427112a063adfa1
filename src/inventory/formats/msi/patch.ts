import { toGuid } from '../guid.js';
import type { FormatProblem } from '../problem.js';
import { type MsiDatabase, SUMMARY } from './index.js';
import { textRows } from './text-rows.js';
import { readTransform, type TransformFacts } from './transform.js';

/**
 * What a patch (.msp) says of itself ("Summary Property Descriptions", "MsiPatchMetadata Table" and "MsiPatchSequence Table" of the
 * Windows Installer reference). GUIDs are "{GUID}" in upper case.
 */
export interface PatchFacts {
  readonly code: string | null;
  /** Codes of the patches that are removed when it is applied. */
  readonly replaces: readonly string[];
  /** Product codes that it may be applied to. */
  readonly targets: readonly string[];
  /** In the order in which they are applied. One that the summary names and the file lacks has no facts. */
  readonly transforms: readonly { readonly name: string; readonly facts: TransformFacts | null }[];
  /** Rows of `MsiPatchMetadata`, such as DisplayName, Classification and MoreInfoURL. Company is null for those of Microsoft. */
  readonly metadata: readonly { readonly company: string | null; readonly property: string; readonly value: string }[];
  /** Its place in the families that it belongs to; one without a product code counts for all targets. */
  readonly sequences: readonly PatchSequence[];
  readonly problems: readonly FormatProblem[];
}

export interface PatchSequence {
  readonly family: string;
  readonly productCode: string | null;
  /** One to four numbers with dots. */
  readonly sequence: string | null;
  /** Whether it supersedes all of the family with lower numbers (attribute 1). */
  readonly supersedes: boolean;
}

/** Rows, codes and transforms that are read of a patch. The largest name some thousand products. */
const MOST = 10_000;
const SUPERSEDE_EARLIER = 1;

/** @param input how messages name it. */
export function readPatch(database: MsiDatabase, input: string): PatchFacts {
  const problems: FormatProblem[] = [];
  const [code = null, ...replaces] = guidsIn(database, SUMMARY.revision);
  const metadata: { company: string | null; property: string; value: string }[] = [];
  for (const [company, property, value] of textRows(database, 'MsiPatchMetadata', ['Company', 'Property', 'Value']))
    if (property != null && metadata.length < MOST)
      metadata.push({ company: company ?? null, property, value: value ?? '' });
  const sequences: PatchSequence[] = [];
  const columns = ['PatchFamily', 'ProductCode', 'Sequence', 'Attributes'];
  for (const [family, product, sequence, attributes] of textRows(database, 'MsiPatchSequence', columns))
    if (family != null && sequences.length < MOST)
      sequences.push({
        family,
        productCode: toGuid(product ?? ''),
        sequence: sequence ?? null,
        supersedes: (Number(attributes ?? 0) & SUPERSEDE_EARLIER) !== 0,
      });
  return {
    code,
    replaces,
    targets: guidsIn(database, SUMMARY.template),
    transforms: transformNames(database).map((name) => {
      const storage = database.root.storages.get(name);
      return { name, facts: storage === undefined ? null : readTransform(storage, null, problems, input) };
    }),
    metadata,
    sequences,
    problems,
  };
}

/** Codes in a property of the summary, whatever stands between them. */
function guidsIn({ summary }: MsiDatabase, id: number): string[] {
  const text = summary.get(id);
  const found = typeof text === 'string' ? (text.match(/\{[0-9a-f-]{36}\}/gi) ?? []) : [];
  return found.slice(0, MOST).flatMap((guid) => toGuid(guid) ?? []);
}

/** The summary names transforms as ":name;:#name": those with "#" change tables that only a patch needs. */
function transformNames({ summary, root }: MsiDatabase): string[] {
  const text = summary.get(SUMMARY.lastSavedBy);
  const named = typeof text === 'string' ? text.split(';').map((name) => name.trim().replace(/^:/, '')) : [];
  return [...new Set([...named.filter((name) => name !== ''), ...root.storages.keys()])].slice(0, MOST);
}
