/** Colours: light, dark. Each tells nothing that a line, a shape or a word does not tell too. */
const COLOURS: Readonly<Record<string, readonly [light: string, dark: string]>> = {
  paper: ['#ffffff', '#17181a'],
  ink: ['#1b1b1b', '#e8e8e6'],
  dim: ['#595959', '#a8a8a6'],
  card: ['#f4f6f9', '#24272b'],
  line: ['#484848', '#bcbcba'],
  requires: ['#1d4f91', '#8ab4f8'],
  fixes: ['#1f6b3a', '#7fcf9b'],
  error: ['#b3261e', '#f28b82'],
  warning: ['#8a5500', '#f0c264'],
  info: ['#1d5a75', '#86c5de'],
};

/** What is drawn in which colour: class, and what of it. */
const PAINTED: readonly (readonly [selector: string, property: 'fill' | 'stroke', colour: string])[] = [
  ['.paper', 'fill', 'paper'],
  ['text', 'fill', 'ink'],
  ['.dim', 'fill', 'dim'],
  ['.card', 'fill', 'card'],
  ['.card', 'stroke', 'line'],
  ['.missing', 'fill', 'paper'],
  ['.pill', 'fill', 'paper'],
  ['.pill', 'stroke', 'ink'],
  ['.supersedes', 'stroke', 'line'],
  ['.requires', 'stroke', 'requires'],
  ['.fixes', 'stroke', 'fixes'],
  ['.solid', 'fill', 'line'],
  ['.hollow', 'fill', 'paper'],
  ['.error', 'fill', 'error'],
  ['.warning', 'fill', 'warning'],
  ['.info', 'fill', 'info'],
  ['.sign', 'stroke', 'paper'],
];

const SHAPES = [
  'text{font-family:Verdana,"DejaVu Sans",sans-serif;font-size:11px}',
  'text.title{font-size:17px;font-weight:bold}',
  'text.name{font-size:14px;font-weight:bold}',
  'text.small{font-size:10px}',
  'text.strong{font-weight:bold}',
  'text.end{text-anchor:end}',
  '.card{stroke-width:1.2}',
  '.missing{stroke-dasharray:6 4}',
  '.asked{stroke-width:3}',
  '.pill{stroke-width:.8}',
  '.arrow,.mark{fill:none;stroke-width:1.4;stroke-linejoin:round}',
  '.includes{stroke-dasharray:14 4}',
  '.requires.arrow{stroke-dasharray:5 4}',
  '.fixes.arrow{stroke-dasharray:1.5 4;stroke-width:2;stroke-linecap:round}',
  '.doubtful.arrow{stroke-width:3}',
  '.mark{stroke-dasharray:none}',
  '.sign{fill:none;stroke-width:1.8;stroke-linecap:round}',
];

const SCOPE = 'svg.rollcall';

function rules(scheme: 0 | 1): string[] {
  return PAINTED.map(([selector, property, colour]) => `${selector}{${property}:${COLOURS[colour]?.[scheme] ?? ''}}`);
}

const scoped = (list: readonly string[]): string =>
  list
    .map((rule) =>
      rule.replace(/^[^{]+/, (selectors) =>
        selectors
          .split(',')
          .map((each) => `${SCOPE} ${each}`)
          .join(','),
      ),
    )
    .join('\n');

/**
 * The style of a picture: light, or dark where the reader's system is. Colours stand as they are, not as variables, since programs
 * that turn SVG into other formats do not know those. All of it holds within the picture alone, should a page hold it inline.
 */
export const STYLE = `\n${scoped([...SHAPES, ...rules(0)])}\n@media (prefers-color-scheme:dark){\n${scoped(rules(1))}\n}\n`;
