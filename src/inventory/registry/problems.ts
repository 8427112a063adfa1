import { counted } from '../../model/counted.js';
import type { FormatProblem } from '../formats/problem.js';

const MOST_PROBLEMS = 100;

/** Problems of one file, each kind that would repeat told once, and all of them bounded. */
export class Problems {
  readonly #list: FormatProblem[] = [];
  #count = 0;
  readonly #once = new Set<string>();

  add(problem: FormatProblem): void {
    this.#count += 1;
    if (this.#count <= MOST_PROBLEMS || problem.code.startsWith('input-')) this.#list.push(problem);
  }

  deletion(line: number | null): void {
    const message =
      'this is a script that deletes, not an export; what it had said before of what it deletes was left out';
    if (this.#once.has('reg-deletion')) return;
    this.#once.add('reg-deletion');
    this.add({ code: 'reg-deletion', severity: 'warning', message, line });
  }

  list(): FormatProblem[] {
    const left = this.#count - MOST_PROBLEMS;
    if (left <= 0) return this.#list;
    const message = `beyond these: ${counted(left, 'problem')} like them`;
    return [...this.#list, { code: 'too-many-problems', severity: 'error', message, line: null }];
  }
}
