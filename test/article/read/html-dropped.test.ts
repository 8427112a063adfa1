import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { cutPage } from '../../../src/article/read/html-cut.js';

/** Long enough to be worth dropping. */
const LONG = 'if(a<b){document.title+="x"} '.repeat(6);
const TOKENS = [
  '<head>',
  '</head>',
  '<body>',
  '<meta name="a" content="</head><p>">',
  "<meta content='>' name=b>",
  '<link rel=x href=/a/b>',
  '<title>A</title>',
  '<title>A &lt;script></title>',
  `<script>${LONG}</script>`,
  `<script type="a>b">${LONG}</SCRIPT >`,
  `<script><!-- ${LONG} --></script>`,
  `<script><!-- <script> ${LONG} </script> --></script>`,
  `<style media=all>${LONG}</style>`,
  `<!-- ${LONG} -->`,
  `<!-- <p> --!> <b>${LONG}</b> -->`,
  '<!-->',
  '<!--->',
  `<? ${LONG} >`,
  `<svg><title>x</title><path d="M1"/></svg>`,
  `<svg><svg></svg><script>${LONG}<p>y</p></script></svg>`,
  `<a title="<script>${LONG}</script>">link</a>`,
  `<p a = '<!--' b>`,
  '<noscript>',
  '</noscript>',
  `<textarea><script>${LONG}</textarea>`,
  `<select><option>o</select>`,
  'words ',
  '\n',
  '</p>',
  '<div>',
  '</div>',
];

/** What is read of a page: elements and words, without what a head, scripts, style sheets and comments hold. */
function outline(node: DefaultTreeAdapterTypes.Node): unknown {
  const isSilent = node.nodeName === 'head' || node.nodeName === 'script' || node.nodeName === 'style';
  if ('value' in node) return node.value;
  if (!('childNodes' in node)) return node.nodeName;
  return [node.nodeName, 'attrs' in node ? node.attrs : [], isSilent ? [] : node.childNodes.map(outline)];
}

describe('what is dropped from a page before it is parsed', () => {
  it('changes nothing that is read, whatever stands around it', () => {
    const page = fc.array(fc.constantFrom(...TOKENS), { maxLength: 8 }).map((tokens) => tokens.join(''));
    fc.assert(
      fc.property(fc.constantFrom('', '<!DOCTYPE html>\n<html><head>', '<html>'), page, (top, rest) => {
        const { reduced } = cutPage(top + rest);
        expect(outline(parse(reduced, { scriptingEnabled: false }))).toEqual(
          outline(parse(top + rest, { scriptingEnabled: false })),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('is the head, and what scripts, style sheets and comments hold', () => {
    const page = `<html><head><title>A</title><script>${LONG}</script></head><body><!-- ${LONG} --><style>${LONG}</style>words`;
    const { reduced } = cutPage(page);
    expect(reduced).toBe('<html><head></head><body><!----><style></style>words');
  });
});
