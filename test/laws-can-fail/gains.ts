import { type Break, ofAnalysis } from "./break.js";

const texts = ofAnalysis("texts");
const gains = ofAnalysis("cheapestGains");
const mix = ofAnalysis("cheapestMix");
const needed = ofAnalysis("stillNeeded");

export const breaks: readonly Break[] = [
  texts(
    "has a line for each area, item that lost points, and what lies beside them",
    "lostPointsText",
    "return amount === undefined || sign(amount) !== 0;",
    "return amount === undefined || sign(amount) > 0;",
  ),
  gains(
    "has the goal-seek of each measure, cheapest first and what does not reach last",
    "gains/cheapestGains",
    "return reached || smallerFirst(a.cost, b.cost)",
    "return reached || smallerFirst(b.cost, a.cost)",
  ),
  gains(
    "names the items that lost points, as lostPoints does, with what they rest on",
    "gains/cheapestGains",
    ".sort((a, b) => compare(b.amount, a.amount))",
    "",
  ),
  mix(
    "is the cheapest of all mixes, of equal ones that of the fewest steps, then that with more of what comes first",
    "gains/cheapestMix",
    "multiply(cost, rational(counts[index] ?? 0))",
    "rational(counts[index] ?? 0)",
  ),
  mix(
    "is the cheapest of all mixes, of equal ones that of the fewest steps, then that with more of what comes first",
    "gains/cheapestMix",
    "if (isEnough(most)) mix = withInner(least(isEnough, most));",
    "",
  ),
  needed(
    "finds what was not reported, and nothing else",
    "stillNeeded",
    'new Set<Reason>(["not-applicable", "withheld"])',
    'new Set<Reason>(["not-applicable"])',
  ),
  needed(
    "what is reported is needed no more",
    "stillNeeded",
    "JSON.stringify([figure.area, figure.measure, figure.period])",
    "JSON.stringify([figure.area, figure.period])",
  ),
  needed(
    "no item has more at stake than its full points, and what it has is what it lacks",
    "stillNeeded",
    "const left = subtract(all, amountOf(earned) ?? ZERO);",
    "const left = all;",
  ),
  texts(
    "says so where nothing differs",
    "comparison/assessmentDifferencesText",
    'lines.length === 0 ? (zh ? "没有变化。" : "Nothing differs.")',
    'lines.length === 0 ? ""',
  ),
];
