import type { Words } from '../language/words.js';

/** A sentence that asks, or names a question that the article answers elsewhere: "Whether you must restart the computer." It states nothing. */
export const asks = (value: string, { phrases }: Words): boolean => value.endsWith('?') || phrases.whether.test(value);
