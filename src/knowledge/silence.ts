import { isDay } from '../model/day.js';
import { InputError } from '../model/errors.js';
import type { LintSettings, Silencing } from '../model/generated/lint.js';
import validate from '../model/generated/lint.validate.js';
import { readSettings } from '../model/settings/read.js';
import type { Problem } from './types.js';

/** A problem that is known and accepted. */
export interface SilencedProblem extends Problem {
  readonly silencedBy: { readonly reason: string; readonly expires: string };
}

/** What became of one silencing. */
export interface SilencingState extends Silencing {
  /** "unused": no problem is left that it silences. "expired": its problems are told again. */
  readonly state: 'used' | 'unused' | 'expired';
}

/** The problems of a knowledge base, those that its keeper accepts apart. */
export interface Lint {
  readonly problems: readonly Problem[];
  readonly silenced: readonly SilencedProblem[];
  readonly silencings: readonly SilencingState[];
}

/**
 * Reads the settings of lint (YAML 1.2 or JSON, UTF-8, schemas/lint.schema.json).
 * @throws InputError that names file, line and column: an unknown rule, a silencing without reason or expiry, a day that is none.
 */
export function parseLintSettings(file: { readonly bytes: Uint8Array; readonly name: string }): LintSettings {
  const { value, place } = readSettings<LintSettings>(file, 'lint', validate);
  for (const [i, { expires }] of value.silence.entries()) {
    if (isDay(expires)) continue;
    const at = place(['silence', String(i), 'expires']);
    throw new InputError('lint-invalid', at, `"${expires}" is no day; write 2009-01-31`);
  }
  return value;
}

/**
 * Sets apart the problems that silencings accept. One silences every problem of its rule that names its article.
 * @param day ISO 8601; the last day of a silencing is its last.
 */
export function silence(problems: readonly Problem[], { silence: all }: LintSettings, day: string): Lint {
  const used = new Set<Silencing>();
  const valid = new Map(all.filter(({ expires }) => expires >= day).map((one) => [`${one.rule} ${one.article}`, one]));
  const loud: Problem[] = [];
  const silenced: SilencedProblem[] = [];
  for (const problem of problems) {
    const key = problem.articles.map((article) => `${problem.rule} ${article}`).find((name) => valid.has(name));
    const by = valid.get(key ?? '');
    if (by === undefined) loud.push(problem);
    else {
      used.add(by);
      silenced.push({ ...problem, silencedBy: { reason: by.reason, expires: by.expires } });
    }
  }
  const silencings = all.map((one): SilencingState => {
    return { ...one, state: one.expires < day ? 'expired' : used.has(one) ? 'used' : 'unused' };
  });
  return { problems: loud, silenced, silencings };
}
