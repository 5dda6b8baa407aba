import type { Reason, Status } from "../../data/index.js";

/**
 * OBS_STATUS by our status. All but R are codes of SDMX CL_OBS_STATUS; for revised figures that list has none, R is the flag that
 * Eurostat gives them.
 */
export const SDMX_STATUS: Readonly<Record<Status, string>> = {
  normal: "A",
  estimated: "E",
  provisional: "P",
  revised: "R",
  forecast: "F",
  imputed: "I",
  break: "B",
};

/** OBS_STATUS of a missing figure: cannot exist, suppressed; O where no code says more. */
export const SDMX_MISSING: ReadonlyMap<Reason, string> = /* @__PURE__ */ new Map([
  ["not-applicable", "M"],
  ["withheld", "Q"],
]);

/** What codes of missing figures mean: L exists but was not collected, H holiday or weekend, S strike and other special events. */
export const REASON_OF_CODE: ReadonlyMap<string, Reason> = /* @__PURE__ */ new Map([
  ["M", "not-applicable"],
  ["Q", "withheld"],
  ["O", "not-reported"],
  ["L", "not-reported"],
  ["H", "not-reported"],
  ["S", "not-reported"],
]);
