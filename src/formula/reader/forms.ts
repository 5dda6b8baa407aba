import { ROUNDING_MODES } from "../../number/index.js";
import { accumulativeRate, naturalLogarithm, round } from "../arithmetic.js";
import { parameter } from "../leaves.js";
import { named } from "../named.js";
import { isCohortNext, readCohort } from "./cohortForms.js";
import { type Form, formulas } from "./form.js";
import { many } from "./many.js";
import { movedTime } from "./move.js";

function listed(kind: "add" | "multiply" | "coalesce"): Form {
  return {
    operands: [1, Infinity],
    *read(given) {
      return many(kind, yield* formulas(given));
    },
  };
}

/** The least or greatest of its operands, or of one of them over the areas. */
function extreme(kind: "min" | "max"): Form {
  return {
    operands: [1, Infinity],
    *read(given) {
      const first = yield* given.formula();
      if (isCohortNext(given)) return yield* readCohort(given, kind, first);
      return many(kind, given.more() ? [first, ...(yield* formulas(given))] : [first]);
    },
  };
}

/** The functions that make formulas of formulas, and those that write a leaf or a name out. */
export const FORMS: Readonly<Record<string, Form>> = {
  add: /* @__PURE__ */ listed("add"),
  multiply: /* @__PURE__ */ listed("multiply"),
  coalesce: /* @__PURE__ */ listed("coalesce"),
  min: /* @__PURE__ */ extreme("min"),
  max: /* @__PURE__ */ extreme("max"),
  round: {
    operands: [2, 3],
    *read(given) {
      const part = yield* given.formula();
      const { value: multiple, unit } = given.number();
      const mode = given.more() ? given.oneOf(ROUNDING_MODES) : "half-up";
      return round(part, { multiple, unit, mode });
    },
  },
  ln: {
    operands: [1, 1],
    *read(given) {
      return naturalLogarithm(yield* given.formula());
    },
  },
  accumulativeRate: {
    operands: [2, 2],
    *read(given) {
      const part = yield* given.formula();
      return accumulativeRate(part, given.wholeNumber());
    },
  },
  parameter: {
    operands: [1, 4],
    // biome-ignore lint/correctness/useYield: all operands are literals
    *read(given) {
      const name = given.text();
      const label = given.more() ? { label: given.label() } : {};
      const unit = given.more() ? { unit: given.text() } : {};
      const absent = given.more() ? { absent: given.text() } : {};
      return movedTime(parameter(name, { ...label, ...unit, ...absent }), given.move);
    },
  },
  named: {
    operands: [2, 6],
    isRewritten: true,
    *read(given) {
      const id = given.text();
      const part = yield* given.formula();
      const label = given.more() ? { label: given.label() } : {};
      const unit = given.more() ? { unit: given.text() } : {};
      const places = given.more() ? { places: given.wholeNumber() } : {};
      const citation = given.more() ? { citation: given.text() } : {};
      return named(part, { id, ...label, ...unit, ...places, ...citation });
    },
  },
};
