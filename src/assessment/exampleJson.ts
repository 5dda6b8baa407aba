import * as z from "zod";
import { exampleSchema } from "./exampleSchema.js";
import type { SchemeExample } from "./schemeExample.js";

/** An example as JSON carries it: its numbers as text. */
export function exampleJson({ expect, targets, ...example }: SchemeExample): z.infer<ReturnType<typeof exampleSchema>> {
  return z.parse(exampleSchema(), { ...numbersAsText(example), expect, ...(targets !== undefined && { targets }) });
}

function numbersAsText<T extends object>(value: T): object {
  return Object.fromEntries(
    Object.entries(value).map(([key, part]: readonly [string, unknown]) => [key, asText(part)]),
  );
}

function asText(value: unknown): unknown {
  if (typeof value === "number" || typeof value === "bigint") return String(value);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(asText);
  // A Decimal is written as its number.
  return "toJSON" in value ? String(value) : numbersAsText(value);
}
