import type { Statement } from '../../model/generated/article.js';
import type { SectionKind } from '../language/words.js';
import { itemText } from '../lists.js';
import type { Manuscript, Section } from '../manuscript.js';
import { directParagraphs, paragraphsIn } from '../manuscript.js';
import { joinTexts } from '../source-text.js';
import { isBlank } from '../table/values.js';

/** The statements of all sections of one kind: items of lists one by one, else paragraph by paragraph. */
export function readStatements(manuscript: Manuscript, kind: SectionKind): Statement[] {
  const { nothingKnown } = manuscript.words.phrases;
  return withSubsections(manuscript, kind).flatMap((section) => {
    const statements: Statement[] = [];
    for (const block of section.blocks) {
      const texts = block.type === 'paragraph' ? [block.text] : block.type === 'list' ? block.items.map(itemText) : [];
      for (const text of texts) {
        if (text.length > 0 && !text.value.endsWith(':') && !nothingKnown.test(text.value))
          statements.push({ text: text.value, position: manuscript.locate(text.range()) });
      }
    }
    return statements;
  });
}

/** Everything that the sections of one kind say, as one statement; null where there is no such section. */
export function readStatement(manuscript: Manuscript, kind: SectionKind): Statement | null {
  const sections = manuscript.sections.filter((section) => section.kind === kind);
  const texts = sections.flatMap((section) => [...paragraphsIn(section.blocks)].map((paragraph) => paragraph.text));
  const text = joinTexts(texts.filter(({ value }) => !isBlank(value, manuscript.words)));
  return text.length === 0 ? null : { text: text.value, position: manuscript.locate(text.range()) };
}

/** Sections of a kind, with the deeper sections under them that have no kind of their own. */
function withSubsections(manuscript: Manuscript, kind: SectionKind): Section[] {
  const found: Section[] = [];
  let level: number | null = null;
  for (const section of manuscript.sections) {
    const depth = section.heading?.level ?? 0;
    if (section.kind === kind) level = depth;
    else if (level !== null && (depth <= level || section.kind !== null)) level = null;
    if (level !== null && (section.kind === kind || directParagraphs(section.blocks).length > 0)) found.push(section);
  }
  return found;
}
