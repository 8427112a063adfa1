import { InputError } from '../../../model/errors.js';
import { regVersion } from '../../formats/reg/index.js';
import { textLines } from '../../formats/text-lines.js';
import { extensionOf, sha256Of, toTime } from '../../input/sample.js';
import { emptyDraft, type FileAdapter, NO_PRODUCT_LIST, type Reading, type Remark } from '../adapter.js';
import { type Collected, collect } from './collect.js';
import { hostOf } from './host.js';
import { productsOf } from './products.js';
import { patchesOf, updatesOf } from './updates.js';

/** A registry export of regedit or `reg export`: products, patches and updates, and the host where it is exported too. */
export const registry: FileAdapter = {
  kind: 'file',
  name: 'registry',
  reads: 'a registry export (.reg)',
  recognise: ({ file, text }) =>
    regVersion(text) !== null ? 'content' : extensionOf(file.name) === '.reg' ? 'name' : null,
  read({ file, reader, text }): Reading {
    const version = regVersion(text);
    if (version === null)
      throw new InputError(
        'not-a-registry-export',
        file.path,
        'its first line is not that of a registry export; export it again',
      );
    const collected = collect(textLines(reader), version);
    const { remarks: hostRemarks, ...host } = hostOf(collected.keys, file.path);
    const installed = productsOf(collected.keys, collected.wow ? '64' : null, file.path);
    const draft = {
      ...emptyDraft(host.host),
      ...host,
      products: installed.products,
      patches: patchesOf(collected.keys, file.path),
      updates: updatesOf(collected.keys, file.path),
      collectedAt: toTime(file.modifiedMs),
      sources: [{ name: file.path, sha256: sha256Of(reader) }],
    };
    const problems = collected.problems.map(
      ({ code, severity, message, line }): Remark => ({ code, severity, message, source: { name: file.path, line } }),
    );
    const remarks = [...problems, ...listRemarks(collected, file.path), ...hostRemarks, ...installed.remarks];
    return { drafts: [{ draft, remarks }], remarks: [] };
  },
};

const LISTS = new Set(['product', 'userdata', 'class', 'uninstall-list', 'uninstall']);

/** Without any key that lists products, a product that is not there may still be installed. */
function listRemarks({ keys }: Collected, input: string): Remark[] {
  if (keys.some(({ kind }) => LISTS.has(kind))) return [];
  const message =
    'the export has neither Installer nor Uninstall keys, so it does not tell what is installed; export those too';
  return [{ code: NO_PRODUCT_LIST, severity: 'warning', message, source: { name: input, line: null } }];
}
