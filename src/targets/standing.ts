import type { Label } from "../error/index.js";
import {
  and,
  at,
  type Condition,
  choose,
  type Direction,
  divide,
  type Formula,
  isMissing,
  LAST_YEAR,
  less,
  lessOrEqual,
  missingWhen,
  named,
  not,
  or,
} from "../formula/index.js";
import type { Criterion } from "./criterion.js";
import { type AskedIndicator, criterionCase, levelOf, reaches } from "./criterionCase.js";
import { criterionKey } from "./criterionKey.js";
import { bilingual, targetParameter } from "./targetParameters.js";

/** The formulas by which an indicator stands against its target, whatever the criterion is. */
export interface Standing {
  /** What the target asks for, in the indicator's unit: a level that is stated, or follows from last year's figure or from other areas. */
  readonly required: Formula;
  /** Actual over what is asked for, in the indicator's direction; from either side, where it should be moderate. */
  readonly attainment: Formula;
  readonly met: Condition;
}

/** How an indicator is seen, and which criteria its targets have. */
export interface StandingOptions {
  readonly label: Label;
  readonly unit: string;
  readonly places: number;
  readonly direction: Direction;
  /** One criterion of every key in use, beside levels and growth to reach. */
  readonly criteria?: readonly Criterion[];
  /** The formula of another indicator, for `coverage`. */
  readonly indicatorOf?: (id: string) => Formula | undefined;
}

/**
 * The standing of an indicator against targets that are handed in as parameters (`targetParameters`), so that one compiled scheme
 * serves all targets whose criteria have the same keys.
 *
 * Missing: `no-target`; what is missing of the figure; against a base of 0 or less `zero-base` and `negative-base`.
 */
export function standing(id: string, actual: Formula, options: StandingOptions): Standing {
  const { label, unit, places, direction, criteria = [], indicatorOf = () => undefined } = options;
  const asked: AskedIndicator = { id, label, unit, direction, actual, base: at(actual, LAST_YEAR), indicatorOf };
  const cases = criteria.filter((criterion) => !isPlain(criterion)).map((criterion) => criterionCase(asked, criterion));
  const level = targetParameter(asked, "level", undefined);
  const growth = targetParameter(asked, "growth", "growth");
  const required = named(
    choose(
      [
        ...cases.map((each) => [each.set, each.required] as const),
        [not(isMissing(growth)), levelOf(asked.base, "growth", growth)],
      ],
      level,
    ),
    { id: `required:${id}`, label: bilingual(label, "要求", "required"), unit, places },
  );
  const ratio = attainmentOf(actual, required, direction);
  const own = cases.flatMap(({ set, attainment }) => (attainment === undefined ? [] : [[set, attainment] as const]));
  const reached = reaches(actual, required, direction);
  const none = and(...cases.map(({ set }) => not(set)), reached);
  return {
    required,
    attainment: own.length === 0 ? ratio : choose(own, ratio),
    met: cases.length === 0 ? reached : or(...cases.map(({ set, met }) => and(set, met)), none),
  };
}

/** Levels and growth to reach are always in the formulas. */
export function isPlain(criterion: Criterion): boolean {
  const key = criterionKey(criterion);
  return key === "level" || key === "growth";
}

/**
 * 完成率: actual over target; target over actual where lower is better.
 *
 * Missing: `target-not-positive` for a target of 0 or less (below 0, where lower is better); where lower is better `out-of-domain` for
 * an actual of 0 or less, which is better than any ratio says.
 */
export function attainmentOf(actual: Formula, target: Formula, direction: Direction): Formula {
  if (direction === "higher") return missingWhen(lessOrEqual(target, 0), "target-not-positive", divide(actual, target));
  const ratio = missingWhen(lessOrEqual(actual, 0), "out-of-domain", divide(target, actual));
  return missingWhen(less(target, 0), "target-not-positive", ratio);
}
