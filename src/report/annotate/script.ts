/** Jumps from note to note by keys. The page can be read without it. */
export const SCRIPT = `
'use strict';
(() => {
  document.querySelector('.keys').hidden = false;
  const steps = { n: ['.m .error, .m .warning, .m .info', 1], p: ['.m .error, .m .warning, .m .info', -1], j: ['.m .note', 1], k: ['.m .note', -1] };
  let current = null;
  document.addEventListener('keydown', (event) => {
    const step = steps[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const notes = [...document.querySelectorAll(step[0])].filter((note) => note.offsetParent !== null);
    const isAfter = (note) => current.compareDocumentPosition(note) & Node.DOCUMENT_POSITION_FOLLOWING;
    const isBefore = (note) => current.compareDocumentPosition(note) & Node.DOCUMENT_POSITION_PRECEDING;
    const next = current === null ? notes[0] : step[1] === 1 ? notes.find(isAfter) : notes.findLast(isBefore);
    if (next === undefined) return;
    current?.classList.remove('current');
    current = next;
    current.classList.add('current');
    current.scrollIntoView({ block: 'center' });
  });
})();
`;
