import type { FileListing } from '../../../model/generated/inventory.js';
import { type Fields, fieldsOf } from '../../formats/json-fields.js';
import { folderListing } from '../../input/listings.js';

/** Arguments of `win_find` that leave files out, where they are set. */
const NARROWING = ['age', 'size', 'depth', 'contains', 'excludes'];

/**
 * The folders of which a result of `win_find` shows all files, by the arguments that the module returns with it. Hidden files are
 * found only where they were asked for.
 */
export function listingsOf(fields: Fields, source: string): FileListing[] {
  const args = fieldsOf(fieldsOf(fields.get('invocation'))?.get('module_args'));
  if (args === null || !Array.isArray(fields.get('files'))) return [];
  const narrow = NARROWING.some((name) => (args.get(name) ?? null) !== null) || args.get('use_regex') === true;
  const kind = args.get('file_type') ?? 'file';
  const patterns = textsOf(args.get('patterns') ?? []);
  if (narrow || kind !== 'file' || args.get('hidden') !== true || patterns === null) return [];
  const below = args.get('recurse') === true;
  return (textsOf(args.get('paths')) ?? []).map((folder) => folderListing(source, folder, { below, patterns }));
}

/** A list of texts, or one text; null for anything else. */
function textsOf(value: unknown): string[] | null {
  if (typeof value === 'string') return value.split(',').map((text) => text.trim());
  if (!Array.isArray(value)) return null;
  const texts = value.filter((item) => typeof item === 'string');
  return texts.length === value.length ? texts : null;
}
