import type { Label } from "../error/index.js";

/**
 * 基础数据: something that is reported, such as R&D经费支出 or 发明专利授权量.
 *
 * `unit` is that of the figures as they are reported (`亿元`). `nature` tells a stock, the state at the end of a period, from a
 * flow, the sum over it.
 */
export interface Measure {
  readonly id: string;
  readonly label: Label;
  readonly unit: string;
  readonly nature?: "stock" | "flow";
  /** 填报单位: who reports it. */
  readonly reportedBy?: string;
}

/** Measures by id: themselves, or the handles that `measures()` gives. */
export type Measures = Readonly<Record<string, Measure | { readonly measure: Measure }>>;

/** The measures themselves, by id. */
export function plainMeasures(measures: Measures): Readonly<Record<string, Measure>> {
  return Object.fromEntries(
    Object.entries(measures).map(([id, entry]) => [id, "measure" in entry ? entry.measure : entry]),
  );
}
