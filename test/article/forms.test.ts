import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/model/generated/article.js';
import { parseSoundly } from './support/checks.js';
import { runs } from './support/runs.js';

/** What an article is made of, whatever the form it is drawn in. */
type Part =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'steps'; items: readonly string[] }
  | { kind: 'table'; rows: readonly (readonly string[])[] };

const heading = (text: string): Part => ({ kind: 'heading', text });
const paragraph = (text: string): Part => ({ kind: 'paragraph', text });

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const underlined = (text: string): string => `${text}\n${'='.repeat(text.length)}`;
const widthsOf = (rows: readonly (readonly string[])[]): number[] =>
  (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));

const FORMS: Readonly<
  Record<'html' | 'markdown' | 'text', { head: (title: string) => string; draw: (part: Part) => string; tail: string }>
> = {
  html: {
    head: (title) =>
      `<!DOCTYPE html><html><head><title>${escaped(title)}</title></head><body><h1>${escaped(title)}</h1>\n`,
    tail: '</body></html>\n',
    draw: (part) => {
      if (part.kind === 'heading') return `<h2>${escaped(part.text)}</h2>`;
      if (part.kind === 'paragraph') return `<p>${escaped(part.text)}</p>`;
      if (part.kind === 'list') return `<ul>${part.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;
      if (part.kind === 'steps') return `<ol>${part.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ol>`;
      return `<table>${part.rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('\n')}</table>`;
    },
  },
  markdown: {
    head: (title) => `# ${title}\n`,
    tail: '',
    draw: (part) => {
      if (part.kind === 'heading') return `## ${part.text}`;
      if (part.kind === 'paragraph') return part.text;
      if (part.kind === 'list') return part.items.map((item) => `- ${item}`).join('\n');
      if (part.kind === 'steps') return part.items.map((item, i) => `${i + 1}. ${item}`).join('\n');
      const [head = [], ...rows] = part.rows.map((row) => `| ${row.join(' | ')} |`);
      return [head, `|${'---|'.repeat(part.rows[0]?.length ?? 0)}`, ...rows].join('\n');
    },
  },
  text: {
    head: (title) => `Title: ${title}\n`,
    tail: '',
    draw: (part) => {
      if (part.kind === 'heading') return underlined(part.text);
      if (part.kind === 'paragraph') return part.text;
      if (part.kind === 'list') return part.items.map((item) => ` - ${item}`).join('\n');
      if (part.kind === 'steps') return part.items.map((item, i) => `${i + 1}. ${item}`).join('\n\n');
      const widths = widthsOf(part.rows);
      const lines = part.rows.map((row) =>
        `   ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ')}`.trimEnd(),
      );
      return [lines[0], `   ${'-'.repeat(lines[0]?.length ?? 0)}`, ...lines.slice(1)].join('\n');
    },
  },
};

const one = (...texts: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...texts);
const some = (...texts: readonly string[]): fc.Arbitrary<string[]> => fc.subarray([...texts], { minLength: 1 });
const section = (title: fc.Arbitrary<string>, ...body: readonly fc.Arbitrary<Part>[]): fc.Arbitrary<Part[]> =>
  fc.tuple(title, ...body).map(([text, ...parts]) => [heading(text), ...parts]);

const row = fc.tuple(
  one('Iris.dll', 'Irisadmin.exe', 'Iris_ns.msi', 'Iris.Core.dll'),
  one('14.0.702.0', '14.0.639.21', '8.0.50727.42'),
  one('79,528', '1,036,800', '512', '10,240,000'),
  one('01-Jun-2008', '31-Dec-1999', '15-Mar-2010'),
  one('10:36', '00:00', '23:59'),
);
const fixes = some(
  'The store stops when a folder has no name.',
  'A calendar shows a meeting twice.',
  'When you search for an empty word, the search never ends. This occurs on slow disks.',
  'The console may fail, and you receive an "Out of paper" error message.',
);

const SECTIONS: readonly fc.Arbitrary<Part[]>[] = [
  section(one('Symptoms'), one('A report is empty.', 'The service stops at night.').map(paragraph)),
  section(
    one('Restart requirement', 'Restart information'),
    one(
      'You must restart the computer after you apply this update.',
      'You do not have to restart the computer after you apply this update.',
      'You may have to restart the computer.',
    ).map(paragraph),
  ),
  section(
    one('Prerequisites'),
    one(
      'You must have Microsoft Exchange Server 2010 Service Pack 1 installed.',
      'There are no prerequisites.',
      'To apply this update, you must have update 99000170 installed.',
    ).map(paragraph),
  ),
  section(
    one('Hotfix replacement information', 'Update replacement information'),
    one(
      'This update replaces update 99000190.',
      'This update does not replace any other update.',
      'This update replaces KB99000191 and KB99000192.',
    ).map(paragraph),
  ),
  section(
    one('Issues that this update fixes', 'Issues that are fixed'),
    fixes.map((items): Part => ({ kind: 'list', items })),
  ),
  section(
    one('Installation information'),
    some('Stop the service.', 'Copy the files.', 'Start the service.').map((items): Part => ({ kind: 'steps', items })),
  ),
  section(
    one('File information'),
    one(
      'The dates and times of these files are listed in Coordinated Universal Time (UTC).',
      'The update has these file attributes:',
    ).map(paragraph),
    fc.array(row, { minLength: 1, maxLength: 6 }).map(
      (rows): Part => ({
        kind: 'table',
        rows: [['File name', 'File version', 'File size', 'Date', 'Time'], ...rows],
      }),
    ),
  ),
  section(
    one('Applies to'),
    some('Iris Server 2010 Standard', 'Iris Server 2010 Enterprise').map((items): Part => ({ kind: 'list', items })),
  ),
];

const article = fc
  .tuple(
    one('Update for Iris Server 2010', 'Update Rollup 4 for Iris Server 2010', 'A report is empty in Iris Server'),
    fc.option(one('This update is cumulative.', 'The update rollup is dated May 6, 2008.').map(paragraph)),
    fc.shuffledSubarray([...SECTIONS], { minLength: 1 }).chain((sections) => fc.tuple(...sections)),
  )
  .map(([title, lead, sections]) => ({ title, parts: [...(lead === null ? [] : [lead]), ...sections.flat()] }));

/** What must not depend on the form: all but places, headings as printed, and the names of groups. */
function factsOf(read: Article | undefined): unknown {
  const aside = new Set(['position', 'positions', 'source', 'sections', 'group', 'diagnostics']);
  return JSON.parse(JSON.stringify(read ?? null, (key, value: unknown) => (aside.has(key) ? undefined : value)));
}

describe('one article in three forms', () => {
  it('gives the same facts', async () => {
    await fc.assert(
      fc.asyncProperty(article, async ({ title, parts }) => {
        const read = new Map<string, Article[]>();
        for (const form of ['html', 'markdown', 'text'] as const) {
          const { head, draw, tail } = FORMS[form];
          const text = `${head(title)}\n${parts.map(draw).join('\n\n')}\n${tail}`;
          read.set(form, await parseSoundly({ bytes: new TextEncoder().encode(text), name: 'KB99000810', from: form }));
        }
        const facts = [...read].map(([, articles]) => articles.map(factsOf));
        expect(facts[1]).toEqual(facts[0]);
        expect(facts[2]).toEqual(facts[0]);
        const said = [...read].flatMap(([form, articles]) =>
          articles.flatMap(({ diagnostics }) =>
            diagnostics.filter(({ severity }) => severity !== 'info').map(({ code }) => `${form} ${code}`),
          ),
        );
        expect(said).toEqual([]);
      }),
      runs(250),
    );
  });
});
