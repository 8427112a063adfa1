// What the tests need from Debian: the program, and the package that holds it. Read by the set-up and by the suites.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Program -> Debian package. */
export const debianTools = {
  msiinfo: 'msitools',
  msibuild: 'msitools',
  wixl: 'wixl',
  gc: 'graphviz',
  xmllint: 'libxml2-utils',
  hivexregedit: 'libwin-hivex-perl',
  reglookup: 'reglookup',
  iconv: 'libc-bin',
};

/** Whether a program of this name can be started by name. */
export function isInstalled(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false; // Not in this folder: the next one may have it.
    }
  });
}
