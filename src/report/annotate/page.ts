import { createHash } from 'node:crypto';
import { TOOL } from '../../model/tool.js';
import { type AnnotatedCapture, captureHtml } from './capture.js';
import { counted, cut, grouped, html } from './characters.js';
import { legendHtml } from './legend.js';
import { LIMITS } from './limits.js';
import { SCRIPT } from './script.js';
import { STYLE } from './style.js';

const digest = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * One HTML page on which a person checks what was read from captures: each source with every fact and diagnostic marked where it
 * stands. The page needs nothing from outside, and forbids itself to fetch anything. Captures are added one by one, so that the
 * caller keeps none of them; beyond `LIMITS.pageOutput` a capture is listed without its source. The same captures give the same
 * bytes.
 */
export class AnnotatedPage {
  private readonly sections: string[] = [];
  private readonly list: string[] = [];
  private length = 0;
  private count = 0;
  private firstName: string | null = null;

  /** @throws Error (a bug) when a position of an article is no place of the text. */
  add(capture: AnnotatedCapture): void {
    this.count += 1;
    const number = this.count;
    const [first] = capture.articles;
    this.firstName ??= first?.id ?? capture.name;
    const isShown = this.length < LIMITS.pageOutput;
    if (isShown) {
      const section = captureHtml(capture, number);
      this.length += section.length;
      this.sections.push(section);
    }
    for (const article of capture.articles) {
      const remarks = article.diagnostics.filter(({ severity }) => severity !== 'info').length;
      const name = isShown ? `<a href="#c${number}">${html(capture.name)}</a>` : html(capture.name);
      this.listRow([
        name + (isShown ? '' : ' <small>(source not shown: the page is full)</small>'),
        html(article.id ?? 'no number'),
        html(cut(article.title ?? 'no title', LIMITS.value)),
        grouped(article.files.length),
        grouped(article.fixes.length),
        remarks === 0 ? 'none' : `<b>${grouped(remarks)}</b>`,
      ]);
    }
  }

  /** A capture that could not be read at all, and why. */
  addUnreadable(name: string, problem: string): void {
    this.count += 1;
    this.firstName ??= name;
    this.listRow([html(name), `<b>could not be read</b>: ${html(cut(problem, LIMITS.value))}`]);
  }

  /** The page, as UTF-8 text. */
  html(): string {
    const others = this.count > 1 ? ` and ${counted(this.count - 1, 'other')}` : '';
    const title = `${cut(this.firstName ?? 'Nothing', LIMITS.value)}${others}, as read by ${TOOL.name} ${TOOL.version}`;
    const policy = `default-src 'none'; style-src ${digest(STYLE)}; script-src ${digest(SCRIPT)}; base-uri 'none'; form-action 'none'`;
    return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${html(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${html(title)}</h1>
${legendHtml()}
${this.listHtml()}${this.sections.join('')}<script>${SCRIPT}</script>
</body>
</html>
`;
  }

  private listRow(cells: readonly string[]): void {
    if (this.list.length >= LIMITS.captures) return;
    const last = cells.length - 1;
    const row = cells.map((cell, index) =>
      index === last && last < 5 ? `<td colspan="5">${cell}</td>` : `<td>${cell}</td>`,
    );
    this.list.push(`<tr>${row.join('')}</tr>\n`);
  }

  private listHtml(): string {
    if (this.count === 1 && this.sections.length === 1) return '';
    const missing =
      this.list.length >= LIMITS.captures
        ? `<p class="cut">This list ends after ${grouped(LIMITS.captures)} articles; ${counted(this.count, 'capture')} were read.</p>`
        : '';
    const head = ['Capture', 'Number', 'Title', 'File rows', 'Fixes', 'Errors and warnings'];
    return `<table class="captures"><thead><tr>${head.map((name) => `<th>${name}</th>`).join('')}</tr></thead><tbody>
${this.list.join('')}</tbody></table>${missing}\n`;
  }
}
