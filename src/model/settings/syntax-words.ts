import type { ErrorCode } from 'yaml';

/** What is wrong in YAML and what to do, where the words of the parser are not for people who write such a file. */
const WORDS: Readonly<Partial<Record<ErrorCode, string>>> = {
  TAB_AS_INDENT: 'a tab indents this line; use spaces',
  MULTIPLE_DOCS: 'a second document begins here (---); keep one of them',
  TAG_RESOLVE_FAILED: 'a tag (!) is not read here; write a plain value',
  BAD_DIRECTIVE: 'a directive (%) is not read here; remove it',
};

/**
 * What the YAML parser refuses, in words.
 * @param at offset in the text of what it is about.
 */
export function syntaxInWords(code: ErrorCode, message: string, text: string, at: number): string {
  if (code === 'DUPLICATE_KEY') return `the key ${keyAt(text, at)} is there twice; keep one of them`;
  return WORDS[code] ?? `${message.split('\n')[0] ?? message}; mend the YAML here`;
}

function keyAt(text: string, at: number): string {
  const [key = ''] = /^(?:"[^"\n]{0,80}"|'[^'\n]{0,80}'|[^:\n,}]{0,80})/.exec(text.slice(at)) ?? [];
  return /^["']/.test(key) ? key : `"${key.trim()}"`;
}
