/** Kinds of files that hold captures; anything else beside them (an index, a picture) is left alone. */
const CAPTURE = /\.(?:html?|mht|mhtml|md|markdown|txt|text)$/i;
const ABOUT = /^readme\b/i;

/** Whether a file, by its name, is a capture of an article and not something about the folder. */
export function isCaptureName(name: string): boolean {
  return CAPTURE.test(name) && !ABOUT.test(name) && !name.startsWith('.');
}
