export { checkWord } from "./checkWord.js";
export type { Code, Facts } from "./facts.js";
export { collecting, fail, failAll, type Issue, issue, KaoheError, within } from "./KaoheError.js";
export { type Label, type Locale, labelText, plainLabel } from "./label.js";
export { pointer } from "./pointer.js";
export { choices, suggestion } from "./suggestion.js";
