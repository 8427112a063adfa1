/** Bounds on files that people write by hand, far beyond any real one. */
export const SETTINGS_LIMITS = {
  /** Such a file is read into memory several times its size. */
  bytes: 4 * 1024 * 1024,
  /** Nesting; the schemas need 5. */
  depth: 64,
  /** Spaces and dashes that open a line. */
  indent: 200,
  /** How often YAML aliases may be resolved. */
  aliases: 100,
} as const;
