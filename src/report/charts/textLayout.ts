const WIDE = /[ᄀ-ᅟ⸀-꓏가-힣豈-﫿︰-﹏＀-￯–—‘’“”…①-⑳]|[\u{1F300}-\u{3FFFF}]/u;
const BROAD = /[A-Z@%&mw]/;
const WORDS = /[A-Za-z0-9&.,'%+-]+|\s+|./gsu;

/** An upper estimate of a text's width, in pixels: a chart is laid out where nothing can be measured. */
export function textWidth(text: string, size: number): number {
  return Array.from(text).reduce(
    (width, sign) => width + (WIDE.test(sign) ? 1 : BROAD.test(sign) ? 0.85 : 0.62) * size,
    0,
  );
}

/** The text in at most so many lines of a width; what does not fit ends in an ellipsis. */
export function fitted(text: string, width: number, size: number, mostLines = 2): string {
  const lines: string[] = [];
  let line = "";
  for (const word of wordsWithin(text, width, size)) {
    if (line !== "" && textWidth(line + word, size) > width) {
      lines.push(line.trimEnd());
      line = word.trimStart();
    } else line += word;
  }
  lines.push(line.trimEnd());
  const kept = lines.slice(0, mostLines);
  if (lines.length > mostLines) kept.push(shortened(kept.pop() ?? "", width, size));
  return kept.join("\n");
}

/** Words and single Chinese characters; a word longer than a line is cut into its letters. */
function wordsWithin(text: string, width: number, size: number): readonly string[] {
  return (text.replaceAll(/\s+/g, " ").match(WORDS) ?? []).flatMap((word) =>
    textWidth(word, size) > width ? Array.from(word) : [word],
  );
}

function shortened(line: string, width: number, size: number): string {
  const signs = Array.from(line);
  while (signs.length > 0 && textWidth(`${signs.join("")}…`, size) > width) signs.pop();
  return `${signs.join("").trimEnd()}…`;
}

/** The lines of a fitted text. */
export function lineCount(text: string): number {
  return text.split("\n").length;
}

/** The width of the widest of fitted texts. */
export function widest(texts: readonly string[], size: number): number {
  return texts.flatMap((text) => text.split("\n")).reduce((width, line) => Math.max(width, textWidth(line, size)), 0);
}
