import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseArticles } from '../../../src/article/index.js';
import { buildKnowledge, type Problem, RULES, readList } from '../../../src/knowledge/index.js';
import type { Article } from '../../../src/model/generated/article.js';

const CASES = join(import.meta.dirname, 'cases');

/** What a careful person says of a folder of captures and lists. */
interface Case {
  readonly why: string;
  /** All problems, as "severity rule: articles [files] at place"; the place is the text that stands there, or list and line. */
  readonly problems: readonly string[];
  /** When captures were made, by file. */
  readonly captured?: Readonly<Record<string, string>>;
}

const names = readdirSync(CASES).sort();

/** Cases are called after their rule. */
const ruleOf = (name: string): string | undefined => RULES.find((rule) => name.startsWith(`${rule.name}-`))?.name;

async function problemsOf(folder: string, captured: Case['captured'] = {}): Promise<string[]> {
  const texts = new Map<string, string>();
  const captures: Article[] = [];
  const files = readdirSync(folder).sort();
  for (const name of files.filter((file) => /\.(?:md|html|txt)$/.test(file))) {
    const bytes = readFileSync(join(folder, name));
    texts.set(name, bytes.toString('utf8'));
    const parsed = await parseArticles({ bytes, name });
    for (const { diagnostics } of parsed)
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    captures.push(...parsed);
  }
  const lists = files
    .filter((file) => file.endsWith('.csv'))
    .flatMap((name) => readList({ name, bytes: readFileSync(join(folder, name)) }).edges);
  const times = captures.map(({ source }) => [source.sha256, captured[source.name] ?? ''] as const);
  const capturedAt = new Map(times.filter(([, time]) => time !== ''));
  return buildKnowledge(captures, lists, capturedAt).problems.map((problem) => shown(problem, texts));
}

function shown(
  { rule, severity, articles, files, position, source }: Problem,
  texts: ReadonlyMap<string, string>,
): string {
  const text = texts.get(source?.name ?? '')?.slice(position?.start.offset, position?.end.offset);
  const at =
    position === null ? `${source?.name ?? ''}${source?.line == null ? '' : `:${source.line}`}` : `"${text ?? ''}"`;
  const about = files.length === 0 ? '' : ` [${files.join(' ')}]`;
  return `${severity} ${rule}: ${articles.join(' ')}${about} at ${at.replace(/\s+/g, ' ')}`;
}

describe('the rules', () => {
  it('have each a case that tells of it, and each case is of a rule', () => {
    const told = new Set(
      names
        .filter((name) => readCase(name).problems.some((line) => line.includes(`${ruleOf(name) ?? '?'}:`)))
        .map(ruleOf),
    );
    expect(names.filter((name) => ruleOf(name) === undefined)).toEqual([]);
    expect(RULES.filter(({ name }) => !told.has(name)).map(({ name }) => name)).toEqual([]);
  });

  it.each(names)('%s', async (name) => {
    const { why, problems, captured } = readCase(name);
    expect(await problemsOf(join(CASES, name), captured), why).toEqual(problems);
  });
});

function readCase(name: string): Case {
  return JSON.parse(readFileSync(join(CASES, name, 'expected.json'), 'utf8'));
}
