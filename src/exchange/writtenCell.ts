/** A cell that is written: a figure as decimal text, a mark in its place, or text. */
export interface WrittenCell {
  readonly kind: "figure" | "mark" | "text";
  readonly text: string;
}

export function textCell(text: string): WrittenCell {
  return { kind: "text", text };
}
