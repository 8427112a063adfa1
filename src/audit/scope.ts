import { fileKey } from '../model/filename.js';
import { PACKAGE_SHARE } from './data/defaults.js';
import type { ExpectedFile } from './expected.js';
import { matchesGlob } from './glob.js';
import type { Subject } from './hosts.js';
import { roleKey, type Settings } from './settings.js';
import type { HostView } from './view.js';

/** Which files of an article a host must have, or why that is not asked of it. */
export type Scope =
  | { readonly kind: 'required'; readonly files: readonly ExpectedFile[] }
  | {
      readonly kind: 'not-required';
      readonly why:
        | 'role-not-applicable'
        | 'role-without-files'
        | 'no-file-of-article'
        | 'article-without-files'
        | 'no-list';
    };

type Files = ReadonlyMap<string, ExpectedFile>;

/** Decides by role, else by what the host has, else by whether the roster names it. */
export function scopeOf(files: Files, subject: Subject, view: HostView, settings: Settings): Scope {
  const roles = subject.roles.map(roleKey);
  const counted = roles.filter((role) => !settings.notApplicable.has(role));
  const byRole = new Set(counted.flatMap((role) => [...filesOfRole(files, role, settings)]));
  if (byRole.size > 0) return required(files, byRole);
  if (counted.length < roles.length) return { kind: 'not-required', why: 'role-not-applicable' };
  if (files.size === 0) return { kind: 'not-required', why: 'article-without-files' };
  if (counted.some((role) => settings.roles.has(role))) return { kind: 'not-required', why: 'role-without-files' };
  const found = [...files.values()].filter(({ key }) => view.files.has(key) || view.products.has(key));
  if (found.length > 0) return { kind: 'required', files: found };
  if (subject.entry !== null) return required(files, new Set(files.keys()));
  // A list that could have shown none of them, or was not read whole, does not tell that none is there.
  const isTold = [...files.keys()].some((key) => view.listingFor(key, files, settings).state === 'complete');
  return { kind: 'not-required', why: isTold ? 'no-file-of-article' : 'no-list' };
}

function required(files: Files, keys: ReadonlySet<string>): Scope {
  return { kind: 'required', files: [...files.values()].filter(({ key }) => keys.has(key)) };
}

/** A share has every file of an article, unless the policy says which. */
function filesOfRole(files: Files, role: string, { roles }: Settings): Iterable<string> {
  const patterns = roles.get(role)?.map(fileKey);
  if (patterns === undefined) return role === PACKAGE_SHARE ? files.keys() : [];
  return [...files.keys()].filter((key) => patterns.some((pattern) => matchesGlob(pattern, key)));
}
