/**
 * Folders in which Windows keeps copies of files that nothing runs from: to take an update or a service pack back, to install parts
 * again, and what was deleted. Matched against a path with backslashes.
 */
export const KEPT_COPIES: readonly RegExp[] = [
  /\\\$ntuninstall[^\\]*\$\\/i,
  /\\\$ntservicepackuninstall[^\\]*\$\\/i,
  /\\\$hf_mig\$\\/i,
  /\\\$patchcache\$\\/i,
  /\\servicepackfiles\\/i,
  /\\softwaredistribution\\download\\/i,
  /^[a-z]:\\windows\.old(?:\.\d+)?\\/i,
  /^[a-z]:\\(?:\$recycle\.bin|recycler|system volume information)\\/i,
];

/** What is in the path of every such copy. */
export const PERHAPS_KEPT =
  /[\\/](?:\$|servicepackfiles|softwaredistribution|windows\.old|recycler|system volume|winsxs)/i;

/** The store of components in the folder of Windows, which keeps every version that was ever installed; in the form of `fileKey`. */
export const COMPONENT_STORE = '\\WINSXS\\';
