/** Bounds on policies and rosters, far beyond any real one. */
export const INPUT_LIMITS = {
  /** A roster of 100,000 hosts takes about 10 MB. */
  bytes: 64 * 1024 * 1024,
  /** A policy is read into memory several times its size. */
  policyBytes: 4 * 1024 * 1024,
  /** Nesting of a policy; the schema needs 5. */
  depth: 64,
  /** Spaces and dashes that open a line of a policy. */
  indent: 200,
  /** How often YAML aliases may be resolved. */
  aliases: 100,
} as const;
