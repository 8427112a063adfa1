import sax from 'sax';
import type { ByteSource } from '../../formats/text-lines.js';
import { guessedLines } from '../../input/guessed-lines.js';
import type { Remarks } from '../../input/remarks.js';
import { AS_UTF_8, type PsObject } from './object.js';
import { ObjectBuilder } from './objects-of-xml.js';

/** Characters that the parser gets at once, so that what it keeps of one text is bounded. */
const PIECE = 32 * 1024;

/** Whether a text begins as `Export-Clixml` writes, or as remote PowerShell puts objects out ("#< CLIXML"). */
export function isCliXml(text: string): boolean {
  return /^\s*(?:#< CLIXML\s+)?(?:<\?xml[^>]*\?>\s*)?<Objs\b[^>]*schemas\.microsoft\.com\/powershell\//.test(text);
}

/**
 * Objects of a file that `Export-Clixml` wrote ([MS-PSRP] 2.2.5). A document type is refused, so that no entity stands for more than
 * one character.
 */
export function* clixmlObjects(source: ByteSource, remarks: Remarks): Generator<PsObject> {
  const parser = sax.parser(true, { position: true });
  const builder = new ObjectBuilder();
  let problem = '';
  const fail = (what: string) => {
    problem ||= what;
  };
  parser.onerror = (error) => fail(error.message.split('\n')[0] ?? '');
  parser.ondoctype = () => fail('it has a document type, which no export has');
  // What stands behind something broken in the same piece is passed over.
  parser.onopentag = ({ name, attributes }) => {
    if (problem !== '') return;
    if (!builder.open(name, { name: text(attributes.N), line: parser.line + 1 })) fail('it is nested too deeply');
  };
  parser.ontext = (part) => builder.text(part);
  parser.oncdata = (part) => builder.text(part);
  parser.onclosetag = () => {
    if (problem === '') builder.close();
  };

  let last = 1;
  for (const { text: line, number, cut } of guessedLines(source, remarks, AS_UTF_8)) {
    last = number;
    if (number === 1 && line.startsWith('#<')) parser.write('\n');
    else
      for (let at = 0; at <= line.length && problem === ''; at += PIECE) {
        const piece = line.slice(at, at + PIECE);
        parser.write(at + PIECE > line.length ? `${piece}\n` : piece);
      }
    if (cut) fail('its line is longer than can be read');
    yield* builder.take();
    if (problem !== '') break;
  }
  if (problem === '') {
    parser.close();
    yield* builder.take();
  }
  if (problem !== '' || !builder.closed)
    remarks.add(
      'error',
      'bad-xml',
      `from here on the XML cannot be read (${problem || 'the file ends inside of it'}); what follows is missing`,
      last,
    );
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
