import { factKinds, KINDS, severities } from './kinds.js';

/** The legend: how each kind looks, each with a box that hides it. It works without a script. */
export function legendHtml(): string {
  const boxes = [...factKinds, ...severities]
    .map((kind) => {
      const name = KINDS[kind].many;
      return `<label><input type="checkbox" id="show-${kind}" checked><span class="f ${kind}" data-k="${KINDS[kind].letter}">${name}</span></label>`;
    })
    .join('\n');
  return `<div class="legend">
${boxes}
<label><input type="checkbox" id="fade">Fade what was read</label>
<span class="keys" hidden>Keys: <kbd>n</kbd> <kbd>p</kbd> next and previous diagnostic, <kbd>j</kbd> <kbd>k</kbd> fact</span>
</div>`;
}
