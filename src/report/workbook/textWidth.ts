/** How wide a text is, in characters: a Chinese one is two wide. */
export function textWidth(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (character > "\u2e80" ? 2 : 1), 0);
}
