import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/model/errors.js';
import { drawPicture, type Graph } from '../../src/picture/index.js';
import { needs } from '../support/debian.js';
import { anyGraph, edge, graph, node, problem, withNotes } from './graphs.js';

const [A, B, C, D] = ['KB99000001', 'KB99000002', 'KB99000003', 'KB99000004'] as const;

const doubtful = graph({
  id: A,
  nodes: [
    node(A, {
      title: '</title><script>alert(1)</script> & "so on"',
      release: { date: '2008-06-01', precision: 'day' },
      ordinal: 4,
    }),
    node(B, { known: false }),
    node(C),
    node(D),
    node('family:Fabrikam Mail', { known: false, title: 'Fabrikam Mail 1.0' }),
  ],
  edges: [
    edge(A, B),
    edge(A, C),
    edge(A, C, 'includes'),
    edge(C, D, 'replaces', { sides: 'list', scopes: ['servers'] }),
    edge(A, D, 'prerequisite'),
    edge(C, B, 'fixed-in'),
    edge(A, 'family:Fabrikam Mail', 'contains-all-previous'),
  ],
  latest: [A],
  problems: [
    problem('dangling-target', [A, B]),
    problem('date-inversion', [C, D], { severity: 'error', message: 'C is older than D' }),
    problem('stale-capture', [C], { severity: 'info' }),
  ],
});

/** What stands in the texts of a picture, in order. */
const texts = (svg: string): string[] => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text = '']) => text);

/** A chain of this many articles in a row. */
function row(length: number): Graph {
  const ids = Array.from({ length }, (_, i) => `KB${1000 + i}`);
  return graph({
    id: 'KB1000',
    nodes: ids.map((id) => node(id)),
    edges: ids.slice(1).map((id, i) => edge(`KB${1000 + i}`, id)),
  });
}

describe('an SVG', () => {
  it('says what is known of each article and relation in words', async () => {
    const words = texts(await drawPicture(doubtful, 'svg'));
    for (const said of [
      A,
      'no. 4',
      '2008-06-01',
      'asked for',
      'latest',
      'not in the knowledge base',
      'includes, replaces',
      '(said by one side)',
      '(from a list)',
      'for servers',
      'requires',
      'fixes',
      'contains all earlier updates for',
      'dangling-target',
      'date-inversion',
      'stale-capture',
      'C is older than D',
    ])
      expect(words).toContain(said);
    expect(words.join(' ')).toContain('all earlier updates for Fabrikam Mail 1.0');
  });

  it('tells relations, who says them, and what is missing by line and shape', async () => {
    const svg = await drawPicture(doubtful, 'svg');
    const arrows = [...svg.matchAll(/<path class="([a-z ]*arrow[a-z ]*)" d="[^"]*"([^>]*)\/>/g)].map(
      ([, line, marks]) => `${line}${marks}`,
    );
    expect(new Set(arrows.map((arrow) => arrow.replaceAll(/marker-|url\(#rollcall-|[)"]/g, '')))).toEqual(
      new Set([
        'supersedes arrow end=full',
        // In the legend, which tells apart what is said from who says it.
        'supersedes arrow start=diamond end=full',
        'supersedes arrow start=diamond end=hollow',
        'supersedes arrow doubtful end=open',
        'requires arrow end=open-requires',
        'fixes arrow start=dot-fixes end=open-fixes',
        'supersedes arrow includes start=hollow-diamond end=full',
        // The legend alone: one side, a list, and what is doubtful, each by itself.
        'supersedes arrow end=hollow',
        'supersedes arrow end=open',
        'supersedes arrow doubtful end=full',
      ]),
    );
    expect(svg.match(/<rect class="card missing"/g)).toHaveLength(2);
    expect(svg.match(/<rect class="card asked"/g)).toHaveLength(1);
  });

  it('lets no title mean anything, asks for nothing, and has a title and a description', async () => {
    const svg = await drawPicture(doubtful, 'svg');
    expect(svg).not.toMatch(/<script|href|url\((?!#)|@import|<image|<foreignObject/);
    expect(svg).toContain('&lt;/title&gt;&lt;script&gt;');
    expect(svg).toContain(`<title id="rollcall-title">Chain of ${A}</title>`);
    expect(svg).toContain(`${A} includes, replaces ${C}.`);
    expect(svg).toMatch(/ role="img" aria-labelledby="rollcall-title rollcall-desc">/);
  });

  it('tells what is said and cannot be drawn', async () => {
    const words = texts(await drawPicture(withNotes(A, B), 'svg'));
    expect(words).toContain('Left out, since articles deny it:');
    expect(words).toContain(`${A} names Update Rollup 1, which is no article known here`);
  });

  it('says under its heading which part was asked, and what is true of all of it', async () => {
    const none = { absent: [], revised: [], outOfScope: [], unsure: [] };
    const view = { ...none, asOf: '2008-06-30', product: 'Fabrikam Mail 1.0', architecture: null };
    const listed = {
      known: false,
      release: { date: '2008-06-01', precision: 'day' },
      releaseFrom: 'list.csv',
    } as const;
    const nodes = [node(A, listed), node(B, listed)];
    const edges = [edge(A, B, 'replaces', { sides: 'list', statedBy: [], source: 'list.csv' })];
    expect(texts(await drawPicture(graph({ id: A, nodes, edges, latest: [A], view }), 'svg')).slice(0, 4)).toEqual([
      `Chain of ${A}`,
      'As of 2008-06-30, for Fabrikam Mail 1.0.',
      `2 articles, 1 relation, no problems; latest: ${A}`,
      'None of the articles is in the knowledge base; all is from a list.',
    ]);
  });

  it('has room for words in small pictures, and in large ones lines and their legend', async () => {
    expect(texts(await drawPicture(row(6), 'svg')).filter((text) => text === 'replaces')).toHaveLength(6);
    expect(texts(await drawPicture(row(30), 'svg')).filter((text) => text === 'replaces')).toHaveLength(1);
  });

  it('goes from left to right where it would get much wider than high', async () => {
    const many = Array.from({ length: 30 }, (_, i) => `KB${1001 + i}`);
    const star = graph({
      id: A,
      nodes: [node(A), ...many.map((id) => node(id))],
      edges: many.map((id) => edge(A, id)),
    });
    const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(await drawPicture(star, 'svg')) ?? [];
    expect(Number(width)).toBeLessThan(700);
    expect(Number(height)).toBeLessThan(3000);
  });

  it('is refused in plain words when nobody could read it', async () => {
    await expect(drawPicture(row(2000), 'svg')).rejects.toThrow(InputError);
    await expect(drawPicture(row(2000), 'svg')).rejects.toThrow(
      /2000 articles and 1999 relations .* --format tree, json/,
    );
    await expect(drawPicture(row(400), 'svg')).resolves.toContain('KB1399');
  });

  it('has the same bytes each time', async () => {
    await fc.assert(
      fc.asyncProperty(anyGraph, async (any) => {
        const first = await drawPicture(any, 'svg');
        expect(await drawPicture(structuredClone(any), 'svg')).toBe(first);
      }),
      { numRuns: 25 },
    );
  });
});

needs('xmllint')('an SVG of any graph', () => {
  it('is well-formed XML by another program', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rollcall-svg-'));
    const files: string[] = [];
    for (const [i, any] of [doubtful, withNotes(A, B), ...fc.sample(anyGraph, 150)].entries()) {
      const file = join(folder, `${i}.svg`);
      writeFileSync(file, await drawPicture(any, 'svg'));
      files.push(file);
    }
    const { status, stderr } = spawnSync('xmllint', ['--noout', '--nonet', ...files], { encoding: 'utf8' });
    expect([stderr, status], `kept in ${folder}`).toEqual(['', 0]);
    rmSync(folder, { recursive: true });
  });
});
