import { TABLE_LANGUAGES } from './tables.js';
import type { Words } from './words.js';

/**
 * Completes each language by what the others know of tables: a translated page may keep a table in English, or print a month in a language of
 * its neighbours. A word keeps its own language's meaning; after that the first language of the list goes before the rest.
 */
export function completed(languages: readonly Words[]): Words[] {
  return languages.map((own) => {
    const order = [own, ...languages.filter((other) => other !== own)];
    const tables = [...order, ...TABLE_LANGUAGES];
    return {
      ...own,
      months: Object.assign({}, ...tables.map((words) => words.months).reverse()),
      columns: tables.flatMap((words) => words.columns),
      notApplicable: [...new Set(tables.flatMap((words) => words.notApplicable))],
      sections: [...own.sections, ...(languages[0] === own ? [] : (languages[0]?.sections ?? []))],
    };
  });
}
