import { type Condition, choose, type Formula, isMissing, named, not, parameter, round } from "../formula/index.js";
import type { Draft } from "./draft.js";
import { bestGrade } from "./grades/bestGrade.js";
import { type GradeFormulas, type GradeLimit, gradeFormulas } from "./grades/gradeFormulas.js";
import { whereEnoughData } from "./ranks/enoughData.js";
import type { Compared } from "./ranks/placingOrder.js";
import { type RankFormulas, rankFormulas } from "./ranks/rankFormulas.js";
import type { Scheme } from "./scheme.js";
import { suffixed } from "./suffixed.js";

/** What is made of all items together. */
export interface TotalFormulas extends RankFormulas, GradeFormulas {
  readonly unrounded: Formula;
  readonly total: Formula;
}

/** What the total is made of, and what ranks and grades look at beside it. */
export interface Whole extends Pick<Compared, "entries" | "indicators"> {
  readonly draft: Draft;
}

/** The total, the ranks and the grade, from what the items earn together. */
export function totalFormulas(scheme: Scheme, top: Formula, { draft, ...made }: Whole): TotalFormulas {
  const ofTotal = scheme.vetoes.filter(({ effect, to }) => effect !== "void" && to === undefined);
  const vetoed = ofTotal.map(({ id, label = id, effect, grade }) => {
    const fact = parameter(`veto:${id}`, { label: suffixed(label, "(一票否决)", " (veto)"), absent: "not-applicable" });
    return { effect, grade, holds: not(isMissing(fact)) };
  });
  const zeroed = vetoed
    .filter(({ effect }) => effect === "zero")
    .map(({ holds }): readonly [Condition, number] => [holds, 0]);
  const summed = zeroed.length === 0 ? top : choose(zeroed, top);
  const { total: decimals = { places: 2 }, rank: ranked = "rounded" } = scheme.rounding;
  // No indicator can be called so.
  const title = { id: "scheme:total", label: { zh: "总分", en: "total" } };
  const unrounded = named(summed, {
    ...title,
    id: "scheme:unrounded",
    label: { zh: "总分(未舍入)", en: "total before rounding" },
    places: 6,
  });
  const total =
    decimals === "none"
      ? named(unrounded, title)
      : named(round(unrounded, decimals), { ...title, places: decimals.places });
  const standing = whereEnoughData(scheme.ranking.leastData, draft, ranked === "rounded" ? total : unrounded);
  const compared = { scheme, standing, unrounded, ...made };
  const ranks = rankFormulas(compared);
  const limits = vetoed.flatMap(({ effect, grade, holds }): readonly GradeLimit[] => {
    const best = bestGrade(scheme, { effect, grade });
    return best === 0 ? [] : [{ holds, best }];
  });
  return { unrounded, total, ...ranks, ...gradeFormulas(compared, total, ranks.rank, limits) };
}
