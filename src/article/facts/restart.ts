import type { Restart } from '../../model/generated/article.js';
import type { Block } from '../blocks.js';
import type { SectionKind } from '../language/words.js';
import { type Manuscript, type Section, type Sentence, sentencesOf } from '../manuscript.js';
import { part } from '../wording/parts.js';
import { asks } from '../wording/questions.js';
import { clausesOf } from './restart/clauses.js';
import { listedServices, servicesIn } from './restart/services.js';

type Computer = Restart['computer'];

/** "/norestart: ..." describes an option of the setup program. */
const OPTION = /^[/-]\w/;
/** Whether files may be patched while they are in use is another question. */
const HOT_PATCHING = /\bhot ?patch/i;
/** Sections that speak of a problem or of other changes: there, a restart is what a user does. */
const ELSEWHERE: ReadonlySet<SectionKind | null> = new Set<SectionKind | null>([
  'symptoms',
  'cause',
  'workaround',
  'knownIssues',
  'fixes',
  'registry',
  'removal',
  'prerequisites',
]);

/** Reads whether a restart is needed: from the sections about it, else from sentences that say so of the update and the computer. */
export function readRestart(manuscript: Manuscript): Restart {
  const own = manuscript.sections.filter((section) => section.kind === 'restart');
  return own.length > 0 ? fromSections(own, manuscript) : fromSentences(manuscript);
}

function fromSections(own: readonly Section[], manuscript: Manuscript): Restart {
  const all = own.flatMap(sentencesIn).map((sentence) => withoutLabel(sentence, manuscript));
  const about = all.filter(
    ({ value }) => isAnswer(value, manuscript) || manuscript.words.phrases.restartBare.test(value),
  );
  const sentences = about.length > 0 ? about : all;
  const services = new Set(sentences.flatMap((sentence) => servicesIn(sentence, manuscript)));
  for (const section of own) for (const name of behindIntroductions(section, manuscript)) services.add(name);
  const restart = restartOf(sentences, true, manuscript);
  const [first] = sentences;
  const isElse = sentences.some(({ value }) => manuscript.words.phrases.serviceRestart.test(value));
  if (restart.computer === 'unspecified' && services.size === 0 && first !== undefined && !isElse)
    manuscript.diagnostics.add('statement-unread', first.value, first.text.range());
  return { ...restart, services: [...services] };
}

/** "Restart required: No" says "No". */
function withoutLabel(sentence: Sentence, { words }: Manuscript): Sentence {
  const label = words.phrases.restartLabel.exec(sentence.value)?.[0].length ?? 0;
  return label === 0 ? sentence : part(sentence, label, sentence.value.length);
}

function fromSentences(manuscript: Manuscript): Restart {
  const { restartBare, restartStatement } = manuscript.words.phrases;
  const sentences: Sentence[] = [];
  for (const section of manuscript.sections) {
    if (ELSEWHERE.has(section.kind)) continue;
    for (const paragraph of section.paragraphs) {
      if (!restartBare.test(paragraph.text.value)) continue;
      for (const sentence of sentencesOf(paragraph)) {
        const { value } = sentence;
        if (asks(value, manuscript.words) || OPTION.test(value)) continue;
        const isStep = section.kind === 'installation' && isCommand(value, manuscript);
        if ((isStep || restartStatement.test(value)) && verdictOf(value, false, manuscript) !== 'unspecified')
          sentences.push(sentence);
      }
    }
  }
  return restartOf(sentences, false, manuscript);
}

function restartOf(sentences: readonly Sentence[], isOwn: boolean, manuscript: Manuscript): Restart {
  const statements = sentences.map((sentence) => ({
    text: sentence.value,
    scope: scopeOf(sentence.value, manuscript),
    position: manuscript.locate(sentence.text.range()),
  }));
  return { computer: combine(sentences, isOwn, manuscript), services: [], statements };
}

const sentencesIn = (section: Section): Sentence[] =>
  section.paragraphs.flatMap(sentencesOf).filter((sentence) => !OPTION.test(sentence.value));

/** "Yes" or "No" under a heading that asks. */
const isAnswer = (value: string, { words }: Manuscript): boolean =>
  words.phrases.yes.test(value) || words.phrases.no.test(value);

/** What a sentence says of the computer; each of its clauses may. A condition makes it a "may be". */
function verdictOf(value: string, isOwn: boolean, manuscript: Manuscript): Computer {
  if (HOT_PATCHING.test(value)) return 'unspecified';
  const verdicts = clausesOf(value, manuscript).map((clause) => clauseVerdict(clause, isOwn, manuscript));
  const verdict = verdicts.find((one) => one !== 'unspecified') ?? 'unspecified';
  if (verdict === 'unspecified') return verdict;
  return scopeOf(value, manuscript) === null ? verdict : 'may-be-required';
}

function clauseVerdict(clause: string, isOwn: boolean, manuscript: Manuscript): Computer {
  const { phrases } = manuscript.words;
  if (isOwn && phrases.yes.test(clause) && !phrases.restartBare.test(clause)) return 'required';
  if (isOwn && phrases.no.test(clause) && !phrases.restartBare.test(clause)) return 'not-required';
  if (!phrases.restartBare.test(clause)) return 'unspecified';
  const isBare =
    isOwn && servicesIn(asSentence(clause), manuscript).length === 0 && !phrases.serviceRestart.test(clause);
  if (!phrases.restartComputer.test(clause) && !isBare) return 'unspecified';
  if (phrases.restartMaybe.test(clause)) return 'may-be-required';
  if (phrases.restartNotRequired.test(clause)) return 'not-required';
  return phrases.restartRequired.test(clause) || isCommand(clause, manuscript) ? 'required' : 'unspecified';
}

const asSentence = (value: string): Pick<Sentence, 'value'> => ({ value });

/** "Restart the computer." tells to do so. */
const isCommand = (value: string, { words }: Manuscript): boolean =>
  words.phrases.restartCommand.test(value.trim()) && words.phrases.restartComputer.test(value);

/** One computer needs it under some condition, another does not: it may be required. */
function combine(sentences: readonly Sentence[], isOwn: boolean, manuscript: Manuscript): Computer {
  const verdicts = new Map<Computer, Sentence>();
  for (const sentence of sentences) {
    const verdict = verdictOf(sentence.value, isOwn, manuscript);
    if (verdict !== 'unspecified' && !verdicts.has(verdict)) verdicts.set(verdict, sentence);
  }
  const [only, ...others] = verdicts.keys();
  if (only === undefined) return 'unspecified';
  if (others.length === 0) return only;
  const first = verdicts.get('required');
  const isScoped = sentences.some(({ value }) => scopeOf(value, manuscript) !== null);
  if (first !== undefined && verdicts.has('not-required') && !isScoped)
    manuscript.diagnostics.add('restart-contradicts', first.value, first.text.range());
  return 'may-be-required';
}

/** To what a sentence is limited; "when you apply this update" limits nothing. */
function scopeOf(value: string, { words }: Manuscript): string | null {
  for (const pattern of words.phrases.restartScopes) {
    const scope = pattern.exec(value)?.[1];
    if (scope !== undefined && !words.phrases.uponInstalling.test(scope)) return scope;
  }
  return null;
}

/** "You must restart the following services:" leaves their names to the list behind. */
function behindIntroductions(section: Section, manuscript: Manuscript): string[] {
  return section.blocks.flatMap((block: Block, index) => {
    const value = block.type === 'paragraph' ? block.text.value : '';
    const isIntroduction = value.endsWith(':') && manuscript.words.phrases.restartBare.test(value);
    return isIntroduction ? listedServices(section.blocks[index + 1], manuscript) : [];
  });
}
