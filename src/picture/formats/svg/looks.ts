import type { Arrow } from '../../sheet.js';
import { element } from './xml.js';

/** How an arrow is drawn: the class of its line, and the marks at its ends. */
export interface Look {
  readonly line: string;
  readonly head: string;
  readonly tail: string | null;
}

/**
 * The relation is told by line and tail, who says so by the head:
 * replaces solid, includes alone in long dashes, requires in short ones, fixes in dots; includes has a full diamond at the later
 * article, contains-all-previous an empty one. The head is full, empty where one side alone says so, open where a list does.
 */
export function lookOf({ relations, said, troubles }: Pick<Arrow, 'relations' | 'said' | 'troubles'>): Look {
  const doubtful = troubles.length > 0 ? ' doubtful' : '';
  if (relations.includes('prerequisite'))
    return { line: `requires arrow${doubtful}`, head: 'open-requires', tail: null };
  if (relations.includes('fixed-in')) return { line: `fixes arrow${doubtful}`, head: 'open-fixes', tail: 'dot-fixes' };
  const dashes = relations.includes('replaces') ? '' : ' includes';
  return {
    line: `supersedes arrow${dashes}${doubtful}`,
    head: said === 'one' ? 'hollow' : said === 'list' ? 'open' : 'full',
    tail: relations.includes('includes')
      ? 'diamond'
      : relations.includes('contains-all-previous')
        ? 'hollow-diamond'
        : null,
  };
}

const TRIANGLE = 'M1,1 L10,5 L1,9 Z';
const VEE = 'M1,1 L10,5 L1,9';
const DIAMOND = 'M1,5 L7,1.5 L13,5 L7,8.5 Z';

/** The marks that arrows refer to. */
export const MARKS = element(
  'defs',
  {},
  [
    head('full', 'mark supersedes solid', TRIANGLE),
    head('hollow', 'mark supersedes hollow', TRIANGLE),
    head('open', 'mark supersedes', VEE),
    head('open-requires', 'mark requires', VEE),
    head('open-fixes', 'mark fixes', VEE),
    tail('diamond', 'mark supersedes solid', DIAMOND),
    tail('hollow-diamond', 'mark supersedes hollow', DIAMOND),
    tail('dot-fixes', 'mark fixes hollow', 'M1,5 a3,3 0 1,0 6,0 a3,3 0 1,0 -6,0'),
  ].join(''),
);

/** Its tip is where the line ends. */
function head(id: string, style: string, shape: string): string {
  return mark(id, style, shape, 10);
}

/** It begins where the line begins. */
function tail(id: string, style: string, shape: string): string {
  return mark(id, style, shape, 1);
}

function mark(id: string, style: string, shape: string, refX: number): string {
  const box = { markerWidth: 14, markerHeight: 10, markerUnits: 'userSpaceOnUse', refX, refY: 5, orient: 'auto' };
  return element('marker', { id: `rollcall-${id}`, ...box }, element('path', { class: style, d: shape }));
}

/** A line with its marks. @param path SVG path data, from the later article to the earlier. */
export function line(look: Look, path: string): string {
  return element('path', {
    class: look.line,
    d: path,
    'marker-start': look.tail === null ? null : `url(#rollcall-${look.tail})`,
    'marker-end': `url(#rollcall-${look.head})`,
  });
}
