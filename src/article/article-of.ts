import type { Article, Position, Tool } from '../model/generated/article.js';
import { TOOL } from '../model/tool.js';
import { readFiles } from './facts/files.js';
import { readFixes } from './facts/fixes.js';
import { readIdentity } from './facts/identity.js';
import { readInstallation } from './facts/installation.js';
import { readOverview } from './facts/overview.js';
import { readPrerequisites } from './facts/prerequisites.js';
import { readReferences } from './facts/references.js';
import { readRestart } from './facts/restart.js';
import { readOpen, readStatement } from './facts/statements.js';
import { readSupersession } from './facts/supersession.js';
import { nameTools, readTools } from './facts/tools.js';
import { readWithdrawn } from './facts/withdrawn.js';
import type { Manuscript } from './manuscript.js';
import { tellUnreadLists } from './unread.js';

/**
 * Reads every fact of one article.
 * @param manuscript the article as sections; what cannot be read for certain goes to its `diagnostics`.
 * @param source the capture that it was read from.
 * @param given its number where the caller knows it ("KB952077"), else null.
 */
export function articleOf(manuscript: Manuscript, source: Article['source'], given: string | null): Article {
  const { diagnostics, words } = manuscript;
  const { id, aliases, bulletins, title, positions, printed } = readIdentity(manuscript, given);
  const { kind, family, release, revision, appliesTo, cumulative } = readOverview(manuscript, id, printed, positions);
  const who = { id, label: family.label };
  const { knownIssues, workarounds } = readOpen(manuscript);
  const installation = readInstallation(manuscript);
  const files = readFiles(manuscript);
  const tools: Tool[] = nameTools(readTools(manuscript), installation, files);
  const article: Article = {
    schemaVersion: 1,
    id,
    aliases,
    bulletins,
    title,
    language: words.tag,
    kind,
    family,
    release,
    revision,
    appliesTo,
    cumulative,
    supersession: readSupersession(manuscript, who),
    fixes: readFixes(manuscript, { id, title, place: printed, kind }),
    tools,
    knownIssues,
    workarounds,
    prerequisites: readPrerequisites(manuscript),
    restart: readRestart(manuscript),
    files,
    installation,
    withdrawn: readWithdrawn(who, printed, manuscript),
    removal: readStatement(manuscript, 'removal'),
    registry: readStatement(manuscript, 'registry'),
    references: readReferences(manuscript).filter((reference) => reference.kb === null || reference.kb !== id),
    sections: sectionsIn(manuscript, positions['/title']),
    positions,
    diagnostics: diagnostics.list,
    source,
    parser: TOOL,
  };
  tellUnreadLists(manuscript, article);
  if (saysNothing(article)) diagnostics.add('nothing-read', '', null);
  return article;
}

/** Neither a number, a title nor any fact: an error page, a log, the wrong file. */
const saysNothing = ({
  id,
  title,
  files,
  fixes,
  supersession,
  sections,
  installation,
  prerequisites,
}: Article): boolean =>
  id === null &&
  title === null &&
  [files, fixes, supersession, sections, installation, prerequisites].every((facts) => facts.length === 0);

/** All headings but the title, which is told apart: some forms print it as a field. */
function sectionsIn(manuscript: Manuscript, title: Position | undefined): Article['sections'] {
  return manuscript.sections.flatMap(({ heading }) => {
    if (heading === null || heading.text.value === '') return [];
    const position = manuscript.locate(heading.text.range());
    const isTitle = position.start.offset <= (title?.start.offset ?? -1) && position.end.offset === title?.end.offset;
    return isTitle ? [] : [{ heading: heading.text.value, level: heading.level, position }];
  });
}
