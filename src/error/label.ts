/** What people see: one text for both languages, or one for each. */
export type Label = string | { readonly zh: string; readonly en: string };

/** The languages in which kaohe speaks. */
export type Locale = "zh" | "en";

/** The label with its languages in one order, so that equal ones are written alike. */
export function plainLabel(label: Label): Label {
  return typeof label === "string" ? label : { zh: label.zh, en: label.en };
}

/** The text of a label in a language. */
export function labelText(label: Label, locale: Locale): string {
  return typeof label === "string" ? label : label[locale];
}
