import type { Break } from "./break.js";

type Change = Omit<Break, "law" | "test">;

const change = (file: string, find: string, replace: string): Change => ({
  file: `src/targets/${file}.ts`,
  find,
  replace,
});
const of =
  (test: string) =>
  (law: string, broken: Change): Break => ({ law, test: `test/targets/${test}.test.ts`, ...broken });

const allocation = of("decomposition/allocate");
const gathering = of("decomposition/gather");
const tree = of("decomposition/targetTree");
const list = of("supervision/supervision");
const changes = of("supervision/supervisionChanges");

const remainders = (replace: string): Change =>
  change("decomposition/largestRemainder", "descending(a.remainder, b.remainder)", replace);
const unconverted = change("amountIn", "divide(multiply(read.value, from.factor), to.factor)", "read.value");

export const breaks: readonly Break[] = [
  allocation(
    "what is split sums to the total exactly",
    change("decomposition/largestRemainder", "if (left === 0n) break;", "if (left <= 1n) break;"),
  ),
  allocation(
    "every part is a whole number of steps between its floor and its ceiling",
    change("decomposition/allocationRequest", "least: least > 0n ? least : 0n", "least: 0n"),
  ),
  allocation(
    "a total cannot be split exactly when the step, the bounds or the weights forbid it",
    change("decomposition/infeasibleReason", "if (floors > sum)", "if (floors >= sum)"),
  ),
  allocation(
    "before rounding one level times the weight gives every part, but for its floor and ceiling",
    change("decomposition/waterFilling", "compare(a.level, b.level)", "compare(b.level, a.level)"),
  ),
  allocation(
    "the largest remainders are rounded up, and of equal ones the larger share",
    change("decomposition/largestRemainder", "|| descending(a.weight, b.weight)", "|| descending(b.weight, a.weight)"),
  ),
  allocation(
    "without bounds more weight than another never gets less",
    remainders("descending(b.remainder, a.remainder)"),
  ),
  allocation("more weight for a part alone never gives it less", remainders("descending(b.remainder, a.remainder)")),
  allocation(
    "parts in another order get the same",
    change("decomposition/largestRemainder", " || byCodePoint(a.id, b.id)", ""),
  ),
  allocation(
    "without bounds every part is its share, to less than a step",
    change("decomposition/allocate", "rational(weight, all)", "rational(weight, all + 1n)"),
  ),
  allocation("in 万元 and in 元 a total is split alike, with the step in the same unit", unconverted),
  gathering(
    "by how much a total is missed is what its parts fell short of, less what was over",
    change("decomposition/gather", "sign(behind) > 0 ? behind : ZERO", "behind"),
  ),
  gathering(
    "names those that fell short, the largest first, and those that did not report",
    change("decomposition/gather", "compare(b.shortfall, a.shortfall)", "compare(a.shortfall, b.shortfall)"),
  ),
  tree(
    "finds nothing in a tree that was made by decomposition",
    change("decomposition/targetTree", "const total = sum(known);", "const total = sum(values);"),
  ),
  tree(
    "finds a difference that was planted, where it was planted and of what size",
    change("decomposition/targetTree", "if (sign(difference) === 0)", "if (sign(difference) >= 0)"),
  ),
  list(
    "every target stands as its figure, its deadline and even time say",
    change("supervision/evenTime", "daysBetween(start, day) + 1", "daysBetween(start, day)"),
  ),
  list(
    "a list has every target once, and is the same for entries in another order",
    change("supervision/supervision", " || byCodePoint(a.key, b.key)", ""),
  ),
  list(
    "at the pace needed the target is reached on its last day",
    change("supervision/supervisedItem", "rational(daysLeft)", "rational(daysLeft + 1)"),
  ),
  list(
    "a better figure never stands worse",
    change(
      "supervision/standsOn",
      'lead > 0 ? "ahead" : lead < 0 ? "behind"',
      'lead < 0 ? "ahead" : lead > 0 ? "behind"',
    ),
  ),
  list("figures in another unit stand alike", unconverted),
  list(
    "the text names every unit, and every target with its status, in both languages",
    change("supervision/supervisionText", "...own.map((item)", "...own.slice(1).map((item)"),
  ),
  changes(
    "a list has no changes since itself",
    change("supervision/supervisionChanges", "was === undefined || was === item.status", "was === undefined"),
  ),
  changes(
    "every target that came, went or stands otherwise is told, and no other",
    change("supervision/supervisionChanges", 'item.status === "done"', 'item.status === "ahead"'),
  ),
];
