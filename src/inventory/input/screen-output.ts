/** Properties that objects have of which exports are read here, in lower case. */
const PROPERTIES = new Set([
  ...[
    'hotfixid',
    'installedon',
    'identifyingnumber',
    'packagecode',
    'installdate',
    'csname',
    'displayname',
    'displayversion',
  ],
  ...[
    'lastwritetime',
    'lastwritetimeutc',
    'length',
    'fullname',
    'filesize',
    'lastmodified',
    'version',
    'vendor',
    'hash',
  ],
]);

const LINES = 40;
const UNDERLINES = /^\s*-{2,}(?:\s+-{2,})+\s*$/;

/**
 * What a file is that holds host data as a program shows it on a screen, with what to do instead: there columns have no certain
 * places, and values are cut. null for anything else.
 * @param text the beginning of the file.
 */
export function screenOutput(text: string): string | null {
  if (/^\s*(?:<\?xml[^>]*>\s*)?<COMMAND SEQUENCENUM=/.test(text)) return 'the XML of wmic; take /format:list';
  const lines = text.split(/\r*\n/, LINES).map((line) => line.trim());
  const [first = ''] = lines.filter((line) => line !== '');
  if (isHeading(first) && /\s{2,}/.test(first) && !lines.some((line) => UNDERLINES.test(line)))
    return 'the table that wmic shows on a screen; take /format:list';
  const underlined = lines.findIndex((line) => UNDERLINES.test(line));
  const isList = lines.some((line) => PROPERTIES.has(/^(\w+)\s*:\s/.exec(`${line} `)?.[1]?.toLowerCase() ?? ''));
  if ((underlined > 0 && isHeading(lines[underlined - 1] ?? '')) || (/^\w+\s*:\s/.test(`${first} `) && isList))
    return 'what PowerShell shows on a screen; take Export-Csv, Export-Clixml or ConvertTo-Json';
  return null;
}

/** Whether a line has the names of properties, and nothing but names. */
function isHeading(line: string): boolean {
  const names = line.split(/\s+/);
  return (
    names.length > 1 &&
    names.every((name) => /^\w+$/.test(name)) &&
    names.some((name) => PROPERTIES.has(name.toLowerCase()))
  );
}
