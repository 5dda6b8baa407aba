import { pointer } from "../../error/index.js";
import {
  add,
  constant,
  divide,
  type Formula,
  less,
  missingWhen,
  multiply,
  named,
  parameter,
} from "../../formula/index.js";
import { exactText, sum, toRational } from "../../number/index.js";
import { fewestMarks } from "../../scoring/index.js";
import { fullPoints } from "../fullPoints.js";
import type { Mark } from "../scheme.js";
import { suffixed } from "../suffixed.js";
import type { CheckedScale } from "./markScale.js";

/** The full points and the score of an item whose points people give. */
export function markFormulas(entry: Mark): { readonly full: Formula; readonly score: Formula } {
  const { id, label = id, mark, citation = "" } = entry;
  const full = fullPoints(id, entry.points);
  const given = named(markFormula(id, mark), { id: `mark:${id}`, label: suffixed(label, "打分", " mark"), places: 4 });
  const title = { id: `score:${id}`, label: suffixed(label, "得分", " score"), places: 4, citation };
  return { full, score: named(divide(multiply(full, given), mark.outOf), title) };
}

function markFormula(item: string, { groups, reduction }: CheckedScale): Formula {
  const fewest = fewestMarks(reduction);
  const reduced = (group: string): Formula => {
    const count = parameter(markCountName(item, group), { label: COUNT, absent: "not-reported" });
    const mark = parameter(markName(item, group), { label: MARK, absent: "not-reported" });
    return fewest === 1 ? mark : missingWhen(less(count, fewest), "too-few-marks", mark);
  };
  if (groups.length === 0) return reduced("");
  const weights = exactText(sum(groups.map(({ weight }) => toRational(weight))));
  const parts = groups.map(({ id, label = id, weight }) =>
    multiply(constant(weight), named(reduced(id), { id: markName(item, id), label, places: 4 })),
  );
  const weighted = add(...parts);
  return weights === "1" ? weighted : divide(weighted, weights);
}

const MARK = { zh: "评委打分", en: "judges' mark" } as const;
const COUNT = { zh: "打分人数", en: "number of marks" } as const;

/** The name of the parameter that holds what a group of judges gives; the group is empty where there are none. */
export function markName(item: string, group: string): string {
  return `mark:${pointer(item, group)}`;
}

/** The name of the parameter that holds how many marks were given. */
export function markCountName(item: string, group: string): string {
  return `marks:${pointer(item, group)}`;
}
