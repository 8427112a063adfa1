/** What a roster is written as. */
export type RosterForm = 'csv' | 'list' | 'ansible-yaml' | 'ansible-ini';

/** A group that opens a section: "[web]", "[web:vars]". */
const SECTION = /^[ \t]*\[[^\]\s,]+\][ \t]*(?:#.*)?\r?$/m;
const ENDINGS: readonly (readonly [RegExp, 'csv' | 'yaml' | 'ansible-ini'])[] = [
  [/\.csv$/i, 'csv'],
  [/\.(?:ya?ml|json)$/i, 'yaml'],
  [/\.ini$/i, 'ansible-ini'],
];

/** Tells what a roster is written as: by the ending of its name, else by its content. In doubt it is a table. */
export function formOf(text: string, name: string): RosterForm {
  const ending = ENDINGS.find(([pattern]) => pattern.test(name))?.[1] ?? byContent(text);
  if (ending !== 'yaml') return ending;
  return isList(text) ? 'list' : 'ansible-yaml';
}

function byContent(text: string): 'csv' | 'yaml' | 'ansible-ini' {
  const first = text.split('\n', 100).find((line) => !/^\s*(?:[#;].*)?$/.test(line)) ?? '';
  if (/^\s*(?:\{|---|[\w.-]+:\s*(?:$|[#[{]))/.test(first)) return 'yaml';
  return SECTION.test(text) ? 'ansible-ini' : 'csv';
}

/** A list of hosts has the key "hosts" at the top, and a list under it: Ansible has groups there. */
function isList(text: string): boolean {
  if (/^\s*(?:\{\s*"hosts"\s*:\s*\[|-\s)/.test(text)) return true;
  const [, behind = ''] = text.split(/^hosts:/m);
  const next = behind
    .split('\n')
    .map(significant)
    .find((line) => line !== '');
  return /^[-[]/.test(next ?? '');
}

function significant(line: string): string {
  return line.replace(/#.*$/, '').trim();
}
