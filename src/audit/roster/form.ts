import { isHeader } from './csv.js';

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
  if (isHeader(first)) return 'csv';
  if (/^\uFEFF?\s*(?:\{|---|[\w.-]+:\s*(?:$|[#[{]))/.test(first)) return 'yaml';
  return SECTION.test(text) ? 'ansible-ini' : 'csv';
}

/** A list of hosts has the key "hosts" at the top, and a list under it: Ansible has groups there. */
function isList(text: string): boolean {
  if (/^\uFEFF?\s*(?:\{\s*"hosts"\s*:\s*\[|-\s)/.test(text)) return true;
  const lines = text.split('\n');
  const at = lines.findIndex((line) => /^\uFEFF?hosts:/.test(line));
  if (at < 0) return false;
  const behind = significant(lines[at]?.replace(/^\uFEFF?hosts:/, '') ?? '');
  const next =
    behind === ''
      ? lines
          .slice(at + 1)
          .map(significant)
          .find((line) => line !== '')
      : behind;
  return next?.startsWith(behind === '' ? '-' : '[') ?? false;
}

function significant(line: string): string {
  return line.replace(/#.*$/, '').trim();
}
