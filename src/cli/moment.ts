import { InputError } from '../model/errors.js';

/** A day, or a time with its offset, as in RFC 3339. */
const MOMENT = /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:[Zz]|[+-]\d{2}:\d{2}))?$/;

/**
 * The moment as of which a run answers: `--as-of`, else SOURCE_DATE_EPOCH, else now to the second.
 * @param asOf a day (its first moment, UTC) or a time with its offset.
 * @param env the environment, of which SOURCE_DATE_EPOCH (seconds since 1970) counts.
 * @throws InputError when the value given is no moment.
 */
export function evaluationMoment(
  asOf: string | undefined,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Date {
  if (asOf !== undefined) return parsed(asOf);
  const epoch = env.SOURCE_DATE_EPOCH;
  if (epoch === undefined || epoch === '') return new Date(Math.floor(Date.now() / 1000) * 1000);
  const moment = new Date(Number(epoch) * 1000);
  if (/^\d{1,11}$/.test(epoch) && !Number.isNaN(moment.getTime())) return moment;
  throw new InputError(
    'not-a-time',
    'SOURCE_DATE_EPOCH',
    `"${epoch}" is no number of seconds since 1970; mend or unset it`,
  );
}

function parsed(text: string): Date {
  const match = MOMENT.exec(text);
  const moment = new Date(text.toUpperCase().replace(' ', 'T'));
  // A day that a month does not have would silently become one of the next month.
  const day = new Date(`${match?.[1]}-${match?.[2]}-${match?.[3]}T00:00:00Z`);
  if (match !== null && !Number.isNaN(moment.getTime()) && day.getUTCDate() === Number(match[3])) return moment;
  throw new InputError('not-a-time', `--as-of ${text}`, 'no date; write 2009-01-31, or 2009-01-31T10:00:00+01:00');
}
