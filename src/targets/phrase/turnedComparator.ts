import type { Comparator } from "./statement.js";

/** What a comparison of a fall is as one of the growth below zero: at least so much down is at most so much up. */
export const TURNED: Readonly<Record<Comparator, Comparator>> = {
  atLeast: "atMost",
  atMost: "atLeast",
  moreThan: "lessThan",
  lessThan: "moreThan",
  equal: "equal",
  about: "about",
  range: "range",
};
