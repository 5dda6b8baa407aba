import type { Break } from "./break.js";

const law =
  (title: string) =>
  (file: string, find: string, replace: string): Break => ({
    law: title,
    test: "test/audit/laws.test.ts",
    file: `src/audit/${file}.ts`,
    find,
    replace,
  });

const nothing = law("finds nothing in figures that are true and rounded each on its own");
const planted = law("finds a planted fault where it stands, by its check, and nothing else by that check");
const publication = law("names a figure that is not the one first published, and one that is not final");

const imputed = (find: string, replace: string): Break => ({
  law: "estimates what is missing, and that alone, by its class or by last year",
  test: "test/audit/impute.test.ts",
  file: "src/audit/impute.ts",
  find,
  replace,
});

const inChecks =
  (test: string, title: string) =>
  (file: string, find: string, replace: string): Break => ({
    law: title,
    test: `test/audit/${test}.test.ts`,
    file: `src/audit/checks/${file}.ts`,
    find,
    replace,
  });
const even = inChecks("lastDigits", "evenly spread they find nothing; all 0 or 5 in one area, that area");
const unlikely = inChecks(
  "lastDigits",
  "are found where so many of 0 and 5 come by chance less than once in a thousand",
);
const late = inChecks(
  "late",
  "is what came after its day, by so many days, and what has not come as of a day after it",
);
const counting = "is a figure that is exactly what the target that counts for the area names";
const onTheLine = inChecks("onTheLine", counting);
const sameRow = inChecks("sameRow", "is every pair of areas with so many equal figures that are not round");

export const breaks: readonly Break[] = [
  nothing(
    "reported",
    "const { low, high } = boundsOf(",
    "const { low, high } = { low: cell, high: cell } ?? boundsOf(",
  ),
  nothing("reported", "high: sum(spans.map(({ high }) => high))", "high: sum(spans.map(({ printed }) => printed))"),
  nothing("reported", "compare(a.high, b.low) < 0", "compare(a.printed, b.printed) < 0"),
  nothing("mismatch", "...found, ...ROUNDING", "...found"),
  planted("mismatch", "isBelow(computed, stated.span) || ", ""),
  planted("mismatch", " || isBelow(stated.span, computed)", ""),
  planted("checks/partsOfTotal", "found.length < parts.length", "found.length < 9"),
  planted("checks/areasOfTotal", "else known.push(figure);", ""),
  planted("checks/shareOf", "productOf(bottom.span, share.span)", "top.span"),
  planted("checks/sameWhole", "const [first, ...others] = pairs.flatMap", "const [, first, ...others] = pairs.flatMap"),
  planted("checks/statedGrowth", "const before = now && continues(now)", "const before = now && !continues(now)"),
  planted("checks/neverFalls", "!isBelow(now.span, last.span)", "!isBelow(last.span, now.span)"),
  planted("checks/jump", "compare(far, limit) <= 0", "compare(far, limit) >= 0"),
  planted("checks/jump", "const middle = median(rates);", "const middle = rates[0] ?? median(rates);"),
  planted(
    "checks/unchanged",
    "now.span.printed, pair.before.span.printed) !== 0",
    "now.span.printed, pair.before.span.printed) === 0",
  ),
  planted("checks/unitSlip", "factor: 10_000,", "factor: 1_000,"),
  planted("checks/figuresAlike", "else known.push(reported);", ""),
  planted("checks/onTheLine", "compare(reached, size) === 0", "compare(reached, size) !== 0"),
  planted("checks/formula", "sign(is) > 0", "sign(is) >= 0"),
  publication("checks/revised", "text <= now", "text === now"),
  publication("checks/revised", "declared && DECLARED", "!declared && DECLARED"),
  publication("checks/status", '["estimated", "provisional", "forecast"', '["estimated", "forecast"'),
  even("lastDigits", "ending.length * OF <= size", "ending.length * OF > size"),
  even("lastDigits", "compare(chance, unlikely) >= 0", "compare(chance, unlikely) < 0"),
  unlikely("binomialTail", "(of - 1) * found", "of * found"),
  unlikely("binomialTail", "found >= least", "found > least"),
  unlikely("lastDigits", '.replace(/^0+/, "")', ""),
  unlikely("lastDigits", "length > 0).length > 1", "length > 0).length > 2"),
  late("late", "filter(([day]) => day > last)", "filter(([day]) => day >= last)"),
  late("late", "today > last", "today >= last"),
  late("late", 'cell.reason === "not-reported"', 'cell.reason !== "withheld"'),
  late("reportedDays", "known.set(area, () => day)", "known.set(area, () => undefined)"),
  onTheLine("onTheLine", "return [criterion.low];", "return [criterion.high];"),
  onTheLine("onTheLine", "subtract(ratio, ONE)", "ratio"),
  onTheLine("onTheLine", "subtract(level, base)", "subtract(base, level)"),
  {
    law: counting,
    test: "test/audit/onTheLine.test.ts",
    file: "src/assessment/targets/countingTarget.ts",
    find: "if (!deadlines.counts(deadline)) continue;",
    replace: "",
  },
  sameRow("sameRow", "same.length >= fewest", "same.length > fewest"),
  sameRow("sameRow", "all.slice(place + 1)", "all.slice(place + 1, place + 2)"),
  sameRow("figuresAlike", "< digits", "< digits - 2"),
  imputed('cell.reason === "not-applicable"', 'cell.reason === "not-reported"'),
  imputed("divide(sum(all), rational(all.length))", "sum(all)"),
  imputed("multiply(base, ratio)", "base"),
];
