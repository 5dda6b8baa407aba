/** Fonts with Chinese characters, first those of the systems that bureaus use. Without quotes: ECharts would write them into an attribute. */
export const FONTS =
  "Microsoft YaHei, PingFang SC, Noto Sans CJK SC, Source Han Sans SC, WenQuanYi Micro Hei, SimHei, sans-serif";

export const TEXT_SIZE = 12;
export const LINE_HEIGHT = 15;
export const TITLE_SIZE = 15;
/** Room for the title at the top. */
export const TITLE_HEIGHT = 36;

export const INK = "#222222";
export const QUIET = "#5f6368";
export const RULE = "#d5d8dc";
export const PAPER = "#ffffff";

/** What stands out, and what it is held against: far apart in lightness, so that a grey print keeps them apart. */
export const MAIN = "#0b4f8a";
export const OTHER = "#c77700";
export const GAINED = "#5aa9a3";

/** Steps of one blue from dark to light: by lightness alone, whatever colours the reader sees. */
export const STEPS: readonly string[] = ["#083a66", "#1f6aa5", "#5b9bc8", "#9cc3de", "#cfe0ec"];

/** The same steps from low to high. */
export const RAMP: readonly string[] = ["#eef4f9", "#c3d9ea", "#7fb0d3", "#3a7fb5", "#0b4f8a"];

/** Lines that differ in lightness and hue (after Okabe and Ito), told apart further by dashes and symbols. */
export const LINES: readonly string[] = ["#0b4f8a", "#c77700", "#00795c", "#9a4c7c", "#3f9bd0", "#7a6200", "#444444"];

/** Background of grades next to each other. */
export const BANDS = ["#e9edf2", "#f8f9fb"] as const;
