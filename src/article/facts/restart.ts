import type { Restart } from '../../model/generated/article.js';
import { type Manuscript, paragraphsIn, type Section, type Sentence, sentencesOf } from '../manuscript.js';

type Computer = Restart['computer'];

/** Reads whether a restart is needed: from the section about it, else from any sentence that says so of the computer. */
export function readRestart(manuscript: Manuscript): Restart {
  const own = manuscript.sections.filter((section) => section.kind === 'restart');
  const sentences = own.flatMap(sentencesIn);
  const source =
    own.length > 0
      ? sentences
      : manuscript.sections.flatMap(sentencesIn).filter((sentence) => isAboutRestart(sentence, manuscript));
  const verdicts = new Set<Computer>();
  for (const sentence of source) {
    const verdict = verdictOf(sentence.value, own.length > 0, manuscript);
    if (verdict !== 'unspecified') verdicts.add(verdict);
  }
  return {
    computer: combine(verdicts, manuscript, source),
    services: own.length > 0 ? servicesIn(source, manuscript) : [],
    statements: source.map((sentence) => ({
      text: sentence.value,
      scope: scopeOf(sentence.value, manuscript),
      position: manuscript.locate(sentence.text.range()),
    })),
  };
}

/** "/norestart: ..." describes an option of the setup program. */
const OPTION = /^[/-]\w/;
/** Whether files may be patched while they are in use is another question. */
const HOT_PATCHING = /\bhot ?patch/i;

const sentencesIn = (section: Section): Sentence[] =>
  [...paragraphsIn(section.blocks)].flatMap(sentencesOf).filter((sentence) => !OPTION.test(sentence.value));

/** Outside of a restart section, only a sentence about the computer and the installation of this update counts. */
function isAboutRestart(sentence: Sentence, manuscript: Manuscript): boolean {
  const { phrases } = manuscript.words;
  return phrases.restartStatement.test(sentence.value);
}

function verdictOf(value: string, isOwn: boolean, manuscript: Manuscript): Computer {
  const { phrases } = manuscript.words;
  if (HOT_PATCHING.test(value)) return 'unspecified';
  if (phrases.restartMaybe.test(value)) return 'may-be-required';
  if (!phrases.restartComputer.test(value) && !(isOwn && phrases.restartBare.test(value))) return 'unspecified';
  if (phrases.restartNotRequired.test(value)) return 'not-required';
  return phrases.restartRequired.test(value) ? 'required' : 'unspecified';
}

/** One computer needs it under some condition, another does not: it may be required. */
function combine(verdicts: ReadonlySet<Computer>, manuscript: Manuscript, sentences: readonly Sentence[]): Computer {
  if (verdicts.size === 0) return 'unspecified';
  if (verdicts.size === 1) return [...verdicts][0] ?? 'unspecified';
  const first = sentences[0];
  if (
    verdicts.has('required') &&
    verdicts.has('not-required') &&
    first !== undefined &&
    !sentences.some((sentence) => scopeOf(sentence.value, manuscript) !== null)
  ) {
    manuscript.diagnostics.add('restart-contradicts', first.value, first.text.range());
  }
  return 'may-be-required';
}

function scopeOf(value: string, manuscript: Manuscript): string | null {
  for (const pattern of manuscript.words.phrases.restartScopes) {
    const scope = pattern.exec(value)?.[1];
    if (scope !== undefined) return scope;
  }
  return null;
}

function servicesIn(sentences: readonly Sentence[], manuscript: Manuscript): string[] {
  const services = new Set<string>();
  const { restartService, restartNotRequired, but, and, article, serviceWord } = manuscript.words.phrases;
  for (const { value } of sentences) {
    if (restartNotRequired.test(value) && !but.test(value)) continue;
    for (const clause of value.split(but)) {
      const named = restartService.exec(clause)?.[1];
      if (named === undefined) continue;
      for (const name of named.split(and)) {
        const service = name.replace(article, '').replace(serviceWord, '').trim();
        if (/^[\p{Lu}]/u.test(service) && service.length <= 80) services.add(service);
      }
    }
  }
  return [...services];
}
