import type { Render } from './graph.js';

interface Format {
  /** Loads the module of the format. */
  load(): Promise<{ readonly render: Render }>;
}

/** All formats. A new one is a file in formats/ and an entry here. */
export const FORMATS = {
  tree: { load: () => import('./formats/tree.js') },
  mermaid: { load: () => import('./formats/mermaid.js') },
  dot: { load: () => import('./formats/dot.js') },
  svg: { load: () => import('./formats/svg.js') },
} as const satisfies Record<string, Format>;

/** A name that `--format` takes. */
export type PictureFormat = keyof typeof FORMATS;
