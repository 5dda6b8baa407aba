/** How subjects belong together. */
export type ClaimRelation =
  /** The share is the part over the whole: R&D经费支出占GDP比重. */
  | { readonly kind: "share"; readonly share: string; readonly part: string; readonly whole: string }
  /** The parts make up the whole. */
  | { readonly kind: "parts"; readonly whole: string; readonly parts: readonly string[] }
  /** 其中: the part lies in the whole. */
  | { readonly kind: "subset"; readonly whole: string; readonly part: string };
