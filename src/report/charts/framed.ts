import { FONTS, INK, PAPER, TEXT_SIZE, TITLE_SIZE } from "./appearance.js";
import type { Chart, ChartOption, ChartOptions } from "./option.js";
import { fitted } from "./textLayout.js";

/** The parts of an option that a chart sets itself. */
export type OptionParts = Omit<ChartOption, "animation" | "backgroundColor" | "textStyle" | "aria" | "title">;

/** The chart with what all of them share: fonts, background, title. */
export function framed(
  kind: Chart["kind"],
  size: { readonly width: number; readonly height: number },
  title: string,
  parts: OptionParts,
): Chart {
  const { width, height } = size;
  return {
    kind,
    title,
    width,
    height,
    option: {
      animation: false,
      backgroundColor: PAPER,
      textStyle: { color: INK, fontFamily: FONTS, fontSize: TEXT_SIZE },
      aria: { enabled: true, label: { description: title } },
      title: {
        show: title !== "",
        text: fitted(title, width - 24, TITLE_SIZE, 1),
        left: 12,
        top: 10,
        textStyle: { color: INK, fontFamily: FONTS, fontSize: TITLE_SIZE, fontWeight: "bold" },
      },
      ...parts,
    },
  };
}

export const USUAL_WIDTH = 720;

/** The width that was asked for. */
export function widthOf({ width = USUAL_WIDTH }: ChartOptions): number {
  return width;
}
