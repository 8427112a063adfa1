import { columnsOf, wrap } from '../../../model/columns.js';
import { printable } from '../../../model/printable.js';
import type { PictureContext } from '../../graph.js';

/** Where a line begins, and how what does not fit on it goes on. */
interface Place {
  readonly before: string;
  readonly below: string;
  readonly severity?: 'error' | 'warning' | 'info';
}

const MARGIN: Place = { before: '', below: '' };
/** Columns that a text keeps however deep it stands. */
const LEAST = 32;
const MOST_LEVELS = 24;
/** ANSI SGR (ECMA-48, 8.3.117): red, yellow; what else is coloured would say nothing. */
const COLOURS = { error: 31, warning: 33, info: 0 };
const ASCII: Readonly<Record<string, string>> = { '└': '`', '├': '|', '│': '|', '─': '-' };

/** The lines of a terminal: harmless, no wider than it is, in ASCII where it shows nothing else. */
export class Paper {
  /** Levels of a tree that fit beside each other. */
  readonly deepest: number;
  private readonly width: number;
  private readonly unicode: boolean;
  private readonly colour: boolean;
  private readonly lines: string[] = [];

  constructor({ width = Number.POSITIVE_INFINITY, unicode = true, colour = false }: PictureContext) {
    this.width = width;
    this.unicode = unicode;
    this.colour = colour;
    this.deepest = Math.max(1, Math.min(MOST_LEVELS, Math.floor((width - LEAST) / 3) - 1));
  }

  write(text: string, { before, below, severity }: Place = MARGIN): void {
    const room = Math.max(LEAST, this.width - Math.max(columnsOf(before), columnsOf(below)));
    const safe = this.unicode ? printable(text) : ascii(printable(text));
    const lines = columnsOf(safe) <= room ? [safe] : wrap(safe, room);
    lines.forEach((line, i) => {
      const margin = i === 0 ? before : below;
      this.lines.push(`${this.unicode ? margin : ascii(margin)}${this.tinted(line, severity)}`.trimEnd());
    });
  }

  text(): string {
    return this.lines.map((line) => `${line}\n`).join('');
  }

  private tinted(line: string, severity: Place['severity']): string {
    const code = severity === undefined ? 0 : COLOURS[severity];
    return this.colour && code !== 0 ? `\u001b[${code}m${line}\u001b[0m` : line;
  }
}

/** Lines of trees in the characters that every terminal has; any other character as its code. */
function ascii(text: string): string {
  return text.replace(/[^\u0020-\u007e]/gu, (character) => {
    const line = ASCII[character];
    return line ?? `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
  });
}
