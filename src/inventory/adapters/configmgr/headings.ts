/** What a column of a report holds. */
export type Column =
  | 'host'
  | 'system'
  | 'name'
  | 'version'
  | 'publisher'
  | 'productCode'
  | 'packageCode'
  | 'upgradeCode'
  | 'installDate'
  | 'installSource'
  | 'localPackage'
  | 'fileName'
  | 'filePath'
  | 'fileVersion'
  | 'fileSize'
  | 'fileTime'
  | 'update'
  | 'installedOn';

/**
 * Headings by what they hold, the more exact ones first, in the form of `keyOf`: columns of the views `v_R_System`,
 * `v_GS_INSTALLED_SOFTWARE`, `v_Add_Remove_Programs`, `v_GS_SoftwareFile` and `v_GS_QUICK_FIX_ENGINEERING`, and what reports call them.
 */
const HEADINGS: Readonly<Record<Column, readonly string[]>> = {
  host: ['netbiosname', 'computername', 'machinename', 'devicename', 'hostname', 'systemname', 'computer', 'name'],
  system: ['operatingsystem', 'operatingsystemnameand', 'caption'],
  name: ['arpdisplayname', 'displayname', 'productname', 'softwarename', 'applicationname'],
  version: ['productversion', 'version'],
  publisher: ['publisher', 'companyname'],
  productCode: ['softwarecode', 'prodid', 'productcode'],
  packageCode: ['packagecode'],
  upgradeCode: ['upgradecode'],
  installDate: ['installdate'],
  installSource: ['installsource'],
  localPackage: ['localpackage'],
  fileName: ['filename'],
  filePath: ['filepath'],
  fileVersion: ['fileversion'],
  fileSize: ['filesize'],
  fileTime: ['filemodifieddate'],
  update: ['hotfixid', 'articleid'],
  installedOn: ['installedon'],
};

const COLUMNS = Object.entries(HEADINGS);

/** "Details_Table0_Netbios_Name0" and "NetBIOS name" are both "netbiosname": the name of a textbox, of a field, and a title. */
function keyOf(heading: string): string {
  return heading
    .trim()
    .replace(/^(?:Details?_)?Table\d*_/i, '')
    .replace(/0$/, '')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();
}

/** Where each column stands; null for a row that is no header of a report. */
export function headerOf(cells: readonly string[]): ReadonlyMap<Column, number> | null {
  const keys = cells.map(keyOf);
  const at = new Map<Column, number>();
  for (const [column, headings] of COLUMNS) {
    const place = headings.map((heading) => keys.indexOf(heading)).find((index) => index >= 0);
    if (place !== undefined && isColumn(column)) at.set(column, place);
  }
  const isReport =
    at.has('fileName') || at.has('update') || (at.has('name') && (at.has('version') || at.has('publisher')));
  return isReport && (cells.some(isField) || (at.has('host') && cells.some(isTitle))) ? at : null;
}

function isColumn(text: string): text is Column {
  return Object.hasOwn(HEADINGS, text);
}

/** The name of a textbox or a field of a view, which end in 0 or stand behind the name of the table. */
function isField(heading: string): boolean {
  return /^(?:(?:Details?_)?Table\d+_\w+|\w+[A-Za-z]0)$/.test(heading.trim()) || heading.trim() === 'FileModifiedDate';
}

/** A title that a person gave: words with blanks. */
function isTitle(heading: string): boolean {
  return /^(?:computer|device|machine|netbios|host) name$/i.test(heading.trim());
}
