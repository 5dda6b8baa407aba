import * as z from "zod";
import { attainment, attainmentOptions } from "./attainment.js";
import { bands, bandsOptions } from "./bands.js";
import { milestones, milestonesOptions } from "./milestones.js";
import { minMax, minMaxOptions } from "./minMax.js";
import { rankLinear, rankLinearOptions } from "./rankLinear.js";
import type { Rule } from "./rule.js";

/** How a rule is made from the options that JSON carries. */
export type RuleReader = (options: unknown) => Rule;

/** Rules by name, as `parseScheme` may use them. */
export type RuleReaders = Readonly<Record<string, RuleReader>>;

/**
 * Makes a reader of a rule's options: its schema checks their shape, its constructor the rest.
 *
 * @throws ZodError for another shape, which `parseScheme` turns into `json.shape`; what the constructor throws
 * @example
 * ruleReader(attainmentOptions, attainment)({ cap: "1.2" }).options   //=> { cap: "1.2" }
 */
export function ruleReader<O>(schema: () => z.ZodType<O>, create: (options: O) => Rule): RuleReader {
  return (options) => create(z.parse(schema(), options));
}

/** All rules of the door. */
export const RULES: RuleReaders = {
  attainment: /* @__PURE__ */ ruleReader(attainmentOptions, attainment),
  bands: /* @__PURE__ */ ruleReader(bandsOptions, ({ bands: table }) => bands(table)),
  milestones: /* @__PURE__ */ ruleReader(milestonesOptions, milestones),
  minMax: /* @__PURE__ */ ruleReader(minMaxOptions, minMax),
  rankLinear: /* @__PURE__ */ ruleReader(rankLinearOptions, rankLinear),
};
