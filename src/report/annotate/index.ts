/** Pages on which a person checks what was read from captures. */
export type { AnnotatedCapture } from './capture.js';
export { AnnotatedPage } from './page.js';
