import type { KbCapture, KbFolder, ListState } from '../../store/index.js';
import { asProblem, type InputProblem } from '../problem.js';

type Told = Pick<InputProblem, 'code' | 'severity' | 'message'>;

/** What is said of a capture that is there, by how it stands to the index; nothing where the index is right. */
const STANDING: Readonly<Record<Exclude<ListState, 'listed'>, Told>> = {
  changed: {
    code: 'capture-changed',
    severity: 'warning',
    message:
      'not the bytes that the index lists; it was read as it is now. Put the old file back, or list the new one with `rollcall kb add`',
  },
  moved: {
    code: 'capture-moved',
    severity: 'info',
    message: 'the index lists it under a name that is gone; the next `rollcall kb add` lists it under this one',
  },
  'not-listed': {
    code: 'not-listed',
    severity: 'info',
    message: 'not in the index; it was read all the same. `rollcall kb add` lists it',
  },
};

/** What is wrong with a knowledge base before any capture is parsed: an error means that something of it could not be read. */
export function kbProblems(folder: KbFolder): InputProblem[] {
  const { dir, captures, gone, indexProblem, indexText, problems } = folder;
  return [
    ...problems.map(asProblem),
    ...(indexProblem === null ? [] : [asProblem(indexProblem)]),
    ...gone.map(
      ({ file, articles }): InputProblem => ({
        code: 'capture-gone',
        severity: 'error',
        input: `${dir}/${file}`,
        line: null,
        message: `the index lists it (${articles.join(', ') || 'no number'}), and it is not there; put it back, or take it out of index.json`,
      }),
    ),
    // A folder of captures without an index is a knowledge base as it is.
    ...(indexText === null ? [] : captures.flatMap(standing)),
  ];
}

function standing({ state, path }: KbCapture): InputProblem[] {
  return state === 'listed' ? [] : [{ ...STANDING[state], input: path, line: null }];
}
