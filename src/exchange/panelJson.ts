import { type Area, type Measure, type Observation, type Panel, panel } from "../data/index.js";
import { fail, failAll } from "../error/index.js";
import type { UserUnits } from "../quantity/index.js";
import { shapeIssues } from "../scoring/index.js";
import { panelSchema } from "./panelSchema.js";

/** A panel as JSON: every figure as decimal text, everything else as it was given. */
export interface PanelJson {
  readonly format: "kaohe-panel/1";
  readonly measures: Readonly<Record<string, Omit<Measure, "id">>>;
  readonly units?: UserUnits;
  readonly areas: readonly Area[];
  readonly observations: readonly (Omit<Observation, "value"> & { readonly value: string | null })[];
}

/**
 * A panel as plain JSON-safe data, which `parsePanel` reads back: every digit, unit, status, source and reason, the rows of ledgers,
 * and the attributes of areas by period.
 *
 * @example
 * const rd = { id: "rd", label: "R&D经费支出", unit: "亿元" };
 * const observations = [{ area: "永嘉县", measure: "rd", period: "2017", value: "6.70", status: "revised" }];
 * const json = panelToJson(panel({ areas: [{ id: "永嘉县" }], measures: { rd }, observations }));
 * json.observations   //=> [{ area: "永嘉县", measure: "rd", period: "2017", value: "6.70", status: "revised" }]
 * parsePanel(JSON.stringify(json)).observations()   //=> observations
 */
export function panelToJson({ measures, units, areas, observations }: Panel): PanelJson {
  const plain = Object.entries(units).map(
    ([symbol, { factor, ...unit }]) =>
      [symbol, { ...(factor !== undefined && { factor: String(factor) }), ...unit }] as const,
  );
  return {
    format: "kaohe-panel/1",
    measures: Object.fromEntries(
      Object.entries(measures).map(([key, { id: _, ...measure }]) => [key, measure] as const),
    ),
    ...(plain.length > 0 && { units: Object.fromEntries(plain) }),
    areas,
    observations: observations().map((each) => ({ ...each, value: each.value === null ? null : String(each.value) })),
  };
}

/**
 * Reads a panel from JSON, a value or its text, with all the checks of `panel`.
 *
 * @throws KaoheError with all faults at once: `json.shape`, or else what `panel` throws, at their JSON paths
 * @example
 * const json = {
 *   format: "kaohe-panel/1",
 *   measures: { rd: { label: "R&D经费支出", unit: "亿元" } },
 *   areas: [{ id: "永嘉县", attributesIn: { "2017": { class: "B" } } }],
 *   observations: [{ area: "永嘉县", measure: "rd", period: "2017", value: "6.7" }],
 * };
 * parsePanel(json).cell(0, "rd", "2017")   //=> { numerator: 670000000, denominator: 1 }
 */
export function parsePanel(json: unknown): Panel {
  const read = panelSchema().safeParse(typeof json === "string" ? parsedText(json) : json, { reportInput: true });
  if (!read.success) {
    failAll(shapeIssues(read.error.issues));
    return fail("json.shape", { problem: "custom", detail: read.error.message });
  }
  const { measures, ...rest } = read.data;
  const withIds = Object.entries(measures).map(([id, measure]) => [id, { id, ...measure }] as const);
  return panel({ ...rest, measures: Object.fromEntries(withIds) });
}

function parsedText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return fail("json.shape", { problem: "syntax", detail: error instanceof Error ? error.message : String(error) });
  }
}
