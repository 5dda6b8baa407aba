import * as z from "zod";
import { STATUSES } from "../data/index.js";

const text = () => z.string();
const label = () => z.union([text(), z.strictObject({ zh: text(), en: text() })]);
const record = <T extends z.ZodType>(value: T) => z.record(z.string(), value);

const UNCOUNTED = [
  "no-grade",
  "no-amount",
  "other-grade",
  "other-period",
  "same-project",
  "not-highest",
  "grade-limit",
  "limit",
] as const;

const talliedRow = () =>
  z.strictObject({
    record: text(),
    label: label().exactOptional(),
    grade: text().exactOptional(),
    source: text().exactOptional(),
    worth: text().nullable(),
    counted: text(),
    reason: z.enum(UNCOUNTED).exactOptional(),
  });

const area = () =>
  z.strictObject({
    id: text(),
    label: label().exactOptional(),
    parent: text().exactOptional(),
    attributes: record(text()).exactOptional(),
    attributesIn: record(record(text())).exactOptional(),
  });

const observation = () =>
  z.strictObject({
    area: text(),
    measure: text(),
    period: text(),
    value: text().nullable(),
    unit: text().exactOptional(),
    reason: text().exactOptional(),
    mark: text().exactOptional(),
    status: z.enum(STATUSES).exactOptional(),
    source: text().exactOptional(),
    rows: z.array(talliedRow()).exactOptional(),
  });

/** A panel as JSON carries it. */
export const panelSchema = () =>
  z.strictObject({
    format: z.literal("kaohe-panel/1"),
    measures: record(
      z.strictObject({
        label: label(),
        unit: text(),
        nature: z.enum(["stock", "flow"]).exactOptional(),
        reportedBy: text().exactOptional(),
      }),
    ),
    units: record(z.strictObject({ factor: text().exactOptional(), of: text().exactOptional() })).exactOptional(),
    areas: z.array(area()),
    observations: z.array(observation()),
  });
