import { readFileSync } from "node:fs";
import { type AuditCheck, type AuditOptions, audit, measures, type Observation, type Panel, panel } from "kaohe";

/** Figures of one county by period, then by measure: `{ "2017": { rd: "6.7亿元" } }`. */
export type Figures = Readonly<Record<string, Readonly<Record<string, string>>>>;

export function tableOf(figures: Figures, given: Partial<Observation> = {}): Panel {
  const units: Record<string, string> = {};
  const observations = Object.entries(figures).flatMap(([period, ofPeriod]) =>
    Object.entries(ofPeriod).map(([measure, text]): Observation => {
      const [, value = "", unit = ""] = /^(-?[\d.]+)(.*)$/.exec(text) ?? [];
      units[measure] = unit;
      return { area: "甲县", measure, period, value, ...given };
    }),
  );
  const named = Object.entries(units).map(([id, unit]) => [id, { label: id, unit }] as const);
  return panel({ areas: [{ id: "甲县" }], measures: measures(Object.fromEntries(named)), observations });
}

/** What an audit of one county finds, a line each. */
export function foundIn(
  figures: Figures,
  checks: readonly AuditCheck[],
  period: string,
  options: Partial<AuditOptions> = {},
): readonly string[] {
  const findings = audit(tableOf(figures), checks, { period, ...options });
  return findings.map(({ severity, arithmetic }) => `${severity}: ${arithmetic.zh}`);
}

/** Rows of a published table of the examples, by heading. */
export function rowsOf(file: string): readonly Readonly<Record<string, string>>[] {
  const text = readFileSync(new URL(`../../examples/data/${file}`, import.meta.url), "utf8");
  const [head = "", ...rows] = text
    .trim()
    .split(/\r?\n/)
    .filter((line) => !/^"?#/.test(line));
  const headings = head.split(",");
  return rows.map((row) => {
    const cells = row.split(",");
    return Object.fromEntries(headings.map((heading, index) => [heading, cells[index] ?? ""]));
  });
}
