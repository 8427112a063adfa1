import { InputError } from '../../../model/errors.js';
import { decodeWestern } from '../../formats/code-page.js';
import { readReg, regVersion } from '../../formats/reg/index.js';
import { decodeWide } from '../../formats/registry.js';
import { type TextLine, textLines } from '../../formats/text-lines.js';
import { extensionOf, sha256Of, toTime } from '../../input/sample.js';
import { readRegistry } from '../../registry/index.js';
import type { FileAdapter, Reading, Remark } from '../adapter.js';
import { namedCodePage } from './code-page.js';

/** A registry export of regedit or `reg export`: products, patches and updates, and the host where it is exported too. */
export const registry: FileAdapter = {
  kind: 'file',
  name: 'registry',
  reads: 'a registry export (.reg)',
  recognise: ({ file, text }) =>
    regVersion(text) !== null ? 'content' : extensionOf(file.name) === '.reg' ? 'name' : null,
  read({ file, reader, text }): Reading {
    const version = regVersion(text);
    if (version === null)
      throw new InputError(
        'not-a-registry-export',
        file.path,
        'its first line is not that of a registry export; export it again',
      );
    const guess = new Guess();
    const ansi = version === 4 ? namedCodePage(reader) : null;
    const lines = guess.watch(textLines(reader, ansi));
    const events = readReg(lines, version === 5 ? decodeWide : (ansi ?? decodeWestern));
    const source = { name: file.path, sha256: sha256Of(reader), collectedAt: toTime(file.modifiedMs) };
    const reading = readRegistry(events, source);
    return { drafts: [{ ...reading, remarks: [...guess.remarks(file.path), ...reading.remarks] }], remarks: [] };
  },
};

/** Looks out for the first line whose code page had to be guessed. */
class Guess {
  #line: number | null = null;

  *watch(lines: Iterable<TextLine>): Generator<TextLine> {
    for (const line of lines) {
      if (line.guessed) this.#line ??= line.number;
      yield line;
    }
  }

  remarks(input: string): Remark[] {
    if (this.#line === null) return [];
    const message =
      'the export does not name its code page, and its texts were read as Windows-1252 from here on; export it as version 5.00';
    const source = { name: input, line: this.#line };
    return [{ code: 'code-page-guessed', severity: 'warning', message, source }];
  }
}
