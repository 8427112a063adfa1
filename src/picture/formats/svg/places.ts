/** A box to place. Lengths in pixels. */
export interface Box {
  readonly width: number;
  readonly height: number;
}

/** A line to place, between two boxes by their index, with a box for its label or not. */
export interface Line {
  readonly from: number;
  readonly to: number;
  readonly label: Box | null;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where everything goes. Points are from the upper left corner; those of boxes and labels are their middles. */
export interface Layout extends Box {
  readonly boxes: readonly Point[];
  /** SVG path data, and the place of the label. */
  readonly lines: readonly { readonly path: string; readonly label: Point | null }[];
}
