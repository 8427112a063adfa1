import fc from 'fast-check';

/** The same inputs in every run; another seed finds others. */
fc.configureGlobal({ seed: Number(process.env.ROLLCALL_SEED ?? 952_077) });

/** @param few runs of a property in the suite; ROLLCALL_RUNS says how many instead, for a long night. */
export const runs = (few: number): { numRuns: number } => ({ numRuns: Number(process.env.ROLLCALL_RUNS ?? few) });
