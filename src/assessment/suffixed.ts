import type { Label } from "../error/index.js";

/** A label with something after it, in each language. */
export function suffixed(label: Label, zh: string, en: string): Label {
  return typeof label === "string" ? { zh: label + zh, en: label + en } : { zh: label.zh + zh, en: label.en + en };
}
