import { readFileSync } from "node:fs";
import type { Statement } from "kaohe";
import * as z from "zod";

const row = z.object({
  text: z.string(),
  source: z.string(),
  kind: z.string(),
  comparator: z.string(),
  value: z.number().nullable(),
  value_high: z.number().nullable(),
  unit: z.string().nullable(),
  base_value: z.union([z.number(), z.string()]).nullable(),
  deadline: z.string().nullable(),
  strength: z.string(),
  notes: z.string(),
});

/** A row of published.jsonl: a phrase as a document prints it, and what it means. */
export type Published = Readonly<z.infer<typeof row>>;

export function publishedPhrases(): readonly Published[] {
  const lines = readFileSync("test/targets/phrase/published.jsonl", "utf8").trim().split("\n");
  return lines.map((line) => row.parse(JSON.parse(line)));
}

const COMPARATORS: Readonly<Record<string, readonly (string | null)[]>> = {
  gte: ["atLeast"],
  gt: ["moreThan"],
  lt: ["lessThan"],
  eq: ["equal"],
  approx: ["about"],
  approx_lte: ["about", "atMost"],
  range: ["range"],
  range_left_closed: ["range"],
  rank_eq: ["equal"],
  rank_lte: ["atMost"],
  rank_step: ["equal"],
  rank_interp: ["range"],
  factor: ["equal"],
  step: ["equal"],
  step_cap: ["equal"],
  none: [null],
}; // prettier-ignore

function kindsOf({ kind, strength }: Published): readonly string[] {
  if (kind === "inconsistency") return ["inconsistency", "doubtful"];
  if (kind.endsWith("_rule")) return ["rule"];
  if (kind === "masked_target") return ["unreadable", "doubtful"];
  return strength === "实绩" || kind.startsWith("achieved") ? ["achievement"] : ["target"];
}

/** Where a statement departs from a row; empty where it agrees. */
export function departures(statement: Statement, row: Published): string[] {
  const { kind, comparator, value, high, unit, doubts } = statement;
  const lost = row.unit?.includes("(原文缺)") === true;
  const likely = doubts.map((doubt) => doubt.likely);
  const kinds = lost ? ["doubtful"] : kindsOf(row);
  const wanted = (row.unit ?? "").replace(/\(.*$|应为.*$/, "").replace(/^指数点/, "点");
  return [
    kinds.includes(kind) ? "" : `kind ${kind}, not ${kinds.join("|")}`,
    COMPARATORS[row.comparator]?.includes(comparator) === true ? "" : `comparator ${comparator}, not ${row.comparator}`,
    (value ?? "") === String(row.value ?? "") ? "" : `value ${value}, not ${row.value}`,
    (high ?? "") === String(row.value_high ?? "") ? "" : `high ${high}, not ${row.value_high}`,
    unit === wanted || (lost && likely.includes(wanted)) ? "" : `unit ${unit}, not ${row.unit}`,
  ].filter((text) => text !== "");
}

/** Rows whose first statement is another one than the row is about, as its notes or its kind show: a base figure, a level before its growth. */
export const LATER: readonly string[] = [
  "全市技术合同登记22.9亿元,完成省定目标135%",
  "全社会R&D占比达到3.21%,全市第2,增幅达0.3%,全省第2",
  "1-9月全市财政科技支出累计10.67亿元,较上年同期增长468.2%",
  "其中發(fā)明專利授權(quán)量達(dá)114件,同比增長(zhǎng)86.9%,在b類縣排第一",
  "综合评价得分为97.37分,已连续12年位列全省第一",
  "经费支出89.36亿元,占GDP的比重为1.73%,居全省第二位",
  "提升至2.8%,较上年提高0.5个百分点",
  "各得80%标准分;每增加或减少1个百分点,相应增加或扣减得分0.5分",
  "公務(wù)接待費(fèi)共6600元,同比下降70%",
  "共52項(xiàng),安排科技經(jīng)費(fèi)1847.2425萬(wàn)元",
  "人均地区生产总值为125043元(按年平均汇率折算为17745美元),增长5.3%",
  "會(huì)議費(fèi)共0元,同比下降110%",
];

/** Rows that are read otherwise than the key says, and why. The same table stands in docs/phrases.md. */
export const KNOWN_MISSES: Readonly<Record<string, string>> = {
  "一般性企业到达1.5": "doubtful, without a likely unit: that the lost sign is a % stands only in the rows around it",
  "与2015年相比,年均提高7.3": "read without a unit: that the figure is an index stands outside the phrase",
  "城镇调查失业率平均值为4.6%,低于5%的控制目标": "two statements, 4.6% and less than 5%, where the key has one",
  "爭(zhēng)取經(jīng)費(fèi)75萬(wàn)元":
    "a target striven for, as 争取 says in every plan; only its report shows that the money came",
};

/** Faults of the base, where the phrase states one: another figure, or none. */
export function statedBase(
  { base }: Statement,
  { row, statements }: { readonly row: Published; readonly statements: readonly Statement[] },
): string[] {
  const wanted = row.base_value === null ? null : String(row.base_value);
  if (wanted === null) return [];
  const stated = row.text.includes(wanted) || /比上年|较上年|比去年|较去年|比2015年|是2015年/.test(row.text);
  if (!stated) return [];
  const bases = [base, ...statements.map((statement) => statement.base)];
  const given = bases.some((each) => each?.value === wanted);
  const found =
    given || bases.some((each) => each !== null && (each.text.includes(wanted) || /上年|去年|2015年/.test(each.text)));
  const asValue = statements.some(({ value }) => value === wanted);
  return found || asValue ? [] : [`${row.text}: base ${base?.text}, not ${wanted}`];
}

/** Faults of the deadline, where the phrase holds the year that the key has. */
export function statedDeadline({ deadline, base }: Statement, { text, deadline: wanted }: Published): string[] {
  const year = wanted !== null && /^\d{4}$/.test(wanted) ? wanted : null;
  if (year === null || !text.replaceAll(" ", "").includes(`${year}年`)) return [];
  return deadline?.period === year || base?.period === year
    ? []
    : [`${text}: deadline ${deadline?.period}, not ${year}`];
}

const STRENGTHS: Readonly<Record<string, string>> = { 力争: "striving", 争取: "striving", 预期: "expected" };

/** Faults of the strength, where the phrase holds the word that the key has. */
export function statedStrength(
  statement: Statement,
  { row, statements }: { readonly row: Published; readonly statements: readonly Statement[] },
): string[] {
  const { text, strength: wanted } = row;
  const expected = STRENGTHS[wanted];
  const written = text.replaceAll("爭(zhēng)", "争").replaceAll("爭", "争");
  if (expected === undefined || !written.includes(wanted) || statement.kind !== "target") return [];
  // 力争 may stand before a later one of several targets.
  const found = statements.some(({ strength }) => strength?.kind === expected);
  return found ? [] : [`${text}: strength ${statement.strength?.kind}, not ${expected}`];
}
