import { InputError } from '../model/errors.js';

/** Control characters, which a file's name or content must not send to a terminal: C0, DEL, C1, and line separators. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;

/** Text from outside as one harmless line. */
export function oneLine(text: string): string {
  return text.replace(CONTROL, ' ').trim();
}

const isBrokenPipe = (error: Error): boolean => 'code' in error && error.code === 'EPIPE';

let progressShown = false;
let readerLeft = false;

/**
 * Call once, before anything is written: a reader that leaves early (`| head`) is no error, and any other error of stdout is told
 * by `writeResult`. oclif has put a listener there by then that throws.
 */
export function watchOutput(): void {
  process.stdout.removeAllListeners('error');
  process.stdout.on('error', (error) => {
    readerLeft ||= isBrokenPipe(error);
  });
  // Nobody is left to be told that nobody reads stderr.
  process.stderr.on('error', (error) => {
    if (!isBrokenPipe(error)) throw error;
  });
}

/** Whether the reader of stdout has left, so that further results would go nowhere. */
export const hasReaderLeft = (): boolean => readerLeft;

/**
 * Writes results to stdout and waits until they are taken, so that memory stays bounded behind a slow reader.
 * @throws InputError when stdout cannot be written for another reason than a reader that left, such as a full disk.
 */
export async function writeResult(text: string): Promise<void> {
  if (readerLeft || text === '') return;
  clearProgress();
  const error = await new Promise<Error | null | undefined>((resolve) => {
    process.stdout.write(text, resolve);
  });
  if (!error) return;
  if (!isBrokenPipe(error))
    throw new InputError(
      'output-failed',
      'stdout',
      `cannot be written (${error.message}); make room, or write elsewhere`,
    );
  readerLeft = true;
}

/** Writes one line to stderr. */
export function writeNote(text: string): void {
  clearProgress();
  process.stderr.write(`${oneLine(text)}\n`);
}

/** Shows what is being done now, on a terminal only; the next line of any kind replaces it. */
export function showProgress(text: string): void {
  if (!process.stderr.isTTY) return;
  clearProgress();
  process.stderr.write(oneLine(text).slice(0, Math.max(1, process.stderr.columns - 1)));
  progressShown = true;
}

/** Takes the progress line away. */
export function clearProgress(): void {
  if (!progressShown) return;
  process.stderr.write('\r\u001b[2K');
  progressShown = false;
}
