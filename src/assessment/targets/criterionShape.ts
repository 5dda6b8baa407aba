import { choices, type Issue, issue } from "../../error/index.js";
import type { Basis, Criterion } from "../../targets/index.js";
import { LOOKS } from "./criterionDirection.js";

const BASES: Readonly<Record<Basis, true>> = { growth: true, increase: true, times: true, doublings: true };

/** What the compiler would have refused of a criterion that was read from JSON, or written in JavaScript. */
export function criterionShape(criterion: Criterion): Issue | undefined {
  const { kind } = criterion;
  if (!Object.hasOwn(LOOKS, kind)) return unknown(kind, LOOKS, "/criterion/kind");
  switch (criterion.kind) {
    case "top":
      return whole(criterion.places, "top", "/criterion/places");
    case "betterThan": {
      const { than } = criterion;
      const named = "area" in than || (Object.hasOwn(than, "average") && Object.hasOwn(MEANS, than.average));
      return named ? undefined : unknown(JSON.stringify(than), { area: true, average: true }, "/criterion/than");
    }
    case "coverage":
      return undefined;
    default: {
      const { of } = criterion;
      if (of !== undefined && !Object.hasOwn(BASES, of)) return unknown(of, BASES, "/criterion/of");
      if (criterion.kind === "about" && !Object.hasOwn(criterion, "tolerance")) {
        const value = criterion.value + criterion.unit;
        return issue("target.tolerance", { value, tolerance: "" }, "/criterion/tolerance");
      }
      return of === "doublings" && "value" in criterion
        ? whole(Number(criterion.value), "doublings", "/criterion/value")
        : undefined;
    }
  }
}

const MEANS: Readonly<Record<string, true>> = { class: true, all: true };

function unknown(word: string, known: Readonly<Record<string, unknown>>, path: string): Issue {
  return issue("target.unknown-criterion", { kind: word, ...choices(word, Object.keys(known)) }, path);
}

function whole(number: number, criterion: string, path: string): Issue | undefined {
  if (Number.isInteger(number) && number >= 1 && number <= 50) return undefined;
  return issue("target.not-whole", { criterion, number: String(number) }, path);
}
