import type { Form } from '../form.js';
import type { Words } from '../language/words.js';
import { SourceText } from '../source-text.js';
import type { ReadForm } from './reading.js';

/** Reads the text of a capture of one form. @throws InputError when it is beyond a limit; `name` is told in it. */
export type FormReader = (text: string, words: Words, name: string) => ReadForm;

const loaded = new Map<Form, FormReader>();

/** Each reader is loaded when it is first needed: a script that reads text does not pay for HTML. */
export async function loadReader(form: Form): Promise<FormReader> {
  const reader = loaded.get(form) ?? (await load(form));
  loaded.set(form, reader);
  return reader;
}

async function load(form: Form): Promise<FormReader> {
  switch (form) {
    case 'html':
      return withCells((await import('./html.js')).readHtml);
    case 'markdown':
      return withCells((await import('./markdown.js')).readMarkdown);
    case 'text': {
      const { readText } = await import('./text.js');
      return (text, words) => ({
        blocks: readText(SourceText.verbatim(text, 0, text.length), words),
        fields: new Map(),
        tooDeep: null,
      });
    }
  }
}

/** Reads the paragraphs of a form as the cells that they may be. */
async function withCells(reader: FormReader): Promise<FormReader> {
  const { readCells } = await import('./cells-in-paragraphs.js');
  return (text, words, name) => {
    const form = reader(text, words, name);
    return { ...form, blocks: readCells(form.blocks, words) };
  };
}
