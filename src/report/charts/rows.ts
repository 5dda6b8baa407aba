import { INK, LINE_HEIGHT, TEXT_SIZE } from "./appearance.js";
import type { CategoryAxis } from "./option.js";
import { fitted, lineCount, textWidth, widest } from "./textLayout.js";

/** Rows with names at the left, the first at the top. */
export interface Rows {
  readonly axis: CategoryAxis;
  /** Where the plot begins, right of the names. */
  readonly left: number;
  readonly height: number;
  readonly rowHeight: number;
  readonly barWidth: number;
  readonly textSize: number;
}

const MARGIN = 12;
const GAP = 8;
const SMALLEST_TEXT = 7;
const LARGEST_SHARE = 0.38;

/** Lays names out so that none leaves the picture or meets its neighbour; where a given height has no room, some are left out. */
export function rowsOf(
  names: readonly string[],
  size: {
    readonly width: number;
    readonly height?: number;
    /** What a row takes at least where the height is free. */
    readonly least: number;
    readonly above: number;
    readonly below: number;
  },
): Rows {
  const { width, least, above, below } = size;
  const count = Math.max(names.length, 1);
  const given = size.height === undefined ? undefined : Math.max(size.height - above - below, 1) / count;
  const textSize = given === undefined ? TEXT_SIZE : Math.min(TEXT_SIZE, Math.max(SMALLEST_TEXT, given * 0.75));
  const lineHeight = (textSize * LINE_HEIGHT) / TEXT_SIZE;
  const mostLines = given === undefined ? 2 : Math.max(1, Math.min(2, Math.floor(given / lineHeight)));
  const room = width * LARGEST_SHARE - MARGIN - GAP;
  const texts = names.map((name) =>
    textWidth(name, textSize) <= room ? name : fitted(name, room, textSize, mostLines),
  );
  const needed = Math.max(least, ...texts.map((text) => lineCount(text) * lineHeight + 4));
  const rowHeight = given ?? needed;
  // Rows lower than a line: every second name, every third …
  const every = Math.ceil((lineHeight + 1) / rowHeight);
  const left = Math.ceil(MARGIN + GAP + widest(texts, textSize));
  return {
    axis: {
      type: "category",
      data: texts.map((text, index) => (index % every === 0 ? text : "")),
      inverse: true,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { interval: 0, color: INK, fontSize: textSize, lineHeight, margin: GAP },
    },
    left,
    height: size.height ?? Math.ceil(above + below + count * rowHeight),
    rowHeight,
    barWidth: Math.max(1, Math.min(18, rowHeight * 0.62)),
    textSize,
  };
}
