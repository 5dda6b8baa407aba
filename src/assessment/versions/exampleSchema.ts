import * as z from "zod";
import { type Ledgers, STATUSES } from "../../data/index.js";
import type { Target } from "../../targets/index.js";
import { labelSchema } from "../labelSchema.js";

function holdsAll(value: unknown, keys: readonly string[]): boolean {
  return typeof value === "object" && value !== null && keys.every((key) => key in value);
}

const text = () => z.string();
const maybe = () => z.string().exactOptional();
const texts = () => z.record(z.string(), z.string());
const area = () =>
  z.strictObject({
    id: text(),
    label: labelSchema().exactOptional(),
    parent: maybe(),
    attributes: texts().exactOptional(),
    attributesIn: z.record(z.string(), texts()).exactOptional(),
  });

const observation = () =>
  z.strictObject({
    area: text(),
    measure: text(),
    period: text(),
    value: z.union([z.string(), z.null()]),
    unit: maybe(),
    reason: maybe(),
    mark: maybe(),
    status: z.enum(STATUSES).exactOptional(),
    source: maybe(),
  });

const expected = () =>
  z.strictObject({
    area: text(),
    total: maybe(),
    rank: z.union([z.int(), z.null()]).exactOptional(),
    grade: z.union([z.string(), z.null()]).exactOptional(),
    items: texts().exactOptional(),
    values: texts().exactOptional(),
  });

/** The shape of an example in a scheme, as JSON carries it. Targets and ledgers are checked where they are assessed. */
export const exampleSchema = () =>
  z.strictObject({
    label: labelSchema(),
    period: text(),
    areas: z.array(area()),
    observations: z.array(observation()),
    expect: z.array(expected()),
    citation: maybe(),
    asOf: maybe(),
    targets: z.array(z.custom<Target>((value) => holdsAll(value, ["indicator", "criterion"]))).exactOptional(),
    ledgers: z
      .custom<Ledgers>(
        (value) =>
          typeof value === "object" &&
          value !== null &&
          Object.values(value).every((each) => holdsAll(each, ["records"])),
      )
      .exactOptional(),
    exempt: z.array(z.strictObject({ area: text(), reason: text() })).exactOptional(),
    vetoes: z
      .array(z.strictObject({ veto: text(), area: text(), item: maybe(), reason: maybe(), source: maybe() }))
      .exactOptional(),
    difficulty: z
      .strictObject({ classes: texts().exactOptional(), areas: texts().exactOptional(), source: maybe() })
      .exactOptional(),
    adjustments: z
      .array(
        z.strictObject({
          adjustment: text(),
          area: text(),
          times: maybe(),
          points: maybe(),
          reason: maybe(),
          source: maybe(),
        }),
      )
      .exactOptional(),
    marks: z
      .array(
        z.strictObject({
          area: text(),
          item: text(),
          mark: text(),
          by: text(),
          group: maybe(),
          reason: maybe(),
          on: maybe(),
          source: maybe(),
        }),
      )
      .exactOptional(),
    overrides: z
      .array(
        z.strictObject({
          area: text(),
          item: text(),
          points: text(),
          reason: text(),
          by: text(),
          source: maybe(),
          aboveFull: z.boolean().exactOptional(),
        }),
      )
      .exactOptional(),
  });
