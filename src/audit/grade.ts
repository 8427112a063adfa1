import type { Finding } from '../model/generated/report.js';

/** How strong the evidence is on which a finding rests. */
export type Grade = NonNullable<Finding['grade']>;

/** All grades, strongest first. */
export const GRADES = [
  'hash',
  'package-code',
  'size+time',
  'version',
  'size',
  'install-date',
] as const satisfies Grade[];

/** What a policy that does not say asks for. */
export const DEFAULT_MINIMUM: Grade = 'version';

/** Whether evidence is at least as strong as asked. */
export function isAtLeast(grade: Grade, minimum: Grade): boolean {
  return GRADES.indexOf(grade) <= GRADES.indexOf(minimum);
}
