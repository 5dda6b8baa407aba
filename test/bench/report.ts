import type { PeakMemory } from "./peakMemory.js";
import type { Race, Timed } from "./race.js";
import { KINDS } from "./side.js";
import type { Variant } from "./workload.js";
import { MOST_COMPARED } from "./wrongDigits.js";

/** One race with what its sides held, as `--json` prints it. */
export interface Report extends Omit<Race, "timed"> {
  readonly variant: Variant;
  readonly areas: number;
  readonly indicators: number;
  /** The figures and targets as plain doubles, in MB. */
  readonly inputColumns: number;
  readonly timed: readonly (Timed & { readonly memory: PeakMemory })[];
}

const VARIANT_TEXTS: Readonly<Record<Variant, string>> = {
  rounded: "indicators rounded to 2 places",
  unrounded: "indicators not rounded",
  ties: "small counts full of ties, indicators rounded to 2 places",
};

/** The report for people. */
export function reportText({ variant, areas, indicators, inputColumns, timed, leftOut, reference }: Report): string {
  const rows = timed.map(({ name, runs, medianMs, fastestMs, ratio, wrong, memory }) => [
    name,
    `${medianMs.toFixed(1)} ms`,
    `${ratio.toFixed(2)}×`,
    `${fastestMs.toFixed(1)} ms`,
    String(runs),
    ...KINDS.map((kind) => String(wrong?.[kind] ?? "?")),
    `${memory.peak.toFixed(0)} MB`,
    `${memory.prepared.toFixed(0)} MB`,
  ]);
  const compared = areas > MOST_COMPARED ? `, of about ${MOST_COMPARED} areas` : "";
  return [
    `${areas} areas × ${indicators} indicators: ${VARIANT_TEXTS[variant]}; input columns ${inputColumns.toFixed(0)} MB`,
    ...aligned([HEADER, ...rows]),
    reference === undefined
      ? "wrong: nobody took part whose digits are exact"
      : `wrong: published values that differ from those of ${reference}${compared}`,
    ...leftOut.map(({ name, reason }) => `left out: ${name} (${reason})`),
  ].join("\n");
}

const HEADER = [
  "",
  "median",
  "ratio",
  "fastest",
  "runs",
  "indicators",
  "scores",
  "totals",
  "ranks wrong",
  "peak",
  "before the runs",
];

function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = HEADER.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((text, column) => (column === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[column] ?? 0)))
      .join("  "),
  );
}
