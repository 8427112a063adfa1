import type { PlaceKind } from './places.js';

/** Values that say something, by name in lower case. */
const WANTED = new Set([
  ...[
    'displayname',
    'displayversion',
    'publisher',
    'installdate',
    'installsource',
    'localpackage',
    'managedlocalpackage',
    'version',
  ],
  ...['productname', 'packagecode', 'packagename', 'state', 'moreinfourl', 'parentkeyname', 'allpatches', 'patches'],
  ...['installed', 'currentstate', 'installtimehigh', 'installtimelow'],
  ...['computername', 'hostname', 'nv hostname', 'domain', 'nv domain'],
  ...['activetimebias', 'bias', 'timezonekeyname', 'standardname', 'current'],
  ...['dynamicdaylighttimedisabled', 'disableautodaylighttimeset'],
  ...['currentversion', 'currentbuild', 'currentbuildnumber', 'ubr'],
  ...['currentmajorversionnumber', 'currentminorversionnumber'],
]);

/** Keys whose values are named by the codes of products. */
export const ALL_VALUES: ReadonlySet<PlaceKind> = new Set<PlaceKind>(['upgrade']);

export function isWanted(name: string): boolean {
  return WANTED.has(name.toLowerCase());
}
