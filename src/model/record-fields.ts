/** The fields of each kind of record of an inventory, as rows have them that hold one record. */
export const RECORD_FIELDS = {
  host: [
    'aliases',
    'collectedAt',
    'collector.name',
    'collector.version',
    'os.name',
    'os.version',
    'utcOffset',
    'timeZone',
    'roles',
  ],
  product: [
    ...['name', 'version', 'publisher', 'productCode', 'upgradeCode', 'packageCode', 'packageName', 'installDate'],
    ...['installSource', 'localPackage', 'context', 'view'],
  ],
  patch: ['code', 'kb', 'productCode', 'state'],
  update: ['kb', 'installedOn'],
  file: ['path', 'name', 'size', 'modified', 'version', 'sha256', 'packageCode'],
} as const;

export type RecordKind = keyof typeof RECORD_FIELDS;

export function isRecordKind(text: string): text is RecordKind {
  return Object.hasOwn(RECORD_FIELDS, text);
}
