import type { Panel } from "../data/index.js";
import { choices, collecting, type Issue, issue, pointer } from "../error/index.js";
import type { ParameterValue } from "../interpret/index.js";
import { type DecimalInput, exactText, positiveDecimal } from "../number/index.js";
import { DIFFICULTY } from "./difficulty.js";
import type { DifficultyFactors } from "./difficultyFactors.js";
import { unknownArea } from "./participants.js";
import type { Scheme } from "./scheme.js";

/** The factors as parameters, checked. */
export function difficultyParameters(
  { id, difficulty, classes: known }: Scheme,
  given: DifficultyFactors | undefined,
  panel: Panel,
  issues: Issue[],
): readonly ParameterValue[] {
  if (given === undefined) return [];
  if (difficulty === undefined) issues.push(issue("assessment.no-difficulty", { scheme: id }, "/difficulty"));
  const { classes = {}, areas = {}, source } = given;
  const rows: ParameterValue[] = [];
  const add = (path: string, factor: DecimalInput | undefined, whose: Partial<ParameterValue>): void => {
    if (factor === undefined) return;
    const read = collecting(issues, path, () => exactText(positiveDecimal(factor, DIFFICULTY)));
    if (read !== undefined)
      rows.push({ name: DIFFICULTY, value: read, ...whose, ...(source !== undefined && { source }) });
  };
  for (const [name, factor] of Object.entries(classes)) {
    const path = pointer("difficulty", "classes", name);
    if (!known.includes(name)) {
      issues.push(issue("assessment.difficulty-class", { class: name, ...choices(name, known) }, path));
    }
    add(path, factor, { attributes: { class: name } });
  }
  for (const [area, factor] of Object.entries(areas)) {
    const path = pointer("difficulty", "areas", area);
    if (panel.areaIndex(area) === undefined) issues.push(unknownArea(area, panel, path));
    add(path, factor, { area });
  }
  return rows;
}
