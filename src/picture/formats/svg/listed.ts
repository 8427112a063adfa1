import type { Sheet } from '../../sheet.js';

/** Whether all is from a published list, so that it can be said once. */
export const allListed = ({ cards, arrows }: Sheet): boolean =>
  cards.every(({ kind }) => kind === 'not-captured') && arrows.every(({ said }) => said === 'list');
