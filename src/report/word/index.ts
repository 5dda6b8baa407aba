export type { WordFonts, WordOptions, WordPicture } from "./wordOptions.js";
export { wordReport } from "./wordReport.js";
