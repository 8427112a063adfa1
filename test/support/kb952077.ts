import type { ListedFile } from './packages.js';

/** The file table of KB952077: names and sizes; all files have one time. */
const TABLE = `
Makegallinked.exe 79528
Rpchttpconfigtool.msi 412672
Emailpermissionmigration.msi 371200
Hmoabupdate.msi 393216
Updatemobilepolicy.msi 382464
Managedhelpers.msi 317952
Exchange2007oabresourcemanagerns.msi 250368
Exchange2007resourcemanagerns.msi 289792
Hostedemail2007ns.msi 312320
Hostedmobility2007.msi 252928
Hostedunifiedmessaging2007ns.msi 251392
Managedadns.msi 283136
Managedemail2007ns.msi 278528
Managedmobility2007.msi 249856
Managedunifiedmessaging2007ns.msi 248832
Exchange2007mobilityprovider.msi 371712
Exchange2007provider.msi 506880
Unifiedmessaging2007provider.msi 414208
Exchange2007oabresourcemanagerws.msi 450048
Exchange2007resourcemanagerws.msi 472064
Hostedemail2007ws.msi 531456
Hostedmobility2007ws.msi 465408
Hostedunifiedmessaging2007ws.msi 457216
Managedemail2007ws.msi 518144
Managedmobility2007ws.msi 457216
`;

const KB952077_TIME = '2008-06-01T10:36:00Z';

/** The 24 packages and the one plain .exe of KB952077 with their exact sizes and times. */
export const KB952077_FILES: readonly ListedFile[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [name = '', size] = line.split(' ');
    return { name, size: Number(size), modified: KB952077_TIME };
  });
