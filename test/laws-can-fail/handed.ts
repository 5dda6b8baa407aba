import type { Break } from "./break.js";

type Change = Omit<Break, "law" | "test">;

const change = (file: string, find: string, replace: string): Change => ({ file: `src/${file}.ts`, find, replace });
const of =
  (test: string) =>
  (law: string, broken: Change): Break => ({ law, test: `test/${test}.test.ts`, ...broken });

const adjustments = of("assessment/adjustments");
const marks = of("assessment/marks");
const overrides = of("assessment/overrides");
const vetoes = of("assessment/vetoes");
const reduced = of("scoring/reduceMarks");
const inLines = (find: string, replace: string): Change =>
  change("assessment/adjustments/adjustmentLines", find, replace);

/** The breaks of what people hand in: targets, adjustments, marks, scores set by hand, vetoes of items. */
export const breaks: readonly Break[] = [
  of("assessment/targetColumns")(
    "targets count alike, read into columns or one by one",
    change("assessment/targets/handedTargets", "10 ** (places - shorter)", "10 ** (places - 2 * shorter)"),
  ),
  adjustments(
    "what the items earn, with the adjustments of blocks and of the total, sums exactly to the total before rounding, unless a veto sets it",
    change("assessment/adjustments/adjusted", "limit: subtract(value, sum) }", "limit: subtract(sum, value) }"),
  ),
  adjustments(
    "what an item earns is what it would earn without adjustments, and its lines",
    change("assessment/adjustments/entryAdjuster", "outsideAdjusted(own, value)", "outsideAdjusted([], value)"),
  ),
  adjustments(
    "no bonus or deduction goes beyond its cap, nor all of the total together beyond theirs",
    inLines("subtract(together, sumOf(before))", "together"),
  ),
  adjustments(
    "inside the hundred, the total stays between zero and full points, or where it was",
    change("assessment/adjustments/adjusted", "[less(full, sum), full],", ""),
  ),
  adjustments(
    "the order of facts, marks, scores set by hand and vetoes changes nothing",
    change(
      "assessment/adjustments/knownAdjustments",
      "those.sort((a, b) => (order(a) < order(b) ? -1 : 1))",
      "those.values()",
    ),
  ),
  adjustments(
    "more times or points of a bonus never lower a total, of a deduction never raise it",
    change("assessment/adjustments/adjusted", "subtract(left, points)", "max(left, points)"),
  ),
  adjustments(
    "the order of adjustments in the scheme changes no total",
    inLines("[...toTotal.filter((each) => !inside(each)), ...toTotal.filter(inside)]", "toTotal"),
  ),
  overrides(
    "leaves every other area as it was, and what was computed in its own",
    change(
      "assessment/overrides/knownOverrides",
      "      name: overrideName(item),\n      area,",
      "      name: overrideName(item),",
    ),
  ),
  overrides(
    "stands in the place of the computed one: an item set to what it has changes nothing",
    change(
      "assessment/overrides/setByHand",
      "[isMissing(set), score],",
      "[isMissing(set), score],\n      [isMissing(score), set],\n      [equal(set, score), 0],",
    ),
  ),
  vetoes(
    "takes all of its points, and leaves the other items and the other areas",
    change("assessment/vetoes/knownVetoes", "walk(entry.items, own)", "walk(entry.items, around)"),
  ),
  marks(
    "scores full × mark ÷ scale, of the reduced marks of each group by its weight",
    change("assessment/marks/markFormulas", 'weights === "1" ? weighted : divide(weighted, weights)', "weighted"),
  ),
  marks(
    "a higher mark never lowers a total, and touches no other area",
    change("assessment/marks/markFormulas", "divide(multiply(full, given), mark.outOf)", "divide(full, add(1, given))"),
  ),
  reduced(
    "is the mean of what is left when the ends are gone",
    change("scoring/reduceMarks", "ordered.slice(cut, ordered.length - cut)", "ordered.slice(cut)"),
  ),
  reduced(
    "lies between the least and the greatest mark",
    change(
      "scoring/reduceMarks",
      "divide(sum(left), rational(left.length))",
      "divide(sum(left), rational(ordered.length))",
    ),
  ),
  reduced(
    "the order of the judges changes nothing",
    change("scoring/reduceMarks", "marks.map(toRational).sort(compare)", "marks.map(toRational)"),
  ),
  reduced(
    "a higher mark never lowers it",
    change("scoring/reduceMarks", "rational(left.length))", "rational(-left.length))"),
  ),
  reduced(
    "without the extremes, how high the highest mark is does not matter",
    change("scoring/reduceMarks", "marks.map(toRational).sort(compare)", "marks.map(toRational)"),
  ),
];
