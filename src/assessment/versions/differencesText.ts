import { type Locale, labelText } from "../../error/index.js";
import type { SchemeDifference } from "./schemeDifferences.js";

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

/** What people call the parts of a scheme; what is not here goes by its key. */
const WORDS: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  items: { zh: "考核项", en: "item" },
  indicators: { zh: "指标", en: "indicator" },
  measures: { zh: "基础数据", en: "measure" },
  parameters: { zh: "参数表", en: "table" },
  grades: { zh: "等次", en: "grade" },
  vetoes: { zh: "一票否决", en: "veto" },
  adjustments: { zh: "加减分", en: "adjustment" },
  units: { zh: "计量单位", en: "unit" },
  indicator: { zh: "指标", en: "indicator" },
  points: { zh: "分值", en: "points" },
  rule: { zh: "评分办法", en: "rule" },
  formula: { zh: "公式", en: "formula" },
  unit: { zh: "计量单位", en: "unit" },
  label: { zh: "名称", en: "label" },
  block: { zh: "所属板块", en: "block" },
  version: { zh: "版本", en: "version" },
  effective: { zh: "施行期", en: "in force" },
  from: { zh: "起", en: "from" },
  to: { zh: "止", en: "to" },
  missing: { zh: "缺项处理", en: "missing figures" },
  rounding: { zh: "舍入", en: "rounding" },
  citations: { zh: "依据", en: "citations" },
  citation: { zh: "依据", en: "citation" },
  classes: { zh: "类别", en: "classes" },
  values: { zh: "数值", en: "values" },
  atLeast: { zh: "分数线", en: "from" },
  direction: { zh: "方向", en: "direction" },
  places: { zh: "小数位数", en: "places" },
  lag: { zh: "滞后年数", en: "lag in years" },
};

function lineOf({ kind, path, label, before, after }: SchemeDifference, locale: Locale): string {
  const zh = locale === "zh";
  const [section = "", id, ...rest] = path.slice(1).split("/").map(plain);
  const name = label === null ? "" : labelText(label, locale);
  // Two items of one indicator have the same name.
  const own = section === "items" && id !== name ? (zh ? `(${id ?? ""})` : ` (${id ?? ""})`) : "";
  const quoted = (zh ? `“${name}”` : ` "${name}"`) + own;
  const subject =
    label === null
      ? [section, id].flatMap((key) => (key === undefined ? [] : [wordOf(key, locale)]))
      : [wordOf(section, locale) + quoted];
  const field = rest.map((key) => wordOf(key, locale)).join(" ");
  const values =
    kind === "changed"
      ? `${shown(before, locale)} → ${shown(after, locale)}`
      : shown(kind === "added" ? after : before, locale);
  const what = [...subject, ...(field === "" ? [] : [field])].join("  ");
  return `${KINDS[kind][locale]}  ${what}${values === "" ? "" : (zh ? ":" : ": ") + values}`;
}

/** JSON Pointer undone. */
function plain(token: string): string {
  return token.replaceAll("~1", "/").replaceAll("~0", "~");
}

/** A value as one line. */
function shown(value: unknown, locale: Locale): string {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return value.map((each) => shown(each, locale)).join("; ");
  if ("options" in value && "name" in value) return `${String(value.name)} ${JSON.stringify(value.options)}`;
  return Object.entries(value)
    .filter(([key, part]) => key !== "id" && key !== "label" && part !== null)
    .map(([key, part]) => `${wordOf(key, locale)} ${shown(part, locale)}`)
    .join(", ");
}

function wordOf(key: string, locale: Locale): string {
  return (Object.hasOwn(WORDS, key) ? WORDS[key]?.[locale] : undefined) ?? key;
}
