import { checkWord, choices, collecting, fail, type Issue, issue, pointer } from "../error/index.js";
import { compare, type DecimalInput, exactText, ONE, sign, toRational } from "../number/index.js";
import type { Unit } from "../quantity/index.js";
import type { Tally } from "./tally.js";

/**
 * A tally with its numbers as exact text; what is wrong is added to the issues.
 *
 * @param unit that of the measure; undefined where it is a fault already
 */
export function checkedTally(
  measure: string,
  tally: Tally,
  unit: Unit | undefined,
  path: string,
  issues: Issue[],
): Tally<string> {
  const { ledger, kind, once, mostByGrade, most } = tally;
  collecting(issues, path, () => checkWord("kind", kind, ["count", "points", "sum"]));
  if (once !== undefined) collecting(issues, path, () => checkWord("once", once, ["project", "area"]));
  if (kind !== "sum" && unit !== undefined && compare(unit.factor, ONE) !== 0) {
    issues.push(issue("data.tally-unit", { measure, kind, unit: unit.symbol }, path));
  }
  for (const grade of Object.keys(mostByGrade ?? {})) {
    const known = gradesOf(tally);
    if (known === undefined || known.includes(grade)) continue;
    issues.push(issue("data.unknown-grade", { grade, ...choices(grade, known) }, path + pointer("mostByGrade", grade)));
  }
  const limits = mostByGrade && read(mostByGrade, `${path}/mostByGrade`, positive, issues);
  const limit = most === undefined ? undefined : collecting(issues, `${path}/most`, () => positive("most", most));
  const checked = {
    ledger,
    ...(once !== undefined && { once }),
    ...(limits !== undefined && { mostByGrade: limits }),
    ...(limit !== undefined && { most: limit }),
  };
  if (tally.kind === "points") {
    return { ...checked, kind: tally.kind, grades: read(tally.grades, `${path}/grades`, points, issues) };
  }
  return { ...checked, kind: tally.kind, ...(tally.grades !== undefined && { grades: tally.grades }) };
}

/** The grades that count; undefined where all do. */
export function gradesOf(tally: Tally): readonly string[] | undefined {
  return tally.kind === "points" ? Object.keys(tally.grades) : tally.grades;
}

type Read = (name: string, input: DecimalInput) => string;

function read(
  inputs: Readonly<Record<string, DecimalInput>>,
  path: string,
  one: Read,
  issues: Issue[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(inputs).flatMap(([name, input]) => {
      const text = collecting(issues, path + pointer(name), () => one(name, input));
      return text === undefined ? [] : [[name, text]];
    }),
  );
}

const positive: Read = (name, input) => {
  const value = toRational(input);
  return sign(value) > 0 ? exactText(value) : fail("number.not-positive", { name, value: exactText(value) });
};

const points: Read = (_, input) => {
  const value = toRational(input);
  return sign(value) >= 0
    ? exactText(value)
    : fail("rule.negative-points", { rule: "points", points: exactText(value) });
};
