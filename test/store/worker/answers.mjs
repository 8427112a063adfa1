// The thread of worker.test.ts: does as it is told. Made of the built program, since a thread cannot read TypeScript.
import { InputError } from '../../../dist/model/errors.js';
import { answerQuestions } from '../../../dist/store/index.js';

const held = [];
let asked = 0;

answerQuestions(async ({ what }) => {
  asked += 1;
  switch (what) {
    case 'hang':
      for (;;);
    case 'eat':
      for (;;) held.push({ held: [held.length] });
    case 'refuse':
      throw new InputError('empty-file', 'a.txt', 'is empty');
    case 'fail':
      throw new RangeError('a bug');
    default:
      return { what, asked };
  }
});
