import { type Break, ofAnalysis } from "./break.js";

const swaps = ofAnalysis("weightSwaps");
const draws = ofAnalysis("weightDraws");
const sobol = ofAnalysis("sobolIndices");
const choices = ofAnalysis("sensitivity");
const out = ofAnalysis("leaveOut");

export const breaks: readonly Break[] = [
  swaps(
    "at its spread the two are level to the last digit",
    "weights/weightSwaps",
    "add(ahead, divide(multiply(own, beside), full))",
    "ahead",
  ),
  swaps(
    "in no corner of a smaller spread are they level",
    "weights/weightSwaps",
    "pulls.every(({ pull }) => sign(pull) === towards)",
    "pulls.some(({ pull }) => sign(pull) === towards)",
  ),
  swaps(
    "pairs that are drawn to swap could be level within that spread, and what swaps first stands first",
    "weights/weightSwaps",
    "compare(spreadOf(a), spreadOf(b))",
    "compare(spreadOf(b), spreadOf(a))",
  ),
  draws(
    "points that are held at a multiple give the ranks and grades of a scheme with these points",
    "weights/drawnGrades",
    "rank <= (lastRank[grade] ?? 0)",
    "true",
  ),
  draws(
    "the shares of all grades sum to one",
    "weights/drawnGrades",
    "const at = place * grades + grade;",
    "const at = grade;",
  ),
  sobol("are what the definition says", "sensitivity/sobolIndices", "runs / BigInt(size)", "BigInt(size)"),
  sobol(
    "lie between 0 and 1, the first below the total, and the first ones within 1",
    "sensitivity/sobolIndices",
    "options * ofOption - sum * sum",
    "options * ofOption",
  ),
  sobol(
    "of a sum of one part for each choice the first is the total, and all sum to 1; a part that is alike has none",
    "sensitivity/sobolIndices",
    "runs * squares - alike * ofRest",
    "variance - alike * ofRest",
  ),
  sobol(
    "do not depend on the order of choices and options",
    "sensitivity/sobolIndices",
    "const rest = run - option * own;",
    "const rest = run % own;",
  ),
  choices(
    "assesses every combination and lays the variance to the choices",
    "sensitivity/schemeChoices",
    "Math.floor((run % above) / stride)",
    "Math.floor(run / stride) % 1",
  ),
  choices(
    "the order of choices and options does not matter",
    "sensitivity/schemeChoices",
    "{ ...made, ...changes, ...both }",
    "{ ...changes }",
  ),
  choices(
    "with one option each it is the assessment itself",
    "sensitivity/sensitivity",
    "places.length === 0 ? null",
    "places.length <= 1 ? null",
  ),
  out(
    "where no rule compares, the others only close up, however ties are ranked",
    "sensitivity/leaveOut",
    "return left <= rank ? 1 : 0;",
    "return left < rank ? 1 : 0;",
  ),
  out(
    "reversals are the pairs that stand the other way round without the area",
    "sensitivity/leaveOut",
    "if (ahead === undefined || ahead.now <= now) break;",
    "if (ahead === undefined) break;",
  ),
  out(
    "without an item the ranks are those of the scheme without it",
    "sensitivity/leaveOut",
    "return rank === now ? [] :",
    "return rank !== now ? [] :",
  ),
];
