import type { Locale } from "../error/index.js";
import type { ReadTableOptions } from "./tableOptions.js";

/** The headers of the tables that are written. */
export const HEADERS = {
  zh: {
    area: "考核对象",
    measure: "数据项",
    period: "时期",
    value: "数值",
    unit: "单位",
    status: "状态",
    reason: "缺失原因",
    mark: "原表所印",
    source: "来源",
  },
  en: {
    area: "area",
    measure: "measure",
    period: "period",
    value: "value",
    unit: "unit",
    status: "status",
    reason: "reason",
    mark: "mark",
    source: "source",
  },
} as const;

/**
 * What the columns of a table in long form mean, as `writeCsv` and `writeXlsx` write it: options for those who read it back.
 *
 * @example
 * const rd = { id: "rd", label: "R&D经费支出", unit: "亿元" };
 * const observations = [{ area: "永嘉县", measure: "rd", period: "2017", value: "6.7", unit: "亿元", status: "revised" }];
 * const text = writeCsv(panel({ areas: [{ id: "永嘉县" }], measures: { rd }, observations }), { form: "long" });
 * readCsv(text, { measures: { rd }, ...longForm("zh") }).observations   //=> observations
 */
export function longForm(locale: Locale): Omit<ReadTableOptions, "measures"> {
  const { area, value, ...columns } = HEADERS[locale];
  const { measure, period, unit, status, reason, mark, source } = columns;
  return {
    area,
    value,
    measure: { column: measure },
    period: { column: period },
    unit: { column: unit },
    status: { column: status },
    reason: { column: reason },
    mark: { column: mark },
    source: { column: source },
  };
}

/**
 * What the columns of a table in wide form mean, as `writeCsv` and `writeXlsx` write it: a row for each area and period.
 *
 * @example
 * wideForm("en")   //=> { area: "area", period: { column: "period" } }
 */
export function wideForm(locale: Locale): Omit<ReadTableOptions, "measures"> {
  const { area, period } = HEADERS[locale];
  return { area, period: { column: period } };
}
