/** What a picture may use of the terminal that it is shown on. */
export interface TerminalKind {
  /** Columns; not given where there is no terminal, so that nothing is wrapped in a file, unless COLUMNS asks for it. */
  readonly width?: number;
  readonly unicode: boolean;
  readonly colour: boolean;
}

interface Output {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  hasColors?(): boolean;
}

/**
 * What a terminal can show. The character set is that of the locale (POSIX: LC_ALL, else LC_CTYPE, else LANG); on Windows Node
 * writes UTF-16. Colours are Node's to tell, which heeds NO_COLOR and TERM.
 * @param env the variables of the process; COLUMNS outranks what the terminal says. A file or a pipe gets UTF-8, in lines as long as
 *   they are.
 */
export function terminalFor(
  output: Output,
  env: Readonly<Record<string, string | undefined>>,
  platform: string = process.platform,
): TerminalKind {
  const columns = Number(env.COLUMNS) || output.columns;
  const width = columns ? { width: columns } : {};
  if (!output.isTTY) return { ...width, unicode: true, colour: false };
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || 'C';
  return {
    ...width,
    unicode: platform === 'win32' || /utf-?8/i.test(locale),
    colour: output.hasColors?.() ?? false,
  };
}
