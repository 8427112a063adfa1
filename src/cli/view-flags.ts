import * as Flags from '@oclif/core/flags';
import type { ViewQuestion } from '../knowledge/index.js';
import { ARCHITECTURES } from '../model/architecture.js';
import { evaluationMoment } from './moment.js';

/** Flags that limit a question to a day, a product or a kind of machine. */
export const VIEW_FLAGS = {
  'as-of': Flags.string({
    description: 'Only what was published and known on this day.',
    helpValue: 'DATE',
  }),
  product: Flags.string({
    description: 'Only what holds for this product, with its service pack or without.',
    helpValue: 'NAME',
  }),
  arch: Flags.option({
    options: ARCHITECTURES,
    description: 'Only what holds for this kind of machine.',
  })(),
};

/** The question that the flags ask. @throws InputError for an `--as-of` that is no day. */
export function viewQuestion(flags: {
  'as-of': string | undefined;
  product: string | undefined;
  arch: ViewQuestion['architecture'];
}): ViewQuestion {
  const day = flags['as-of'];
  return {
    asOf: day === undefined ? undefined : evaluationMoment(day).toISOString().slice(0, '2009-06-30'.length),
    product: flags.product,
    architecture: flags.arch,
  };
}
