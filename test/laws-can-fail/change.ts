import { type Break, ofAnalysis } from "./break.js";

const law = ofAnalysis("changeContributions");
const byHand = ofAnalysis("changeContributionsCases");
const MEAN = "each part is the mean over all orders of what its cause adds, in assessments mixed by hand";
const SUM = "the parts sum to what lies between the published totals, and between the ranks";

export const breaks: readonly Break[] = [
  law(MEAN, "change/shapley", "(orders[players - before - 1] ?? 1)", "1"),
  law(MEAN, "change/movedPanel", "{ years: to.year - figures.year }", "{ years: 0 }"),
  byHand(
    "counts areas that joined or left among the others, and gives them nothing of their own",
    "change/movedPanel",
    "takesPart === true ||",
    "true ||",
  ),
  law(MEAN, "change/mixedAssessments", "!years[side].participants.has(id) ||", ""),
  law(
    MEAN,
    "change/mixedAssessments",
    'figures: sameFigures ? (sameOthers ? "later" : mix.others) : mix.figures',
    "figures: mix.others",
  ),
  law(MEAN, "change/carriedInput", 'if ((own.direction ?? "higher") !== (its.direction ?? "higher")) return [];', ""),
  law(
    SUM,
    "change/shapley",
    "if ((before & bit) !== 0) continue;",
    "if ((before & bit) !== 0 || before > 7) continue;",
  ),
  law(
    SUM,
    "change/changeContributions",
    "[outcomeAt(cells[0]), outcomeAt(cells.at(-1))]",
    "[outcomeAt(cells[0]), outcomeAt(cells.at(-2))]",
  ),
  law(
    "the other way round every part has the other sign",
    "change/shapley",
    "if ((before & bit) !== 0) continue;",
    "if ((before & bit) !== 0 || before !== bit - 1) continue;",
  ),
  law(
    "a cause that is the same in both years has 0, and with it alone nothing else has any",
    "change/shapley",
    "let value = ZERO;",
    "let value = worth(0);",
  ),
  byHand(
    "two counties, two years: more grants against a higher target, more R&D beside a neighbour with more still",
    "change/mixedAssessments",
    "if (isMissing(a) || isMissing(b)) return isMissing(a) && isMissing(b) && a.reason === b.reason;",
    "return true;",
  ),
  byHand(
    "two counties, two years: more grants against a higher target, more R&D beside a neighbour with more still",
    "change/carriedInput",
    "const years = to.year - from.year;",
    "const years = Math.abs(to.year - from.year);",
  ),
  byHand(
    "but not a base year: of the same scheme over one yearbook, all is due to the figures",
    "change/movedPanel",
    "const staying = figures === to ? undefined : fixed.get(measure);",
    "const staying = figures !== to ? undefined : fixed.get(measure);",
  ),
  byHand(
    "and finds the standards of each year: a table of the scheme that rises is a change of rules",
    "change/mixedAssessments",
    "earlier.result.period === later.result.period &&",
    "",
  ),
  byHand(
    "of other units, classes and scales gives them nothing where they change nothing",
    "change/carriedInput",
    'unit: written === "" ? amountUnit(of, unit) : written,',
    "unit: written,",
  ),
  byHand(
    "of other units, classes and scales gives them nothing where they change nothing",
    "change/carriedInput",
    "exactText(divide(multiply(toRational(mark), most), full))",
    "mark",
  ),
];
