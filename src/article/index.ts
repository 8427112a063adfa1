/** From the bytes of a capture to articles. */

export { type Decoded, decode as decodeCapture } from './decode.js';
export type { Form } from './form.js';
export { type ArticleInput, openCapture, parseArticles } from './parse.js';
