import type { Break } from "./break.js";

type Change = Omit<Break, "law" | "test">;

const change = (file: string, find: string, replace: string): Change => ({
  file: `src/interpret/certified/${file}.ts`,
  find,
  replace,
});
const of =
  (test: string) =>
  (law: string, broken: Change): Break => ({ law, test: `test/interpret/certified/${test}.test.ts`, ...broken });

const certified = of("certified");
const bounds = (broken: Change): Break => certified("certified bounds hold the true value of every entry", broken);
const cells = (broken: Change): Break => certified("certified gives the cells of exact", broken);

export const breaks: readonly Break[] = [
  bounds({
    file: "src/number/errorBound.ts",
    find: "export const UNIT = 2 ** -53;",
    replace: "export const UNIT = 2 ** -54;",
  }),
  bounds(
    change(
      "arithmetic",
      "const passed = Math.abs(x) * ey + Math.abs(y) * ex + ex * ey;",
      "const passed = Math.abs(x) * ey + ex * ey;",
    ),
  ),
  bounds(
    change(
      "statistic",
      "return { value, bound: off * WIDENED + SMALLEST };",
      "return { value, bound: UNIT * Math.abs(value) };",
    ),
  ),
  cells(change("picked", "else strongest = Math.min(strongest, code);", "else strongest = Math.max(strongest, code);")),
  cells(change("ranked", "first + last + 2;", "first + last + 1;")),
  cells(
    change(
      "rounded",
      "const whole = roundToInteger(divide(value, step), mode);",
      'const whole = roundToInteger(divide(value, step), "down");',
    ),
  ),
  certified(
    "certified gives the cells of exact where functions are irrational",
    change(
      "certifying",
      "columnOfCells(cellsIn(part, indexOf(entry), slots), codes)",
      "columnOfCells(cellsIn(part, elementOf(entry.parts, 0), slots), codes)",
    ),
  ),
  ...[
    change("ownPart", "own.isOpposite !== turn", "own.isOpposite === turn"),
    change("ownPart", " || second !== undefined", ""),
    change("ownPart", " || !columns.has(only)", ""),
    change("ownPart", "filter((each) => each < 0).length % 2 === 1", "filter((each) => each < 0).length % 2 === 2"),
    change("ownPart", "!== first) return false;", "!== first) return true;"),
    change("sameInputs", "inputs.every((isSame) => isSame(a, b))", "inputs.some((isSame) => isSame(a, b))"),
    change("ranked", "ordered.tiesWithNext[index - 1] = tiesOn ? 1 : 0;", "ordered.tiesWithNext[index - 1] = 0;"),
  ].map((broken) =>
    of("ranksOfDifferences")("certified ranks differences from a group's own mean as exact does", broken),
  ),
  certified(
    "certified gives conditions as exact does",
    change(
      "decisions",
      "if (holds[place] === 0) continue;\n    addGap(open, place, lacking",
      "addGap(open, place, lacking",
    ),
  ),
  {
    law: "a reason in place of another is told apart, however often",
    test: "test/assessment/after.test.ts",
    ...change("certified", 'one.codes.reasons.join("\\n") !== other.codes.reasons.join("\\n")', "one === other"),
  },
  of("sortByKey")(
    "sortByKey puts items in the order of their keys, equal ones as they stood",
    change(
      "sortByKey",
      "const takesLeft = a < middle && (b >= right || (keys[a] ?? 0) <= (keys[b] ?? 0));",
      "const takesLeft = a < middle && (b >= right || (keys[a] ?? 0) < (keys[b] ?? 0));",
    ),
  ),
  of("batches")(
    "a batch holds whole groups, and every place stands in one batch",
    change(
      "batches",
      "for (const place of others) join(leaders, first, place);",
      "for (const place of others.slice(1)) join(leaders, first, place);",
    ),
  ),
  {
    law: "assess after another gives what it gives alone",
    test: "test/assessment/after.test.ts",
    ...change("evaluateBatch", "if (earlier === undefined || parts.some(", "if (earlier === undefined || parts.every("),
  },
];
