import type { Locale } from "../error/index.js";
import { type Outcome, toText } from "../interpret/index.js";

/** An outcome as people read it, with a minus sign in place of a hyphen. */
export function signedText(outcome: Outcome, locale: Locale, places?: { readonly places: number }): string {
  return toText(outcome, locale, places).replace(/^-/, "−");
}
