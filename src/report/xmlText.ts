/**
 * What no XML can hold, lone halves of a pair of surrogates, and the signs that turn the direction of all text behind them, so that a name
 * would rearrange the line it stands in.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are left out.
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Surrogate}/gu;

/** Text as an XML file can hold it. */
export function xmlText(text: string): string {
  return text.replace(UNFIT, "");
}
