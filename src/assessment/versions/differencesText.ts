import { type Locale, labelText } from "../../error/index.js";
import type { SchemeDifference } from "./schemeDifferences.js";
import { settingOf, wordOf } from "./schemeWords.js";

/**
 * Differences as a list for people, a line for each.
 *
 * @example
 * differencesText([{ kind: "changed", path: "/items/grants/points", label: "发明专利授权量", before: "10", after: "12" }], "zh")   //=> "修改  考核项“发明专利授权量”(grants)  分值:10 → 12"
 */
export function differencesText(found: readonly SchemeDifference[], locale: Locale): string {
  return found.map((difference) => lineOf(difference, locale)).join("\n");
}

const KINDS = {
  added: { zh: "新增", en: "added" },
  removed: { zh: "取消", en: "removed" },
  changed: { zh: "修改", en: "changed" },
} as const;

function lineOf({ kind, path, label, before, after }: SchemeDifference, locale: Locale): string {
  const zh = locale === "zh";
  const [section = "", id, ...rest] = path.slice(1).split("/").map(plain);
  const name = label === null ? "" : labelText(label, locale);
  // Two items of one indicator have the same name.
  const own = section === "items" && id !== name ? (zh ? `(${id ?? ""})` : ` (${id ?? ""})`) : "";
  const quoted = (zh ? `“${name}”` : ` "${name}"`) + own;
  const subject =
    label === null
      ? [wordOf(section, "", locale), ...(id === undefined ? [] : [wordOf(id, section, locale)])]
      : [wordOf(section, "", locale) + quoted];
  const field = rest.map((key, place) => wordOf(key, rest[place - 1] ?? section, locale)).join(" ");
  const key = rest.at(-1) ?? (label === null ? (id ?? section) : section);
  const values =
    kind === "changed"
      ? `${shown(before, key, locale)} → ${shown(after, key, locale)}`
      : shown(kind === "added" ? after : before, key, locale);
  const what = [...subject, ...(field === "" ? [] : [field])].join("  ");
  return `${KINDS[kind][locale]}  ${what}${values === "" ? "" : (zh ? ":" : ": ") + values}`;
}

/** JSON Pointer undone. */
function plain(token: string): string {
  return token.replaceAll("~1", "/").replaceAll("~0", "~");
}

/** A value as one line, by the key that it stands under. */
function shown(value: unknown, key: string, locale: Locale): string {
  if (typeof value === "string") return settingOf(value, key, locale);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return value.map((each) => shown(each, key, locale)).join("; ");
  if ("options" in value && "name" in value) return `${String(value.name)} ${JSON.stringify(value.options)}`;
  return Object.entries(value)
    .filter(([part, inner]) => part !== "id" && part !== "label" && inner !== null)
    .map(([part, inner]) => `${wordOf(part, key, locale)} ${shown(inner, part, locale)}`)
    .join(", ");
}
