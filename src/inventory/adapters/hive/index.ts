import { isHive, isHiveLog, openHive } from '../../formats/regf/index.js';
import { sha256Of, toTime } from '../../input/sample.js';
import { readRegistry } from '../../registry/index.js';
import type { FileAdapter, Reading } from '../adapter.js';
import { rootPath } from './roots.js';

/** A registry hive: SOFTWARE or SYSTEM of a host, the hive of a user, or a key that was saved with `reg save`. */
export const hive: FileAdapter = {
  kind: 'file',
  name: 'hive',
  reads: 'a registry hive',
  recognise: ({ head }) => (isHive(head) ? 'content' : null),
  read({ file, reader, head }): Reading {
    if (isHiveLog(head)) return log(file.path);
    const opened = openHive(reader, file.path);
    const written = Math.trunc(opened.writtenMs);
    const reading = readRegistry(opened.events(rootPath(opened)), {
      name: file.path,
      sha256: sha256Of(reader),
      collectedAt: toTime(file.modifiedMs ?? written),
    });
    return { drafts: [reading], remarks: [] };
  },
};

/** A log lies beside its hive in every folder of hives; alone it says nothing. */
function log(input: string): Reading {
  const message = 'this is the transaction log of a hive; the hive was read without it';
  return {
    drafts: [],
    remarks: [{ code: 'hive-log', severity: 'info', message, source: { name: input, line: null } }],
  };
}
