/** A part of a written formula, and how strongly its outermost sign binds. */
export interface Written {
  readonly text: string;
  readonly precedence: number;
}

/** How strongly signs bind, weakest first. */
export const PRECEDENCE = { and: 1, not: 2, compare: 3, sum: 4, product: 5, sign: 6, power: 7, atom: 8 } as const;

export function atom(text: string): Written {
  return { text, precedence: PRECEDENCE.atom };
}

/** The text, in parentheses where its sign binds more weakly than what stands around it. */
export function bracketed({ text, precedence }: Written, around: number): string {
  return precedence < around ? `(${text})` : text;
}

/** Parts joined by a sign. The first may bind equally strongly, since signs are read from the left; the others must bind more. */
export function joined(parts: readonly Written[], sign: string, precedence: number): Written {
  const text = parts.map((part, index) => bracketed(part, index === 0 ? precedence : precedence + 1)).join(` ${sign} `);
  return { text, precedence };
}

export function called(name: string, parts: readonly string[]): Written {
  return atom(`${name}(${parts.join(", ")})`);
}
