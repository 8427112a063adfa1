import type { PrerequisiteResult } from '../../model/generated/report.js';

/** What is known of one thing that an article requires. */
export type Outcome = Omit<PrerequisiteResult, 'text'>;
