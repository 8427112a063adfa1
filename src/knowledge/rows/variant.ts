import { fileKey } from '../../model/filename.js';
import type { FileRow } from '../../model/generated/article.js';
import { architectureOf } from '../architecture.js';

/** A file for one kind of machine, language and folder, by which rows of different articles can be compared. */
export function variantOf({ name, platform, group, servicePack, serviceBranch, locale, folder }: FileRow): string {
  const machine = architectureOf(platform) ?? architectureOf(group) ?? platform;
  return [fileKey(name), machine, servicePack, serviceBranch, locale, folder]
    .map((part) => (part ?? '').toLowerCase())
    .join('|');
}
