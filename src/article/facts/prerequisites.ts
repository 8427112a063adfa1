import type { Prerequisite } from '../../model/generated/article.js';
import { toKbId } from '../../model/kb.js';
import { numberInUrl } from '../addresses.js';
import { type Manuscript, paragraphsIn, type Sentence, sentencesOf } from '../manuscript.js';

const PRODUCT =
  /\b((?:Microsoft |Windows |System Center |SQL |Exchange |Visual |Internet |Office |Hosted |BizTalk |SharePoint |Forefront |Dynamics |Configuration |MSXML |\.NET )[\w.+/-]*(?: (?:[A-Z0-9][\w.+/-]*|for|and|of|the(?= [A-Z])))*)/;
const VERSION = /\b(?:version|build)\s+(\d+(?:\.\d+)*)/i;
const KB = /(?:\bKB\s?|\bupdate\s|\bhotfix\s|\()(\d{6,8})\b/i;
const SCOPE =
  /\b(?:on|to) (all (?:the )?(?:servers?|computers?)\b[^.;]*|(?:each|every) (?:server|computer)\b[^.;]*|(?:servers?|computers?) (?:that|where|on which)\b[^.;]*)/i;
const SERVICE_PACK_END = /\s*(?:with\s+)?(?:Service Pack|SP)\s?\d.*$/i;

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
  const pack = phrases.servicePack.exec(object);
  const product =
    PRODUCT.exec(object)?.[1]
      ?.replace(SERVICE_PACK_END, '')
      .replace(/\s+(?:for|and|of|the)$/, '')
      .trim() ?? null;
  return {
    text: value,
    requires: {
      product,
      servicePack: pack === null ? null : `SP${(pack[1] ?? pack[2] ?? '').toUpperCase()}`,
      version: VERSION.exec(object)?.[1] ?? null,
      orLater: phrases.orLater.test(object),
      kb: kbOf(sentence, object),
    },
    scope: SCOPE.exec(value)?.[1]?.trim() ?? null,
    position: manuscript.locate(sentence.text.range()),
  };
}

function kbOf(sentence: Sentence, object: string): string | null {
  const printed = KB.exec(object)?.[1];
  if (printed !== undefined) return toKbId(printed);
  return sentence.links.map((link) => numberInUrl(link.url)).find((kb) => kb !== null) ?? null;
}
