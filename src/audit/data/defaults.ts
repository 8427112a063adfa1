/** What holds where no policy says otherwise. */
export const DEFAULTS = {
  /** The file system of memory cards and old shares keeps times to two seconds. */
  timeTolerance: '2s',
} as const;

/** The role that a folder of packages has of itself. */
export const PACKAGE_SHARE = 'package-share';

/** Endings of the files that Windows Installer lists as products by the name of their package. */
export const PACKAGE_SUFFIXES = ['.MSI'] as const;
