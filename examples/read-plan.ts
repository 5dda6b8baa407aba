import { readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import {
  type Comparator,
  checkConsistency,
  claimsOf,
  doubtLabel,
  findingText,
  labelText,
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
  times: "增长到 ",
  rank: "名次 ",
  difference: "高出 ",
  ratio: "比 ",
  structure: "构成 ",
  step: "每档 ",
  state: "",
};

const STRENGTH = { binding: "约束性", expected: "预期性", striving: "力争" } as const;

/** The words that say what is counted. */
const COUNTED = new Set(["新增", "净增", "累计", "年均", "其中", "当年新增"]);

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

/** The lines of some statements, each once: 第13、21行. */
function linesOf(text: string, statements: readonly Statement[]): string {
  return `第${[...new Set(statements.map(({ span }) => lineOf(text, span.start)))].join("、")}行`;
}

/** A text file in UTF-8, or as older office programs write it, in GB 18030. */
function textOf(file: string): string {
  const bytes = readFileSync(file);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

/** What is asked for; a wrong option or year, or a file that cannot be read, is an error with its sentence. */
function asked(args: readonly string[]): {
  readonly file: string;
  readonly text: string;
  readonly year: number | undefined;
  readonly json: boolean;
} {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { json: { type: "boolean", default: false }, year: { type: "string" } },
    allowPositionals: true,
  });
  if (values.year !== undefined && !/^[1-9]\d{3}$/.test(values.year))
    throw new Error(`--year 后面写四位数的年份,不是“${values.year}”。After --year write a year of four digits.`);
  const [file = SAMPLE] = positionals;
  const text = textOf(file);
  const year = values.year ?? /([12]\d{3})年/.exec(text)?.[1];
  return { file, text, year: year === undefined ? undefined : Number(year), json: values.json };
}

export function main(args: readonly string[]): void {
  let request: ReturnType<typeof asked>;
  try {
    request = asked(args);
  } catch (error) {
    console.error(`read-plan: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
    return;
  }
  const { file, text, year, json } = request;
  if (file === SAMPLE && args.length > 0)
    console.error(`没有写 FILE,读的是样本 ${path.relative(process.cwd(), SAMPLE)}`);
  const statements = readStatements(text, year === undefined ? {} : { year });
  const targets = statements.filter(({ kind }) => kind === "target");
  if (json) {
    console.log(JSON.stringify(targets, null, 2));
    return;
  }
  const cells = targets.map((target) => [
    lineOf(text, target.span.start),
    target.subject,
    requirement(target),
    target.qualifiers.filter((word) => COUNTED.has(word)).join("、"),
    target.deadline?.period ?? target.deadline?.text ?? "",
    target.strength === null ? "" : STRENGTH[target.strength.kind],
    target.scope ?? "",
    target.responsible ?? "",
  ]);
  if (cells.length === 0) console.log("没有读到目标。");
  else console.log(table([["行", "指标", "要求", "口径", "期限", "性质", "范围", "责任单位"], ...cells]));
  const reached = statements.filter(({ kind }) => kind === "achievement");
  if (reached.length > 0) console.log(`\n另有${reached.length}个数按实绩未列入(${linesOf(text, reached)})`);
  const unsure = statements.filter(
    ({ kind }) => kind === "unreadable" || kind === "doubtful" || kind === "inconsistency",
  );
  if (unsure.length > 0) console.log("\n需要核对:");
  for (const { span, subject, doubts } of unsure) {
    const why = doubts
      .map(
        ({ reason, likely }) => labelText(doubtLabel(reason), "zh") + (likely === undefined ? "" : `,可能是${likely}`),
      )
      .join(";");
    console.log(`  第${lineOf(text, span.start)}行 ${subject}:“${text.slice(span.start, span.end)}” ${why}`);
  }
  const { claims, ...known } = claimsOf(statements, text);
  const findings = checkConsistency(claims, known);
  if (findings.length > 0) console.log("\n前后不符:");
  for (const finding of findings) console.log(`  ${findingText(finding, "zh")}`);
}
