import { fileKey } from '../../model/filename.js';
import type { FileRow, Procedure, Step, Tool } from '../../model/generated/article.js';
import { itemText, listsOf } from '../lists.js';
import type { Manuscript } from '../manuscript.js';

const FILE_NAME = /[\w-]{1,120}\.(?:exe|msi|dll|cmd|vbs|ps1)\b/i;

/** Words that say nothing about which tool is meant. */
const SMALL = new Set([
  'tool',
  'the',
  'and',
  'for',
  'how',
  'install',
  'then',
  'run',
  'update',
  'that',
  'are',
  'use',
  'with',
  'from',
]);

/** Tools that come with the article: the lists that a sentence introduces as tools. */
export function readTools(manuscript: Manuscript): Tool[] {
  return manuscript.sections.flatMap((section) =>
    listsOf(section).flatMap(({ intro, list }) => {
      if (intro === null || !manuscript.words.phrases.introducesTools.test(intro.text.value)) return [];
      return list.items.map((item): Tool => {
        const text = itemText(item);
        const file = FILE_NAME.exec(text.value)?.[0] ?? null;
        return { text: text.value, file, position: manuscript.locate(text.range()) };
      });
    }),
  );
}

/** Gives each tool the file of the file table that the procedure about it names; null where no procedure is clearly about it. */
export function nameTools(tools: readonly Tool[], procedures: readonly Procedure[], files: readonly FileRow[]): Tool[] {
  return tools.map((tool) => (tool.file === null ? { ...tool, file: fileOf(tool, procedures, files) } : tool));
}

function fileOf(tool: Tool, procedures: readonly Procedure[], files: readonly FileRow[]): string | null {
  const wanted = stems(tool.text);
  let best: Procedure | null = null;
  let most = 1;
  for (const procedure of procedures) {
    const shared = [...stems(procedure.title ?? '')].filter((word) => wanted.has(word)).length;
    if (shared > most) {
      best = procedure;
      most = shared;
    }
  }
  if (best === null) return null;
  const text = textOf(best.steps);
  return files.find((file) => fileKey(text).includes(fileKey(file.name)))?.name ?? null;
}

const textOf = (steps: readonly Step[]): string => steps.map((step) => `${step.text} ${textOf(step.steps)}`).join(' ');

/** Words without the endings of the plural. */
function stems(text: string): Set<string> {
  const words = text.toLowerCase().match(/[a-z]{3,}/g) ?? [];
  return new Set(words.filter((word) => !SMALL.has(word)).map((word) => word.replace(/(?:ies|y|s)$/, '')));
}
