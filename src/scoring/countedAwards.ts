import * as z from "zod";
import { checkWord, fail } from "../error/index.js";
import {
  add,
  less as below,
  choose,
  constant,
  divide,
  type Formula,
  max,
  min,
  multiply,
  subtract,
} from "../formula/index.js";
import type { DecimalInput } from "../number/index.js";
import type { Rule } from "./rule.js";
import { statedPoints, statedSize } from "./statedNumber.js";

/** Options of `countedAwards`. */
export interface CountedAwards {
  /** The points of a piece. */
  readonly each: DecimalInput;
  /** How many pieces the base asks for; only those after are counted. None when left out. */
  readonly from?: DecimalInput;
  /** The points for reaching `from`; full points when left out, none where there is no `from`. */
  readonly base?: DecimalInput;
  /** What fewer than `from` are worth: nothing, or the base in proportion. `zero` when left out. */
  readonly short?: "zero" | "prorated";
  /** The most points in all; full points when left out. */
  readonly most?: DecimalInput;
}

/** Options of `countedAwards` as JSON carries them. */
export const countedAwardsOptions = () =>
  z.strictObject({
    each: z.string(),
    from: z.string().exactOptional(),
    base: z.string().exactOptional(),
    short: z.enum(["zero", "prorated"]).exactOptional(),
    most: z.string().exactOptional(),
  });

/**
 * 计件计分: so many points for each piece, up to a most; or a base for some pieces, and so many points for each one after.
 *
 *     points = min(each × count, most)   or   min(base + each × (count − from), most), from `from` pieces on
 *
 * Units: pieces in the indicator's unit; the result in points, unrounded, from 0 to most, which may exceed full.
 * Missing: the reason of actual. A count below 0 counts as 0.
 * Lower is better: each piece after `from` costs, down to 0: base (full points when left out) − each × max(0, count − from), no
 *   more than most, where that is stated. No count falls short there.
 *
 * Grades are weighed before they are counted: an indicator `min(5项, 3 * national + 2 * provincial)` is a count whose piece is a point.
 *
 * @throws KaoheError `rule.negative-points` for points, `number.not-positive` for `from`, `number.unreadable`, `scheme.unknown-option` for another
 *   `short`; `rule.option-when-lower` for `short` where lower is better, at compilation
 * @source 科技奖励考核: 国家级3分, 省部级2分, 累计不超过5分; 申报项目: 8项得基本分, 每增1项加1分, 加分不超过基本分
 * @example
 * points(countedAwards({ from: 8, each: 1, most: 20 }), { actual: 11, full: 10 })   //=> { kind: "value", exact: "13", unit: "" }
 */
export function countedAwards(options: CountedAwards): Rule {
  const stated = (name: "each" | "base" | "most") => {
    const input = options[name];
    return input === undefined ? undefined : statedPoints("countedAwards", name, input);
  };
  const each = statedPoints("countedAwards", "each", options.each);
  const [base, most] = [stated("base"), stated("most")];
  const from = options.from === undefined ? undefined : statedSize("from", options.from);
  const { short } = options;
  if (short !== undefined) checkWord("short", short, ["zero", "prorated"]);
  return {
    name: "countedAwards",
    options: {
      each: each.value,
      ...(from && { from: from.value + from.unit }),
      ...(base && { base: base.value }),
      ...(short && { short }),
      ...(most && { most: most.value }),
    },
    mostPoints: base?.value ?? "0",
    build: ({ actual, full, direction, unit }): Formula => {
      const one = constant(`1${unit}`);
      const count = divide(actual, one);
      const needed = from && divide(from.unit === "" ? constant(from.value + unit) : from, one);
      const after = needed === undefined ? count : subtract(count, needed);
      if (direction === "lower") {
        if (short !== undefined) fail("rule.option-when-lower", { rule: "countedAwards", option: "short" }, "/short");
        const left = max(0, subtract(base ?? full, multiply(each, max(0, after))));
        return most === undefined ? left : min(left, most);
      }
      const cap = most ?? full;
      const start = base ?? (needed && full);
      const counted = multiply(each, needed === undefined ? max(0, count) : after);
      const earned = start === undefined ? counted : add(start, counted);
      if (needed === undefined || start === undefined) return min(earned, cap);
      const less = short === "prorated" ? multiply(start, max(0, divide(count, needed))) : 0;
      return min(choose([[below(count, needed), less]], earned), cap);
    },
  };
}
