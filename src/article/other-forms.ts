/** Kinds of files that people keep articles in and that are no text, by the bytes that they begin with, and how to get at their text. */
const OTHER_FORMS: readonly { readonly starts: readonly string[]; readonly is: string; readonly next: string }[] = [
  { starts: ['%PDF-'], is: 'a PDF', next: 'copy its text into a .txt file, or save the page itself as HTML' },
  { starts: ['{\\rtf'], is: 'a document in RTF', next: 'open it and save it as HTML or plain text' },
  {
    starts: ['PK\x03\x04', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
    is: 'a document of an office program, or an archive',
    next: 'open it and save it as HTML or plain text; unpack an archive',
  },
  {
    starts: ['\x1f\x8b', '7z\xbc\xaf', 'MSCF', 'Rar!', 'ITSF'],
    is: 'an archive',
    next: 'unpack it, and give the pages in it',
  },
  { starts: ['bplist00'], is: 'a web archive of Safari', next: 'save the page again, as HTML' },
  {
    starts: ['\x89PNG', 'GIF8', '\xff\xd8\xff'],
    is: 'a picture',
    next: 'save the page itself as HTML, or its text',
  },
];

/** Bytes looked at. */
const LONGEST = 8;

/** What a file is that cannot be read as an article, and what to do: "is a PDF; ..."; null when its first bytes do not tell. */
export function otherForm(bytes: Uint8Array): string | null {
  const top = Buffer.from(bytes.subarray(0, LONGEST)).toString('latin1');
  const found = OTHER_FORMS.find(({ starts }) => starts.some((start) => top.startsWith(start)));
  return found === undefined ? null : `is ${found.is}; ${found.next}`;
}
