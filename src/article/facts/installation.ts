import type { Procedure, Step } from '../../model/generated/article.js';
import type { Block, List } from '../blocks.js';
import type { SectionKind } from '../language/words.js';
import { itemText, listsOf, ownText } from '../lists.js';
import type { Manuscript, Section } from '../manuscript.js';

const FILE_NAME = /^[^\s\\/:*?"<>|]+\.[A-Za-z][A-Za-z0-9]{1,4}$/;

/**
 * Procedures: a heading that names a step or an installation with the ordered lists under it, or a list that "follow these steps" introduces
 * below such a heading.
 */
export function readInstallation(manuscript: Manuscript): Procedure[] {
  const procedures: Procedure[] = [];
  let isInstalling = false;
  let level = 0;
  for (const section of manuscript.sections) {
    const depth = section.heading?.level ?? 0;
    const isStep = section.heading !== null && manuscript.words.step.test(section.heading.text.value);
    if (section.kind === 'installation') {
      isInstalling = true;
      level = depth;
    } else if (section.heading !== null && (section.kind !== null || depth < level) && !isStep) isInstalling = false;
    if (ELSEWHERE.has(section.kind)) continue;
    const isOwn = isInstalling || isStep;
    const steps = isOwn ? stepsOf(section, manuscript) : introducedSteps(section, manuscript);
    if (steps !== null) procedures.push(procedureOf(isOwn ? section : null, steps, manuscript));
  }
  return procedures;
}

/** Sections in which an installation is something else than that of the update. */
const ELSEWHERE: ReadonlySet<SectionKind | null> = new Set<SectionKind | null>([
  'symptoms',
  'cause',
  'workaround',
  'removal',
  'foot',
]);

/** Steps that a sentence introduces as those of the installation, where no heading does. */
function introducedSteps(section: Section, manuscript: Manuscript): List[] | null {
  const lists = listsOf(section).filter(
    ({ list, intro }) =>
      list.ordered && intro !== null && manuscript.words.phrases.introducesInstallation.test(intro.text.value),
  );
  return lists.length === 0 ? null : lists.map(({ list }) => list);
}

/** The list of steps of a section: ordered, or introduced as steps. */
function stepsOf(section: Section, manuscript: Manuscript): List[] | null {
  const lists = listsOf(section).filter(
    ({ list, intro }) =>
      list.ordered || (intro !== null && manuscript.words.phrases.introducesSteps.test(intro.text.value)),
  );
  return lists.length === 0 ? null : lists.map(({ list }) => list);
}

function procedureOf(section: Section | null, lists: readonly List[], manuscript: Manuscript): Procedure {
  const components: string[] = [];
  const files: string[] = [];
  const steps = lists.flatMap((list) => list.items.map((item) => stepOf(item, components, files)));
  const last = lists.at(-1)?.items.at(-1);
  const first = section?.heading?.text ?? (lists[0]?.items[0] === undefined ? null : itemText(lists[0].items[0]));
  const end = last === undefined ? null : itemText(last);
  return {
    title: section?.heading?.text.value ?? null,
    steps,
    components,
    files,
    position:
      first === null || end === null ? null : manuscript.locate({ start: first.range().start, end: end.range().end }),
  };
}

/** A step with its sub-steps; a list of names within it is a list of files or of components. */
function stepOf(item: readonly Block[], components: string[], files: string[]): Step {
  const steps: Step[] = [];
  for (const block of item) {
    if (block.type !== 'list') continue;
    const names = block.ordered ? [] : block.items.map((part) => itemText(part).value);
    if (names.length > 0 && names.every((name) => FILE_NAME.test(name))) files.push(...names);
    else if (names.length > 1 && names.every(isComponent)) components.push(...names);
    else steps.push(...block.items.map((part) => stepOf(part, components, files)));
  }
  return { text: ownText(item).value, steps };
}

/** A component is a short name: no sentence, no path. */
const isComponent = (name: string): boolean =>
  name.length <= 80 && !/[.:;?!]$|[\\/]/.test(name) && !/^[a-z]/.test(name);
