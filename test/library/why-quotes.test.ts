import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { audit, explain, prepareAudit, subjectsOf, verdictRules, type Why } from '../../src/audit/index.js';
import { quoteOfArticle, quoteOfInventory, wordsOf } from '../../src/library/why/quote.js';
import type { HostInventory } from '../../src/model/generated/inventory.js';
import type { InventoryEvidence } from '../../src/model/generated/report.js';
import { answeredCases, articlesOf, questionOf, readCase } from '../audit/support/case.js';
import { captureOf, sha } from '../audit/support/compact.js';

const folder = mkdtempSync(join(tmpdir(), 'rollcall-quotes-'));
afterAll(() => rmSync(folder, { recursive: true }));
const asked = new Set<string>();
const rules = new Set<string>();
const quoted = { rows: 0, records: 0, registrations: 0, chains: 0 };

/** The captures of a case. */
function capturesOf(name: string) {
  return articlesOf(readCase(name).input).map((short) => ({
    file: `${short.id}.txt`,
    sha256: sha(short.id),
    path: `${short.id}.txt`,
    entry: null,
    state: 'listed' as const,
    articles: [],
    read: () => Buffer.from(captureOf(short)),
  }));
}

/** Writes the inventories of a case as they were read: each record on its line, between others of the same line. */
function writeInputs(name: string, hosts: readonly HostInventory[]): void {
  const files = new Map<string, string[][]>();
  for (const { products, patches, updates, files: listed } of hosts) {
    for (const { source, ...record } of [...products, ...patches, ...updates, ...listed]) {
      const lines = files.get(source.name) ?? [];
      files.set(source.name, lines);
      const at = (source.line ?? 1) - 1;
      while (lines.length <= at) lines.push([]);
      lines[at]?.push(JSON.stringify({ ...record, source }));
    }
  }
  mkdirSync(join(folder, name));
  const padding = JSON.stringify({ path: 'x'.repeat(700), name: 'y', version: null });
  for (const [input, lines] of files)
    writeFileSync(
      join(folder, name, input),
      lines.map((records) => `[${[padding, ...records, padding].join(',')}]`).join('\n'),
    );
}

describe('every verdict of every case has a why', () => {
  test.each(answeredCases())('%s: what it quotes stands in the inputs', async (name) => {
    const question = questionOf(readCase(name).input);
    const captures = capturesOf(name);
    writeInputs(name, question.hosts);
    const inputs = new Set(question.hosts.flatMap(({ sources }) => sources.map((source) => source.name)));
    /** A whole inventory, or a line of it that is there. */
    const expectPlace = async (evidence: InventoryEvidence): Promise<void> => {
      expect(inputs).toContain(evidence.name);
      if (evidence.line !== null) expect(await quoteOfInventory(inCase(evidence), [])).not.toBeNull();
    };
    const inCase = ({ name: input, line }: InventoryEvidence) => ({ name: join(folder, name, input), line });
    const prepared = prepareAudit(question, question.hosts);
    for (const subject of subjectsOf(prepared.roster, question.hosts)) {
      for (const target of prepared.targets) {
        const why: Why = explain(prepared, subject, target, question.knowledge);
        asked.add(JSON.stringify([name, why.host, why.article]));
        rules.add(why.rule.name);
        for (const { file, observed, evidence } of why.findings) {
          const row = quoteOfArticle(captures, evidence.article.sha256, evidence.article.position);
          expect(row?.quote.split(' | ')[0]?.trim().toLowerCase()).toBe(file.toLowerCase());
          quoted.rows += 1;
          if (observed === null || evidence.inventory === null) continue;
          const quote = await quoteOfInventory(inCase(evidence.inventory), wordsOf(observed));
          const record: Record<string, unknown> = JSON.parse(quote ?? 'null');
          const isProduct = 'packageName' in record;
          const { size, modified, packageCode, path } = record;
          const seen = isProduct ? { packageCode, path: record.localPackage } : { size, modified, packageCode, path };
          expect(observed).toMatchObject(seen);
          quoted.records += 1;
        }
        if (why.registration !== null) {
          const { evidence, said } = why.registration;
          expect(await quoteOfInventory(inCase(evidence), [said])).toContain(said);
          quoted.registrations += 1;
        }
        for (const { evidence } of why.prerequisites) if (evidence !== null) await expectPlace(evidence);
        for (const { by, text, line } of why.chain.flatMap(({ steps }) => steps.flatMap(({ says }) => says))) {
          const lines =
            captures
              .find(({ file }) => file === `${by}.txt`)
              ?.read()
              .toString()
              .split('\n') ?? [];
          expect(lines[(line ?? 0) - 1]).toBe(text);
          quoted.chains += 1;
        }
        expect(why.inventories).toHaveLength(subject.inventories.length);
        for (const one of why.inventories) await expectPlace(one);
        for (const { evidence } of why.findings) if (evidence.inventory !== null) await expectPlace(evidence.inventory);
      }
    }
  });

  test('none is left out, and every kind of place is among them', () => {
    const verdicts = answeredCases().flatMap((name) =>
      audit(questionOf(readCase(name).input)).verdicts.map(({ host, article }) =>
        JSON.stringify([name, host, article]),
      ),
    );
    expect([...asked].sort()).toEqual([...new Set(verdicts)].sort());
    expect(verdictRules.map(({ name }) => name).filter((name) => !rules.has(name))).toEqual([]);
    for (const [kind, count] of Object.entries(quoted)) expect(count, kind).toBeGreaterThan(5);
  });
});

describe('a quotation of a long line', () => {
  const record = (version: string, code: string) => ({ path: null, name: 'Relay.dll', version, packageCode: code });
  const write = (text: string): string => {
    const name = join(folder, 'long.txt');
    writeFileSync(name, text);
    return name;
  };

  test('is of the record that was seen, where several have its name', async () => {
    const records = [record('1.0', '{A}'), record('2.0', '{B}'), record('3.0', '{C}')];
    const name = write(JSON.stringify({ files: records, more: 'z'.repeat(700) }));
    for (const one of records)
      expect(await quoteOfInventory({ name, line: 1 }, ['Relay.dll', one.version, one.packageCode])).toBe(
        JSON.stringify(one),
      );
  });

  test('is what stands around what was seen, where the line is no JSON', async () => {
    const name = write(`${'a;'.repeat(500)}Relay.dll;2.0;${'b;'.repeat(500)}`);
    expect(await quoteOfInventory({ name, line: 1 }, ['Relay.dll', '2.0'])).toContain(';Relay.dll;2.0;');
    expect(await quoteOfInventory({ name, line: 1 }, ['Nothing'])).toBe('a;'.repeat(300));
    expect(await quoteOfInventory({ name, line: 2 }, ['Relay.dll'])).toBeNull();
  });
});
