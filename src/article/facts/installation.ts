import type { Procedure, Step } from '../../model/generated/article.js';
import type { Block } from '../blocks.js';
import type { SectionKind } from '../language/words.js';
import { type Introduced, itemText, listsOf, ownText } from '../lists.js';
import type { Manuscript, Section } from '../manuscript.js';
import type { SourceText } from '../source-text.js';

/** A longer line is no title of a procedure. */
const LONGEST_TITLE = 120;
const FILE_NAME = /^[^\s\\/:*?"<>|]+\.[A-Za-z][A-Za-z0-9]{1,4}$/;

/**
 * Procedures: a heading that names a step or an installation with the ordered lists under it, or a list that "follow these steps" introduces
 * below such a heading.
 */
export function readInstallation(manuscript: Manuscript): Procedure[] {
  const procedures: Procedure[] = [];
  let isInstalling = false;
  let level = 0;
  let isByMethod = false;
  for (const section of manuscript.sections) {
    const depth = section.heading?.level ?? 0;
    const isStep = section.heading !== null && manuscript.words.step.test(section.heading.text.value);
    if (section.kind === 'installation') {
      isInstalling = true;
      level = depth;
    } else if (section.heading !== null && (section.kind !== null || depth < level) && !isStep) isInstalling = false;
    if (ELSEWHERE.has(section.kind)) continue;
    // "To install the hotfix, use one of these methods:", and a section for each below.
    if (isByMethod && (section.kind !== null || depth <= level)) isByMethod = false;
    const isOwn = isInstalling || isStep || isByMethod;
    const steps = isOwn ? stepsOf(section, manuscript) : introducedSteps(section, manuscript);
    for (const [index, lists] of proceduresIn(steps).entries())
      procedures.push(procedureOf(titleOf(lists, index, isOwn ? section : null), lists, manuscript));
    if (!isInstalling && introducesMethods(section, manuscript)) {
      isByMethod = true;
      level = depth;
    }
  }
  return procedures;
}

/** Whether a section ends with a sentence about how to install that leaves the steps to what stands below it. */
function introducesMethods({ blocks }: Section, { words }: Manuscript): boolean {
  const last = blocks.at(-1);
  return last?.type === 'paragraph' && words.phrases.introducesMethods.test(last.text.value);
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
function introducedSteps(section: Section, manuscript: Manuscript): Introduced[] {
  return listsOf(section).filter(
    ({ list, intro }) =>
      list.ordered && intro !== null && manuscript.words.phrases.introducesInstallation.test(intro.text.value),
  );
}

/** The lists of steps of a section: ordered, or introduced as steps. */
function stepsOf(section: Section, manuscript: Manuscript): Introduced[] {
  return listsOf(section).filter(
    ({ list, intro }) =>
      list.ordered || (intro !== null && manuscript.words.phrases.introducesSteps.test(intro.text.value)),
  );
}

/** Lists that a line of its own introduces are procedures of their own; other lists go on with the one before. */
function proceduresIn(lists: readonly Introduced[]): Introduced[][] {
  const procedures: Introduced[][] = [];
  for (const list of lists) {
    const last = procedures.at(-1);
    const isNext = list.intro !== last?.at(-1)?.intro && list.intro?.text.value.endsWith(':') === true;
    if (last === undefined || isNext) procedures.push([list]);
    else last.push(list);
  }
  return procedures;
}

/** The first procedure of a section has its heading, a later one the line that introduces it. */
function titleOf([first]: readonly Introduced[], index: number, section: Section | null): SourceText | null {
  const heading = section?.heading?.text ?? null;
  const intro = first?.intro?.text;
  if (index === 0 || intro === undefined || intro.length > LONGEST_TITLE) return heading;
  return intro.value.endsWith(':') ? intro.slice(0, intro.length - 1) : intro;
}

function procedureOf(title: SourceText | null, lists: readonly Introduced[], manuscript: Manuscript): Procedure {
  const components: string[] = [];
  const files: string[] = [];
  const steps = lists.flatMap(({ list }) => list.items.map((item) => stepOf(item, components, files)));
  const items = lists.flatMap(({ list }) => list.items);
  const [first, last] = [items[0], items.at(-1)];
  const start = title ?? (first === undefined ? null : itemText(first));
  const end = last === undefined ? null : itemText(last);
  const position =
    start === null || end === null ? null : manuscript.locate({ start: start.range().start, end: end.range().end });
  return { title: title?.value ?? null, steps, components, files, position };
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
