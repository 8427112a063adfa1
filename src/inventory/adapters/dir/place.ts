/** Where a folder lies. */
export interface Place {
  /** The host that the path itself names; null for a path on a drive. */
  readonly host: string | null;
  /** The folder with a separator at its end. */
  readonly path: string;
}

const SHARE = /^\\\\([^\\/?*.][^\\/?*]*)\\([^\\]+)\\?(.*)$/s;
/** The share of a whole drive that administrators have. */
const DRIVE = /^([A-Za-z])\$$/;

/** @param folder "C:\\Packages", "\\\\SRV01\\c$\\Packages" (which is C:\Packages of SRV01) or "\\\\SRV01\\share\\Packages". */
export function placeOf(folder: string): Place {
  const [, host, share = '', rest = ''] = SHARE.exec(folder) ?? [];
  if (host === undefined) return { host: null, path: withEnd(folder) };
  const drive = DRIVE.exec(share)?.[1];
  return { host, path: withEnd(drive === undefined ? folder : `${drive.toUpperCase()}:\\${rest}`) };
}

function withEnd(path: string): string {
  return path.endsWith('\\') ? path : `${path}\\`;
}
