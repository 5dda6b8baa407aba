import * as z from "zod";
import { exactText, isDecimalInput, toRational } from "../../number/index.js";
import { exampleSchema } from "./exampleSchema.js";
import type { SchemeExample } from "./schemeExample.js";

/** An example as JSON carries it: its numbers as text. */
export function exampleJson({ expect, targets, ...example }: SchemeExample): z.infer<ReturnType<typeof exampleSchema>> {
  return z.parse(exampleSchema(), { ...numbersAsText(example), expect, ...(targets !== undefined && { targets }) });
}

function numbersAsText(value: object): object {
  return Object.fromEntries(
    Object.entries(value).map(([key, part]: readonly [string, unknown]) => [key, asText(part)]),
  );
}

function asText(value: unknown): unknown {
  if (typeof value === "boolean" || typeof value === "string" || value === null || value === undefined) return value;
  if (isDecimalInput(value)) return exactText(toRational(value));
  if (Array.isArray(value)) return value.map(asText);
  return typeof value === "object" ? numbersAsText(value) : value;
}
