import type { Block } from '../../blocks.js';
import { itemText } from '../../lists.js';
import { type Manuscript, paragraphsIn, type Sentence } from '../../manuscript.js';
import { clausesOf } from './clauses.js';

/** A longer name is a sentence. */
const LONGEST = 80;
/** What is restarted is no service. */
const PROGRAM = /\b(?:applications?|consoles?|programs?|wizards?|computers?|machines?)$/i;

/** The services that a sentence tells to restart. What it tells not to restart is none. */
export function servicesIn({ value }: Pick<Sentence, 'value'>, manuscript: Manuscript): string[] {
  const { restartService, restartNotRequired, restartScopes, and } = manuscript.words.phrases;
  const services: string[] = [];
  for (const clause of clausesOf(value, manuscript)) {
    const condition = restartScopes[0]?.exec(clause);
    const said = condition?.index === 0 ? clause.slice(condition[0].length) : clause;
    if (restartNotRequired.test(said)) continue;
    const match = restartService.exec(said);
    const named = match?.[1];
    if (named === undefined) continue;
    const isMarked = manuscript.words.phrases.serviceWord.test(
      `x ${match?.[0].slice(match[0].indexOf(named) + named.length) ?? ''}`.trimEnd(),
    );
    for (const name of named.split(and)) {
      const service = serviceName(name, isMarked, manuscript);
      if (service !== null) services.push(service);
    }
  }
  return services;
}

/** The services that a list behind "restart the following services:" names. */
export function listedServices(block: Block | undefined, manuscript: Manuscript): string[] {
  if (block?.type !== 'list') return [];
  return block.items.flatMap((item) => {
    const first = paragraphsIn(item).length === 0 ? null : serviceName(itemText(item).value, true, manuscript);
    return first === null ? [] : [first];
  });
}

/** A name without the small words around it; null when it is none. */
function serviceName(text: string, isMarked: boolean, { words }: Manuscript): string | null {
  const { article, serviceWord } = words.phrases;
  const isOwnMark = serviceWord.test(text.replace(/[.\s]{1,8}$/, ''));
  const name = text
    .slice(text.indexOf(':') + 1)
    .trim()
    .replace(article, '')
    .replace(/[.\s]{1,8}$/, '')
    .replace(serviceWord, '')
    .trim();
  if (name === '' || name.length > LONGEST || PROGRAM.test(name)) return null;
  return isMarked || isOwnMark || /^\p{Lu}/u.test(name) ? name : null;
}
