/** From the bytes of a capture to articles. */

export type { Form } from './form.js';
export { type ArticleInput, parseArticles } from './parse.js';
