export { type WordFonts, type WordOptions, type WordPicture, wordReport } from "./report/word/index.js";
