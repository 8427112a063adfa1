/** A chain in, a picture of it out: one file a format, pure, loaded when it is first asked for. */
import type { Graph, PictureContext } from './graph.js';
import { FORMATS, type PictureFormat } from './registry.js';

export type { Graph, PictureContext } from './graph.js';
export type { Note } from './note.js';
export { notesOf } from './notes.js';
export type { PictureFormat } from './registry.js';

/**
 * Draws a chain, or any other part of the knowledge base. The same graph gives the same bytes.
 * @param format "tree" for people at a terminal, "mermaid" and "dot" for other programs (Mermaid's flowchart; Graphviz's language),
 *   "svg" for a page: one self-contained file.
 * @returns the picture as text, ended by a newline.
 * @throws InputError "picture-too-large" when the format cannot show so many articles (svg).
 */
export async function drawPicture(graph: Graph, format: PictureFormat, context: PictureContext = {}): Promise<string> {
  const { render } = await FORMATS[format].load();
  return render(graph, context);
}
