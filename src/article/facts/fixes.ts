import type { Fix } from '../../model/generated/article.js';
import type { Manuscript } from '../manuscript.js';
import { proseFixes } from './fixes/prose.js';
import { listedFixes, numberedIssues, opensFixes } from './fixes/sections.js';
import { onlyFix, problemFix, type Subject } from './fixes/title.js';
import { vulnerabilities } from './fixes/vulnerabilities.js';

/**
 * The issues that the article fixes by itself, in its order: from sections about fixes, from lists and tables that a sentence introduces as
 * fixes, from sections that tell one issue each, from sentences. A bulletin fixes the vulnerabilities that it names. A hotfix for the one problem of its article fixes what the title says.
 */
export function readFixes(manuscript: Manuscript, subject: Subject): Fix[] {
  const named = subject.kind === 'bulletin' ? vulnerabilities(manuscript) : [];
  if (named.length > 0) return named;
  const listed = listedFixes(manuscript);
  if (listed.length > 0) {
    const isAdded = manuscript.sections.every((section) => !opensFixes(section, manuscript));
    return isAdded ? [...problemFix(manuscript, subject), ...listed] : listed;
  }
  const numbered = numberedIssues(manuscript);
  if (numbered.length > 0) return numbered;
  const { fixesProblem, tellsHow, removesProblem } = manuscript.words.phrases;
  const said = proseFixes(manuscript, fixesProblem);
  const what = said.filter(({ text }) => !tellsHow.test(text));
  if (said.length > 0) return what.length > 0 ? what : said;
  const only = onlyFix(manuscript, subject);
  return only.length > 0 ? only : proseFixes(manuscript, removesProblem);
}
