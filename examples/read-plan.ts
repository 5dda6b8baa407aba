import { readFileSync } from "node:fs";
import path from "node:path";
import {
  type Comparator,
  checkConsistency,
  claimsOf,
  findingText,
  readStatements,
  type Statement,
  type StatementOf,
} from "kaohe";

export const summary =
  "FILE [--json] [--year 2024] 读出文本里的目标,列成表或 JSON · reads the targets of a text file, as a table or as JSON";

const SAMPLE = path.join(import.meta.dirname, "data/plan_2024_sample.txt");

const COMPARED: Readonly<Record<Comparator, string>> = {
  atLeast: "≥",
  atMost: "≤",
  moreThan: ">",
  lessThan: "<",
  equal: "=",
  about: "≈",
  range: "",
};

const OF: Readonly<Record<StatementOf, string>> = {
  level: "",
  growth: "增速 ",
  increase: "增量 ",
  averageGrowth: "年均增速 ",
  averageIncrease: "年均增量 ",
  times: "为基数的 ",
  rank: "名次 ",
  difference: "高出 ",
  ratio: "比 ",
  structure: "构成 ",
  step: "每档 ",
  state: "",
};

const STRENGTH = { binding: "约束性", expected: "预期性", striving: "力争" } as const;

function requirement({ of, comparator, value, high, unit, base }: Statement): string {
  if (of === "state") return "(无数)";
  const figure = value === null ? "" : `${value}${high === null ? "" : `–${high}`}`;
  const wanted = `${OF[of]}${comparator === null ? "" : COMPARED[comparator]} ${figure}${unit}`
    .replace(/ +/g, " ")
    .trim();
  return base === null ? wanted : `${wanted} (${base.text})`;
}

/** How many columns of a terminal a text takes: Chinese characters and signs take two. */
function displayWidth(text: string): number {
  return Array.from(text, (character) =>
    /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6“”‘’…—]/.test(
      character,
    )
      ? 2
      : 1,
  ).reduce<number>((sum, width) => sum + width, 0);
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? ""))));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - displayWidth(cell)))
      .join("  ")
      .trimEnd();
  return rows.map(line).join("\n");
}

function lineOf(text: string, place: number): string {
  return String(text.slice(0, place).split("\n").length);
}

export function main(args: readonly string[]): void {
  const yearAt = args.indexOf("--year");
  const year = yearAt < 0 ? undefined : Number(args[yearAt + 1]);
  const [file = SAMPLE] = args.filter((arg, place) => !arg.startsWith("--") && (yearAt < 0 || place !== yearAt + 1));
  const text = readFileSync(file, "utf8");
  const inText = /([12]\d{3})年/.exec(text)?.[1];
  const readAs = year ?? (inText === undefined ? undefined : Number(inText));
  const statements = readStatements(text, readAs === undefined ? {} : { year: readAs });
  const targets = statements.filter(({ kind }) => kind === "target");
  if (args.includes("--json")) {
    console.log(JSON.stringify(targets, null, 2));
    return;
  }
  const cells = targets.map((target) => [
    lineOf(text, target.span.start),
    target.subject,
    requirement(target),
    target.deadline?.period ?? target.deadline?.text ?? "",
    target.strength === null ? "" : STRENGTH[target.strength.kind],
    target.scope ?? "",
  ]);
  console.log(table([["行", "指标", "要求", "期限", "性质", "范围"], ...cells]));
  const unsure = statements.filter(
    ({ kind }) => kind === "unreadable" || kind === "doubtful" || kind === "inconsistency",
  );
  if (unsure.length > 0) console.log("\n需要核对:");
  for (const { span, subject, doubts } of unsure) {
    const why = doubts
      .map(({ reason, likely }) => (likely === undefined ? reason : `${reason},可能是${likely}`))
      .join(";");
    console.log(`  第${lineOf(text, span.start)}行 ${subject}:“${text.slice(span.start, span.end)}” ${why}`);
  }
  const { claims, ...known } = claimsOf(statements, text);
  const findings = checkConsistency(claims, known);
  if (findings.length > 0) console.log("\n前后不符:");
  for (const finding of findings) console.log(`  ${findingText(finding, "zh")}`);
}
