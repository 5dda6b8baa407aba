import { parseScheme } from "kaohe";
import { faultsOf } from "../period/faultsOf.js";

/** What is wrong with a rule in a scheme as JSON, by code and path. */
export function schemeFaults(rule: object): readonly (readonly [string, string])[] {
  const json = {
    id: "s",
    classes: ["A"],
    measures: { rd: { label: "强度", unit: "%" } },
    indicators: { rd: { label: "强度", unit: "%", formula: "rd" } },
    items: [{ id: "rd", indicator: "rd", points: "10", rule }],
  };
  return faultsOf(() => parseScheme(json)).map(({ code, path }) => [code, path] as const);
}
