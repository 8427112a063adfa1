import type { Form } from '../form.js';
import type { Words } from '../language/words.js';
import { SourceText } from '../source-text.js';
import type { ReadForm } from './reading.js';

/** Reads a capture of one form. Each reader is loaded when it is first needed: a script that reads text does not pay for HTML. */
export async function readForm(form: Form, text: string, words: Words, name: string): Promise<ReadForm> {
  switch (form) {
    case 'html':
      return (await import('./html.js')).readHtml(text, words);
    case 'markdown':
      return (await import('./markdown.js')).readMarkdown(text, words, name);
    case 'text':
      return {
        blocks: (await import('./text.js')).readText(SourceText.verbatim(text, 0, text.length), words),
        fields: new Map(),
        tooDeep: null,
      };
  }
}
