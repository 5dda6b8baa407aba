import { checkWord } from "../../error/index.js";
import type { Direction } from "../../formula/index.js";
import type { DecimalInput } from "../../number/index.js";
import { leavesOf } from "../leavesOf.js";
import type { Assessment } from "../result.js";
import type { Scheme } from "../scheme.js";

/** The figures of an indicator by area; `null`, or a blank (`"*"`, `"-"`), where one is not known. */
export interface IndicatorColumn {
  readonly values: Readonly<Record<string, DecimalInput | null>>;
  /** `higher` when left out. */
  readonly direction?: Direction;
}

/** 指标数据表: figures of areas by indicator, from which weights are computed. */
export type IndicatorTable = Readonly<Record<string, IndicatorColumn>>;

/**
 * The indicator values of an assessment as a table by item, so that weights can be computed from them.
 *
 * Units: values in base units. Missing: `null`.
 *
 * @param name only the areas of this class, and the items that have points in it; all when left out
 * @throws KaoheError `scheme.unknown-option` for a class that the scheme does not have
 * @example
 * const m = measures({ grants: { label: "发明专利授权量", unit: "件" } });
 * const scheme = defineScheme({
 *   id: "demo", classes: ["B"], measures: m,
 *   indicators: { grants: { label: "发明专利授权量", unit: "件", formula: m.grants } },
 *   items: [{ id: "patents", indicator: "grants", points: 10, rule: minMax() }],
 * });
 * const areas = [{ id: "永嘉县", attributes: { class: "B" } }];
 * const yearbook = panel({ areas, measures: m, observations: [{ area: "永嘉县", measure: "grants", period: "2017", value: 104 }] });
 * const table = indicatorTable(scheme, assess(scheme, { panel: yearbook, period: "2017" }));
 * table   //=> { patents: { direction: "higher", values: { 永嘉县: "104" } } }
 */
export function indicatorTable(scheme: Scheme, result: Pick<Assessment, "toJSON">, name?: string): IndicatorTable {
  if (name !== undefined) checkWord("class", name, scheme.classes, "/class");
  const items = leavesOf(scheme.items)
    .filter((entry) => entry.kind === "item")
    .filter(({ points }) => name === undefined || typeof points === "string" || Object.hasOwn(points, name));
  const areas = result.toJSON().areas.filter((area) => name === undefined || area.class === name);
  return Object.fromEntries(
    items.map(({ id, indicator }): [string, IndicatorColumn] => {
      const values = areas.map(({ area, items: results }): [string, string | null] => {
        const value = results.find(({ item }) => item === id)?.value;
        return [area, value?.kind === "value" ? value.exact : null];
      });
      const direction = scheme.indicators[indicator]?.direction ?? "higher";
      return [id, { direction, values: Object.fromEntries(values) }];
    }),
  );
}
