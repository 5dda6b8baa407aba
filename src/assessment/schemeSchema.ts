import * as z from "zod";
import { ROUNDING_MODES } from "../number/index.js";
import { type RuleJson, ruleJson } from "../scoring/index.js";
import { AGGREGATION_KINDS } from "./aggregation/aggregation.js";
import { labelSchema } from "./labelSchema.js";
import { MISSING_POLICIES } from "./missingPolicy.js";
import { gradesJson, namedRankingJson, rankingJson } from "./ranks/rankingSchema.js";
import { tallySchema } from "./tallySchema.js";
import { exampleSchema } from "./versions/exampleSchema.js";

const record = <T extends z.ZodType>(value: T) => z.record(z.string(), value);
const mode = () => z.enum(ROUNDING_MODES);
const decimals = () => z.strictObject({ places: z.int().min(0).max(100), mode: mode().exactOptional() });
const policy = () => z.enum(MISSING_POLICIES);
const missing = () => z.union([policy(), z.object({ otherwise: policy() }).catchall(policy())]);
const aggregation = () => z.strictObject({ kind: z.enum(AGGREGATION_KINDS) });
const periods = () =>
  z.strictObject({ each: z.enum(["quarter", "month"]), missing: z.enum(["zero", "rescale"]).exactOptional() });

const measure = () =>
  z.strictObject({
    label: labelSchema(),
    unit: z.string(),
    nature: z.enum(["stock", "flow"]).exactOptional(),
    reportedBy: z.string().exactOptional(),
  });

const parameter = () =>
  z.strictObject({
    label: labelSchema(),
    unit: z.string(),
    values: z.array(
      z.strictObject({
        value: z.string(),
        from: z.string().exactOptional(),
        to: z.string().exactOptional(),
        class: z.string().exactOptional(),
        area: z.string().exactOptional(),
        source: z.string().exactOptional(),
      }),
    ),
  });

const indicator = () =>
  z.strictObject({
    label: labelSchema(),
    unit: z.string(),
    places: z.int().min(0).max(100).exactOptional(),
    direction: z.enum(["higher", "lower"]).exactOptional(),
    formula: z.string(),
    lag: z.int().min(0).max(100).exactOptional(),
    citation: z.string().exactOptional(),
  });

/** Points for all classes, or by class. */
export const pointsSchema = () => z.union([z.string(), record(z.string())]);

const item = (rule: z.ZodType<RuleJson>) =>
  z.strictObject({
    id: z.string(),
    label: labelSchema().exactOptional(),
    indicator: z.string(),
    points: pointsSchema(),
    rule,
    periods: periods().exactOptional(),
    missing: missing().exactOptional(),
    citation: z.string().exactOptional(),
  });

const reduction = () =>
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("mean") }),
    z.strictObject({ kind: z.literal("without-extremes"), each: z.int().min(1).exactOptional() }),
    z.strictObject({ kind: z.literal("trimmed-mean"), share: z.string() }),
  ]);

const mark = () =>
  z.strictObject({
    id: z.string(),
    label: labelSchema().exactOptional(),
    mark: z.strictObject({
      outOf: z.string().exactOptional(),
      reduction: reduction().exactOptional(),
      groups: z
        .array(z.strictObject({ id: z.string(), label: labelSchema().exactOptional(), weight: z.string() }))
        .exactOptional(),
    }),
    points: pointsSchema(),
    missing: missing().exactOptional(),
    citation: z.string().exactOptional(),
  });

const adjustment = (rule: z.ZodType<RuleJson>) =>
  z.strictObject({
    kind: z.enum(["bonus", "deduction"]),
    id: z.string(),
    label: labelSchema().exactOptional(),
    to: z.string().exactOptional(),
    hundred: z.enum(["inside", "outside"]).exactOptional(),
    each: z.string().exactOptional(),
    most: z.string().exactOptional(),
    indicator: z.string().exactOptional(),
    rule: rule.exactOptional(),
    citation: z.string().exactOptional(),
  });

/** Blocks hold items and blocks: each of them is one schema, which refers to itself. */
export const entrySchema = (rule: z.ZodType<RuleJson> = ruleJson()) => {
  const one = item(rule);
  const marked = mark();
  const block = z.strictObject({
    id: z.string(),
    label: labelSchema().exactOptional(),
    aggregation: aggregation().exactOptional(),
    points: pointsSchema().exactOptional(),
    missing: missing().exactOptional(),
    mostMissing: z.string().exactOptional(),
    get items() {
      return z.array(z.union([one, marked, block]));
    },
  });
  return z.union([one, marked, block]);
};

/** The shape of a scheme as JSON: numbers as decimal text, formulas as formula text, rules by name and options. */
export const schemeSchema = (rule: z.ZodType<RuleJson> = ruleJson()) =>
  z.strictObject({
    /** Where editors find the JSON Schema. */
    $schema: z.string().exactOptional(),
    id: z.string(),
    label: labelSchema().exactOptional(),
    version: z.string().exactOptional(),
    effective: z.strictObject({ from: z.string().exactOptional(), to: z.string().exactOptional() }).exactOptional(),
    citations: z.array(z.string()).exactOptional(),
    /** The scheme that it was made from. */
    derivedFrom: z.strictObject({ id: z.string(), version: z.string() }).exactOptional(),
    classes: z.array(z.string()),
    units: record(
      z.strictObject({ factor: z.string().exactOptional(), of: z.string().exactOptional() }),
    ).exactOptional(),
    measures: record(measure()),
    parameters: record(parameter()).exactOptional(),
    tallies: record(tallySchema()).exactOptional(),
    indicators: record(indicator()),
    items: z.array(entrySchema(rule)),
    aggregation: aggregation().exactOptional(),
    points: pointsSchema().exactOptional(),
    missing: missing().exactOptional(),
    mostMissing: z.string().exactOptional(),
    difficulty: z
      .strictObject({
        label: labelSchema().exactOptional(),
        otherwise: z.string().exactOptional(),
        citation: z.string().exactOptional(),
      })
      .exactOptional(),
    rounding: z
      .strictObject({
        indicators: mode().exactOptional(),
        items: decimals().exactOptional(),
        total: z.union([decimals(), z.literal("none")]).exactOptional(),
        rank: z.enum(["rounded", "unrounded"]).exactOptional(),
      })
      .exactOptional(),
    ranking: rankingJson().exactOptional(),
    rankings: record(namedRankingJson()).exactOptional(),
    grades: gradesJson().exactOptional(),
    adjustments: z.array(adjustment(rule)).exactOptional(),
    bonusMost: z.string().exactOptional(),
    deductionMost: z.string().exactOptional(),
    vetoes: z
      .array(
        z.strictObject({
          id: z.string(),
          label: labelSchema().exactOptional(),
          effect: z.enum(["zero", "void", "lowest-grade", "grade-limit"]),
          to: z.string().exactOptional(),
          grade: z.string().exactOptional(),
          citation: z.string().exactOptional(),
        }),
      )
      .exactOptional(),
    examples: z.array(exampleSchema()).exactOptional(),
  });

/** A scheme as JSON carries it. */
export type SchemeJson = z.infer<ReturnType<typeof schemeSchema>>;
export type EntryJson = SchemeJson["items"][number];
