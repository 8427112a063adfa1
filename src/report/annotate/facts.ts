import type { Article, Position } from '../../model/generated/article.js';
import { counted } from './characters.js';
import { type Detail, fileDetails, plain, said, targetDetails } from './details.js';
import type { FactKind } from './kinds.js';
import { placesIn, valueAt } from './pointers.js';

/** A fact of an article, and how it was read. */
export interface Fact {
  readonly kind: FactKind;
  /** JSON pointer into the article. */
  readonly pointer: string;
  /** Where it stands; null when the article does not say. */
  readonly position: Position | null;
  readonly reading: readonly Detail[];
}

type Given = Omit<Fact, 'kind'>;

/** Facts of a list, each with its pointer. */
function listed<T extends { position: Position | null }>(
  name: string,
  items: readonly T[],
  read: (item: T, before: T | undefined) => readonly Detail[],
): Given[] {
  return items.map((item, index) => ({
    pointer: `/${name}/${index}`,
    position: item.position,
    reading: read(item, items[index - 1]),
  }));
}

function single(pointer: string, item: { text: string; position: Position | null } | null): Given[] {
  return item === null ? [] : [{ pointer, position: item.position, reading: [plain('text', item.text)] }];
}

/** How each kind of fact is found in an article. Positions that none of these knows become facts of the kind "other". */
const READERS: readonly (readonly [FactKind, (article: Article) => Given[]])[] = [
  ['file', ({ files }) => listed('files', files, fileDetails)],
  [
    'fix',
    ({ fixes }) =>
      listed('fixes', fixes, ({ kb, reference, component, area, text }) =>
        said([
          plain('kb', kb),
          { field: 'reference', value: reference },
          { field: 'component', value: component },
          { field: 'area', value: area },
          plain('text', text),
        ]),
      ),
  ],
  ['supersession', ({ supersession }) => listed('supersession', supersession, targetDetails)],
  [
    'prerequisite',
    ({ prerequisites }) =>
      listed('prerequisites', prerequisites, ({ text, scope, requires }) =>
        said([
          { field: 'product', value: requires.product },
          { field: 'service pack', value: requires.servicePack },
          { field: 'version', value: requires.version },
          plain('orLater', requires.orLater ? 'or later' : null),
          plain('kb', requires.kb),
          { field: 'on', value: scope },
          plain('text', text),
        ]),
      ),
  ],
  [
    'restart',
    ({ restart }) =>
      restart.statements.map(({ text, scope, position }, index) => ({
        pointer: `/restart/statements/${index}`,
        position,
        reading: said([
          { field: 'computer', value: index === 0 ? restart.computer.replaceAll('-', ' ') : null },
          { field: 'services', value: index === 0 ? restart.services.join(', ') : null },
          { field: 'scope', value: scope },
          plain('text', text),
        ]),
      })),
  ],
  [
    'installation',
    ({ installation }) =>
      listed('installation', installation, ({ title, steps, components, files }) =>
        said([
          plain('title', title),
          plain('steps', counted(steps.length, 'step')),
          plain('components', components.length === 0 ? null : counted(components.length, 'component')),
          plain('files', files.length === 0 ? null : counted(files.length, 'file')),
        ]),
      ),
  ],
  [
    'tool',
    ({ tools }) =>
      listed('tools', tools, ({ text, file }) => said([{ field: 'file', value: file }, plain('text', text)])),
  ],
  ['issue', ({ knownIssues }) => listed('knownIssues', knownIssues, ({ text }) => [plain('text', text)])],
  ['workaround', ({ workarounds }) => listed('workarounds', workarounds, ({ text }) => [plain('text', text)])],
  ['general', ({ withdrawn }) => single('/withdrawn', withdrawn)],
  ['removal', ({ removal }) => single('/removal', removal)],
  ['registry', ({ registry }) => single('/registry', registry)],
  [
    'reference',
    ({ references }) =>
      listed('references', references, ({ kb, title, url }) =>
        said([plain('kb', kb), plain('title', title), plain('url', url)]),
      ),
  ],
  [
    'section',
    ({ sections }) =>
      listed('sections', sections, ({ heading, level }) => [
        plain('level', `level ${level}`),
        plain('heading', heading),
      ]),
  ],
];

/** What the scalar facts are about, by the first part of their pointers; others are of the kind "general". */
const SCALAR_KINDS: Readonly<Record<string, FactKind>> = {
  id: 'identity',
  aliases: 'identity',
  bulletins: 'identity',
  title: 'identity',
  release: 'date',
  revision: 'date',
};

/** All facts of an article that have a place in its source, or could have one. */
export function factsOf(article: Article): Fact[] {
  const scalars = Object.entries(article.positions).map(([pointer, position]): Fact => {
    const [, top = ''] = pointer.split('/');
    const value = valueAt(article, pointer);
    const text = typeof value === 'string' ? value : JSON.stringify(value ?? null);
    return {
      kind: (Object.hasOwn(SCALAR_KINDS, top) ? SCALAR_KINDS[top] : undefined) ?? 'general',
      pointer,
      position,
      reading: [{ field: pointer.slice(1).replaceAll('/', ' '), value: text }],
    };
  });
  const known = READERS.flatMap(([kind, read]) => read(article).map((given): Fact => ({ kind, ...given })));
  const pointers = new Set(known.map(({ pointer }) => pointer));
  const others = [...placesIn(article, '')]
    .filter(({ pointer }) => !pointers.has(pointer))
    .map(
      ({ pointer, position }): Fact => ({
        kind: 'other',
        pointer,
        position,
        reading: [{ field: 'fact', value: pointer }],
      }),
    );
  return [...scalars, ...known, ...others];
}
