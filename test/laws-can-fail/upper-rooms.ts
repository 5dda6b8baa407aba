import type { Break } from "./break.js";

type Change = Omit<Break, "law" | "test">;

export const change = (file: string, find: string, replace: string): Change => ({ file, find, replace });

// What every rule rests on, broken below the rule.
export const mirrored = change(
  "src/assessment/assess.ts",
  "participants.map(({ index }) => index)",
  "participants.map(({ index }) => index).reverse()",
);
const unconverted = change(
  "src/data/draft.ts",
  "reduced(multiply(rate, rational(1, denominator)))",
  "reduced(rational(1, denominator))",
);
export const unexplained = change(
  "src/data/draftObservations.ts",
  'const why = reason ?? "not-reported";',
  'const why = "not-reported";',
);
export const takingPart = change(
  "src/assessment/participants.ts",
  "if (name === undefined || left.has(id)) continue;",
  "if (name === undefined) continue;",
);
export const displaced = change(
  "src/assessment/participants.ts",
  "found.push({ index, id, label, class: name });",
  "found.push({ index: Math.max(0, index - exempt.length), id, label, class: name });",
);

/** How the laws of every rule can fail for one of them. */
export function ofRule(
  rule: string,
  changes: {
    readonly bounds: Change;
    readonly better: Change;
    readonly otherClass: Change;
    readonly exempt: Change;
    readonly reason: Change;
  },
): readonly Break[] {
  const laws: readonly (readonly [string, Change])[] = [
    ["scores lie between 0 and full points (times the cap)", changes.bounds],
    ["a county that does better, the others as they were, never scores worse", changes.better],
    ["counties in another order have the same scores", mirrored],
    ["some counties' figures reported in 亿元 or 元 in place of 万元 give the same scores", unconverted],
    ["a county more in another class changes no score", changes.otherClass],
    ["a county that is exempt might as well not be there", changes.exempt],
    ["a county without a figure has no score, for the reason that is known", changes.reason],
  ];
  return laws.map(([law, broken]) => ({ law: `${rule}: ${law}`, test: `test/scoring/${rule}.test.ts`, ...broken }));
}

export const inRule = (rule: string, find: string, replace: string): Change =>
  change(`src/scoring/${rule}.ts`, find, replace);
const inTotal = (find: string, replace: string): Change => change("src/assessment/totalFormulas.ts", find, replace);
const inEarned = (find: string, replace: string): Change => change("src/assessment/earned.ts", find, replace);
const inRows = (find: string, replace: string): Change => change("src/assessment/ranks/rankingRows.ts", find, replace);
const inView = (find: string, replace: string): Change => change("src/assessment/view.ts", find, replace);

export const of =
  (test: string) =>
  (law: string, broken: Change): Break => ({ law, test, ...broken });
const ranks = of("test/assessment/ranks.test.ts");
const sums = of("test/assessment/sums.test.ts");
const stages = of("test/targets/milestone.test.ts");
const criteria = of("test/targets/criteriaLaws.test.ts");
const inCase = (find: string, replace: string): Change => change("src/targets/criterionCase.ts", find, replace);
const growth = of("test/indicators/growthRate.test.ts");
const outcomes = of("test/interpret/outcome.test.ts");

/** The breaks of the upper rooms: indicators, targets, scoring, assessment, and what explains them. */
export const breaks: readonly Break[] = [
  ...ofRule("attainment", {
    bounds: inRule("attainment", "max(0, min(met, most))", "min(met, most)"),
    better: change(
      "src/targets/standing.ts",
      '"target-not-positive", divide(actual, target))',
      '"target-not-positive", divide(target, actual))',
    ),
    otherClass: mirrored,
    exempt: displaced,
    reason: unexplained,
  }),
  ...ofRule("minMax", {
    bounds: inRule("minMax", ": subtract(actual, lowest);", ": subtract(actual, highest);"),
    better: inRule("minMax", 'direction === "lower"', 'direction === "higher"'),
    otherClass: inRule("minMax", "cohortMin(actual, { over: cohort })", "cohortMin(actual, { over: [] })"),
    exempt: takingPart,
    reason: inRule("minMax", "and(equal(highest, lowest), equal(actual, lowest))", "equal(highest, lowest)"),
  }),
  ...ofRule("rankLinear", {
    bounds: inRule("rankLinear", "place, 1), subtract(areas, 1)", "place, 1), subtract(areas, 2)"),
    better: inRule("rankLinear", "better: direction", 'better: "higher"'),
    otherClass: inRule("rankLinear", "rank(actual, { over: cohort,", "rank(actual, { over: [],"),
    exempt: takingPart,
    reason: unexplained,
  }),
  ...ofRule("bands", {
    bounds: inRule("bands", "choose(cases, 0)", "choose(cases.slice(0, -1), -1)"),
    better: inRule("band", "atLeast: greaterOrEqual", "atLeast: lessOrEqual"),
    otherClass: mirrored,
    exempt: displaced,
    reason: unexplained,
  }),
  ...ofRule("milestones", {
    bounds: inRule("milestones", "choose(reached.reverse(), 0)", "choose(reached.reverse(), -1)"),
    better: inRule("milestones", "choose(reached.reverse(), 0)", "choose(reached.reverse(), 1)"),
    otherClass: mirrored,
    exempt: displaced,
    reason: unexplained,
  }),
  {
    law: "milestones gives what the stages up to the figure are worth",
    test: "test/scoring/milestones.test.ts",
    ...inRule("milestones", "index + 1}", "index}"),
  },
  {
    law: "attainment(target) gives exactly the full points, in both directions",
    test: "test/scoring/attainment.test.ts",
    ...inRule("attainment", "max(0, min(met, most))", "max(0, max(met, most))"),
  },
  ranks(
    "a rank is one more than the number of better ones in the class; ties share it and name each other",
    inTotal('ranked === "rounded" ? total : unrounded', "total"),
  ),
  ranks(
    "a ranking runs from the best down, equal ones by id, those without a total last",
    inRows("idOf(a) < idOf(b) ? -1 : 1", "idOf(a) > idOf(b) ? -1 : 1"),
  ),
  ranks(
    "a grade is the first whose threshold the total reaches, the last for a veto",
    change(
      "src/assessment/grades/gradeFormulas.ts",
      "greaterOrEqual(total, atLeast)",
      "not(greaterOrEqual(atLeast, total))",
    ),
  ),
  ranks("the order of the panel's areas, observations and targets", inRows("idOf(a) < idOf(b) ? -1 : 1", "0")),
  ranks(
    "areas of another class",
    change(
      "src/assessment/ranks/rankFormulas.ts",
      "const over = rankedOver(scheme);",
      "const over: readonly string[] = [];",
    ),
  ),
  ranks("an exempt area: it might as well not be in the panel", takingPart),
  ranks(
    "figures without a class: they are listed as not assessed and in no ranking",
    change("src/assessment/participants.ts", "!left.has(id) && panel.attribute", "panel.attribute"),
  ),
  ranks("the units of reported figures (万元 or 亿元)", unconverted),
  ranks(
    "JSON.parse(JSON.stringify(result)) is what toJSON gives, and all that area and ranking give",
    change(
      "src/assessment/assess.ts",
      "return participants.map((_, place) => elementAt(found, place))",
      "return participants.slice(1).map((_, place) => elementAt(found, place))",
    ),
  ),
  sums(
    "what the items earn sums exactly to the total before rounding, unless a veto sets it to zero",
    inTotal("choose(zeroed, top)", "choose(zeroed, add(top, 1))"),
  ),
  sums(
    "what a block earns is the sum of what stands directly in it, at every depth",
    inEarned("named(made, { id: `block:", "named(multiply(made, 2), { id: `block:"),
  ),
  sums(
    "what each item earns is its score by the policies of its blocks, rounded as the scheme says",
    inEarned("multiply(factor, spreadOver(draft))", "spreadOver(draft)"),
  ),
  sums(
    "the total is the unrounded one rounded once",
    inTotal("round(unrounded, decimals)", "round(unrounded, { places: decimals.places })"),
  ),
  sums(
    "full points are those that the definition states for the class, a block's those of its parts",
    change(
      "src/assessment/draft.ts",
      "sumOf(parts.map((part) => coalesce(part.full, 0)))",
      "sumOf(parts.map((part) => part.full))",
    ),
  ),
  sums(
    "an item that a class does not have has no score there and earns nothing",
    change(
      "src/assessment/itemFormulas.ts",
      'typeof item.points === "string" ? built :',
      "built !== undefined ? built :",
    ),
  ),
  sums(
    "a missing item earns 0 and says by which policy; one that is there says nothing",
    inView("policyFor(policies, score.reason)", "policyFor(view.scheme.missing, score.reason)"),
  ),
  sums(
    "rescale: what is there at full earns the full points of the block, and never more",
    inEarned("divide(draft.full, kept)", "divide(draft.full, multiply(kept, 2))"),
  ),
  criteria(
    "an amount is met as plain arithmetic says, and asks for the line that counts",
    change("src/targets/raised.ts", "add(1, amount)", "amount"),
  ),
  criteria(
    "doing better, the others as they were, never loses what looks one way",
    inCase('direction === "lower" ? lessOrEqual', 'direction === "higher" ? lessOrEqual'),
  ),
  criteria(
    "超过 implies 不低于 and 低于 不超过; they differ on the line alone",
    inCase("beats(actual, required, direction)", "reaches(actual, required, direction)"),
  ),
  criteria(
    "between is at least its low and at most its high",
    inCase("met: and(not(below), not(above))", "met: not(below)"),
  ),
  criteria(
    "attainment reaches 1 exactly where a positive line is met, but for a strict one; inside it never passes 1",
    inCase("share(high, actual, high)", "share(actual, high, high)"),
  ),
  criteria(
    "top(n) is met by those whom fewer than n surpass, and asks for the figure of the last of them",
    inCase("lessOrEqual(rank(", "less(rank("),
  ),
  criteria(
    "betterThan and coverageOf are met as means and counts by hand say",
    inCase("less(actual, reference)", "lessOrEqual(actual, reference)"),
  ),
  criteria(
    "the units of amounts and of figures",
    change("src/targets/criterion.ts", "multiply(toRational(value), factor)", "toRational(value)"),
  ),
  criteria(
    "the targets of other counties, of whatever kind",
    change("src/targets/standing.ts", "and(set, met)", "met"),
  ),
  criteria("the order of counties", mirrored),
  stages(
    "a stage stands as days counted by hand say",
    change("src/targets/milestone.ts", "asOf <= due) return", "asOf < due) return"),
  ),
  stages(
    "the number of the stage is that of the last one reached, and implies those before",
    change("src/targets/milestone.ts", ".slice(index)", ".slice(index, index + 1)"),
  ),
  stages(
    "a later day never takes a stage back",
    change("src/targets/milestone.ts", "day > today ? undefined", "day < today ? undefined"),
  ),
  stages(
    "all days moved alike: the same verdicts",
    change("src/targets/milestone.ts", "reachedBy <= due) return", "reachedBy.slice(5) <= due.slice(5)) return"),
  ),
  growth(
    "growthRate, then base × (1 + rate), is the value again, exactly",
    change(
      "src/indicators/growthRate.ts",
      'divide(subtract(formulaOf(current, "growthRate", 0), from), from)',
      'divide(formulaOf(current, "growthRate", 0), from)',
    ),
  ),
  growth(
    "growthRate from a base of 0 or less is no number, and says which",
    change("src/indicators/fromPositiveBase.ts", 'equal(base, 0), "zero-base"', 'equal(base, 0), "negative-base"'),
  ),
  growth(
    "averageAnnualGrowth, compounded, leads from the base to the end to 15 digits beyond its own size",
    change("src/indicators/averageAnnualGrowth.ts", "divide(1, years)", "divide(years, 1)"),
  ),
  outcomes(
    "toDecimal is the value in its unit, rounded once to the places, all of them shown",
    change("src/interpret/outcome.ts", "places, options.mode)", "places)"),
  ),
  outcomes(
    "value of a number is itself, exactly, as JSON keeps it",
    change("src/interpret/outcome.ts", "exact: exactText(cell)", "exact: decimalText(cell, 6)"),
  ),
  {
    law: "explain: every step of an item and of the total follows from its parts",
    test: "test/interpret/explainOutside.test.ts",
    ...change(
      "src/interpret/exact.ts",
      "min: (_, parts) => fold(parts, (x, y) => (compare(y, x) < 0 ? y : x))",
      "min: (_, parts) => fold(parts, (x, y) => (compare(y, x) > 0 ? y : x))",
    ),
  },
];
