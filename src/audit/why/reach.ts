import type { ListedBuild } from '../expected.js';
import { GRADES, type Grade } from '../grade.js';

/** The grades of evidence that a row of an article can prove, strongest first: it lists what they compare. */
export function provableGrades({ row, moment, sha256, packageCodes }: ListedBuild): Grade[] {
  const provable: Readonly<Record<Grade, boolean>> = {
    hash: sha256 !== null,
    'package-code': packageCodes.size > 0,
    'size+time': row.size !== null && moment?.certain === true,
    version: row.version !== null,
    // What these show proves no build.
    size: false,
    'install-date': false,
  };
  return GRADES.filter((grade) => provable[grade]);
}
