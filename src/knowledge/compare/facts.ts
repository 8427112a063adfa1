import { fileKey } from '../../model/filename.js';
import type { Article, Position, Procedure, Step } from '../../model/generated/article.js';

export type Fact = string | number | boolean | null;

/** One thing that an article says in a list, such as the row of a file. */
export interface Item {
  /** Items of one key are held against each other. */
  readonly key: string;
  /** What people call it. */
  readonly label: string;
  /** Which of several items of one key it is, such as a platform; those of one place are held against each other first. */
  readonly place: string;
  readonly facts: Readonly<Record<string, Fact>>;
  readonly position: Position | null;
}

/** What an article says once. */
export interface Single {
  readonly field: string;
  readonly property: string | null;
  readonly fact: Fact;
  readonly position: Position | null;
}

/** Text as it counts: how a page breaks its lines is nothing that it says. */
export function words(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** All that an article says once. How the page was laid out and where it was captured is left aside. */
export function singlesOf(article: Article): Single[] {
  const { id, title, language, kind, cumulative, family, release, revision, restart } = article;
  const single = (field: string, fact: Fact, property: string | null = null): Single => {
    const pointer = property === null ? `/${field}` : `/${field}/${property}`;
    return { field, property, fact, position: article.positions[pointer] ?? null };
  };
  return [
    single('id', id),
    single('title', title),
    single('language', language),
    single('kind', kind),
    single('cumulative', cumulative),
    ...Object.entries(family).map(([name, fact]) => single('family', fact, name)),
    ...Object.entries(release).map(([name, fact]) => single('release', fact, name)),
    ...Object.entries(revision).map(([name, fact]) => single('revision', fact, name)),
    single('restart', restart.computer, 'computer'),
    ...(['withdrawn', 'removal', 'registry'] as const).map((field): Single => {
      return { ...single(field, article[field]?.text ?? null), position: article[field]?.position ?? null };
    }),
  ];
}

/** All that an article says in lists, by field. Links to anything but articles are left aside: a page's frame has them, its text not. */
export function listsOf(article: Article): ReadonlyMap<string, readonly Item[]> {
  const { restart } = article;
  return new Map<string, readonly Item[]>([
    ['aliases', article.aliases.map((text) => item(text, null))],
    ['bulletins', article.bulletins.map((text) => item(text, null))],
    ['appliesTo', article.appliesTo.map((text) => item(text, null))],
    [
      'supersession',
      article.supersession.map(({ relation, text: _, position, ...target }) => {
        const to = target.kb ?? target.bulletin ?? target.label ?? target.product ?? '';
        return item(`${relation} ${to}`.trimEnd(), position, { ...target });
      }),
    ],
    ['fixes', article.fixes.map(({ position, ...fix }) => item(fix.kb ?? fix.reference ?? fix.text, position, fix))],
    ['tools', article.tools.map(({ text, file, position }) => item(text, position, { file }))],
    ['knownIssues', article.knownIssues.map(({ text, position }) => item(text, position))],
    ['workarounds', article.workarounds.map(({ text, position }) => item(text, position))],
    [
      'prerequisites',
      article.prerequisites.map(({ text, requires, scope, position }) => item(text, position, { ...requires, scope })),
    ],
    ['restart.services', restart.services.map((text) => item(text, null))],
    ['restart.statements', restart.statements.map(({ text, scope, position }) => item(text, position, { scope }))],
    ['files', article.files.map(fileItem)],
    ['installation', article.installation.map(procedureItem)],
    ['references', article.references.flatMap(({ kb, position }) => (kb === null ? [] : item(kb, position)))],
  ]);
}

function item(label: string, position: Position | null, facts: Item['facts'] = {}): Item {
  return { key: words(label), label, place: '', facts, position };
}

/** The heading over the table is its layout; how a size is printed counts where it is no number of bytes. */
function fileItem({ position, group: _, hashes, ...row }: Article['files'][number]): Item {
  const { platform, servicePack, serviceBranch, folder, locale } = row;
  return {
    key: fileKey(row.name),
    label: row.name,
    place: JSON.stringify([platform, servicePack, serviceBranch, folder, locale]),
    facts: { ...row, sizeText: row.size === null ? row.sizeText : null, ...hashes },
    position,
  };
}

function procedureItem({ title, steps, components, files, position }: Procedure, index: number): Item {
  const facts = { steps: stepsText(steps), components: components.join(', '), files: files.join(', ') };
  return { ...item(title ?? `procedure ${index + 1}`, position, facts), place: String(index) };
}

/** The parser bounds how deep steps nest. */
function stepsText(steps: readonly Step[]): string {
  return steps.map(({ text, steps: inner }) => [text, stepsText(inner)].join(' ').trimEnd()).join(' / ');
}
