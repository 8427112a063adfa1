import { createHash } from 'node:crypto';
import { TOOL } from '../../../model/tool.js';
import { folderListing } from '../../input/listings.js';
import { toTime } from '../../input/sample.js';
import { emptyDraft, type FolderAdapter, type FolderInput, type Reading, type Remark } from '../adapter.js';
import { type Measured, measure, recognisePackage } from './measure.js';

/** The role that a folder of packages has of itself: every file of the article is asked of it. */
const ROLE = 'package-share';

/** A folder that directly holds packages is one host; its other files are recorded by name, size and time as well. */
export const packages: FolderAdapter = {
  kind: 'folder',
  name: 'packages',
  reads: 'a folder of Windows Installer packages',
  recognise: recognisePackage,
  read(folder, { readAt }): Reading {
    const measured = folder.files.map((file) => ({ file, ...measure(file) }));
    const source = { name: folder.path, line: null };
    const draft = {
      ...emptyDraft(null),
      collectedAt: toTime(readAt.getTime()),
      collector: { ...TOOL },
      roles: folder.complete ? [ROLE] : [],
      ...(folder.complete ? { listings: [folderListing(folder.path, folder.path, { below: false })] } : {}),
      files: measured.map(({ file, name, size, modified, version, sha256, facts }) => ({
        path: file.path,
        name,
        size,
        modified,
        version,
        sha256,
        packageCode: facts?.packageCode ?? null,
        source,
      })),
      sources: [{ name: folder.path, sha256: listingHash(measured) }],
    };
    const remarks = measured.flatMap((file) => file.remarks);
    const builds = new Map(
      measured.flatMap(({ facts }) =>
        facts?.packageCode == null || facts.built === null ? [] : [[facts.packageCode, facts.built]],
      ),
    );
    return {
      drafts: [{ draft, builds, remarks: folder.complete ? remarks : [...remarks, partial(folder)] }],
      remarks: [],
    };
  },
};

function partial(folder: FolderInput): Remark {
  const message =
    'some files of this folder were named, so nothing is said of the others; name the folder for a full listing';
  return { code: 'partial-listing', severity: 'info', message, source: { name: folder.path, line: null } };
}

/** One line a file, sorted by name: a JSON array of name, size, time and hash. */
function listingHash(files: readonly Measured[]): string {
  const lines = files.map(({ name, size, modified, sha256 }) => `${JSON.stringify([name, size, modified, sha256])}\n`);
  return createHash('sha256').update(lines.sort().join('')).digest('hex');
}
