/** What people see: one text for both languages, or one for each. */
export type Label = string | { readonly zh: string; readonly en: string };

/** The languages in which kaohe speaks. */
export type Locale = "zh" | "en";

/** The text of a label in a language. */
export function labelText(label: Label, locale: Locale): string {
  return typeof label === "string" ? label : label[locale];
}
