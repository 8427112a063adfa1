import type { Prerequisite } from '../../model/generated/article.js';
import { toKbId } from '../../model/kb.js';
import { numberInUrl } from '../addresses.js';
import { type Manuscript, paragraphsIn, type Sentence, sentencesOf } from '../manuscript.js';

/** Reads what must be there before the installation: the section about it, else a sentence that begins with "Before you install". */
export function readPrerequisites(manuscript: Manuscript): Prerequisite[] {
  const { phrases } = manuscript.words;
  const own = manuscript.sections.filter((section) => section.kind === 'prerequisites');
  const sections = own.length > 0 ? own : manuscript.sections;
  const test = own.length > 0 ? phrases.prerequisite : phrases.beforeInstalling;
  const prerequisites: Prerequisite[] = [];
  for (const section of sections) {
    for (const paragraph of paragraphsIn(section.blocks)) {
      const isListed = own.length > 0 && !section.blocks.includes(paragraph);
      for (const sentence of sentencesOf(paragraph)) {
        if (
          phrases.noPrerequisite.test(sentence.value) ||
          phrases.pointer.test(sentence.value) ||
          sentence.value.endsWith(':')
        )
          continue;
        if (!isListed && !test.test(sentence.value)) continue;
        prerequisites.push(prerequisiteOf(sentence, manuscript));
      }
    }
  }
  return prerequisites;
}

function prerequisiteOf(sentence: Sentence, manuscript: Manuscript): Prerequisite {
  const { phrases } = manuscript.words;
  const { value } = sentence;
  const object = value.replace(phrases.beforeInstallingLead, '');
  const pack = phrases.servicePack.exec(firstOf(object, manuscript));
  const product =
    phrases.product
      .exec(object)?.[1]
      ?.replace(phrases.productRest, '')
      .replace(phrases.productRest, '')
      .replace(/[.,]+$/, '')
      .trim() ?? null;
  return {
    text: value,
    requires: {
      product,
      servicePack: pack === null ? null : `SP${(pack[1] ?? pack[2] ?? '').toUpperCase()}`,
      version: phrases.versionNumber.exec(object)?.[1] ?? null,
      orLater: phrases.orLater.test(object),
      kb: kbOf(sentence, object, phrases.requiredUpdate),
    },
    scope: phrases.prerequisiteScope.exec(value)?.[1]?.trim() ?? null,
    position: manuscript.locate(sentence.text.range()),
  };
}

/** "Windows Server 2003 or Windows Server 2003 Service Pack 1" asks for no service pack: the first alternative that names something counts. */
function firstOf(object: string, manuscript: Manuscript): string {
  const { or, product, servicePack } = manuscript.words.phrases;
  const first = object.split(or)[0] ?? object;
  return product.test(first) || servicePack.test(first) ? first : object;
}

function kbOf(sentence: Sentence, object: string, pattern: RegExp): string | null {
  const printed = pattern.exec(object)?.[1];
  if (printed !== undefined) return toKbId(printed);
  return sentence.links.map((link) => numberInUrl(link.url)).find((kb) => kb !== null) ?? null;
}
