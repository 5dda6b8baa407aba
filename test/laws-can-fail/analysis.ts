import { type Break, ofAnalysis } from "./break.js";

const differences = ofAnalysis("differences");
const lost = ofAnalysis("lostPoints");
const draws = ofAnalysis("weightDraws");

export const breaks: readonly Break[] = [
  differences(
    "without a change nothing differs",
    "comparison/assessmentDifferences",
    "return isSame ? undefined : difference;",
    "return difference;",
  ),
  differences(
    "gives the assessment of the changed figures and classes, and what differs",
    "whatIf",
    'name === "class" && period.year === year ? classAt.get(area) : undefined',
    "undefined",
  ),
  differences(
    "gives the assessment of the changed figures and classes, and what differs",
    "comparison/assessmentDifferences",
    "outcomeDifference(after, before)",
    "outcomeDifference(before, after)",
  ),
  differences(
    "the other way round swaps before and after, and who joined and left",
    "comparison/assessmentDifferences",
    "filter((area) => !later.has(area))",
    "filter((area) => later.has(area))",
  ),
  differences("a class for an area that is none", "whatIf", "if (place === undefined)", "if (place === -1)"),
  lost(
    "full points less what was lost, item by item and otherwise, are the total",
    "lostPoints",
    "outcomeDifference(points(subtract(full, lost)), area.total)",
    "outcomeDifference(points(full), area.total)",
  ),
  lost(
    "the mean is that of the class, and the next one stands right above",
    "lostPoints",
    "if (last !== undefined && last.rank !== rank) better = last.area;",
    "if (last !== undefined) better = last.area;",
  ),
  lost(
    "the mean is that of the class, and the next one stands right above",
    "lostPoints",
    "divide(totalOf(all), rational(all.length))",
    "divide(totalOf(all), rational(all.length + 1))",
  ),
  ofAnalysis("goalSeek")(
    "its answer reaches the aim, and one step less does not",
    "gains/fewestSteps",
    "while (above.steps - below.steps > 1) {",
    "while (above.steps - below.steps > 2) {",
  ),
  draws(
    "the same seed draws the same, and ranks lie within their bounds",
    "weights/weightDraws",
    "const random = seeded(seed);",
    "const random = Math.random;",
  ),
  draws(
    "with hardly any spread each area keeps its rank",
    "weights/drawnRanks",
    "while (last + 1 < size && keys[last + 1] === keys[from]) last += 1;",
    "",
  ),
];
