import { type Assessment, type AssessmentInput, assess, type Scheme } from "../assessment/index.js";
import { type Observation, type Panel, withObservations } from "../data/index.js";
import { checkWord, choices, failAll, type Issue, issue, pointer } from "../error/index.js";
import { periodText, readPeriod } from "../period/index.js";
import type { Target } from "../targets/index.js";
import { type AssessmentDifferences, assessmentDifferences } from "./comparison/assessmentDifferences.js";

/** What is supposed to be otherwise than it is. */
export interface Changes<I extends string = string, C extends string = string> {
  /** Figures in place of those of the same area, measure and period, or beside them. */
  readonly observations?: readonly Observation[];
  /** Targets in place of those of the same indicator, area, class and deadline, or beside them. */
  readonly targets?: readonly Target<NoInfer<I>, NoInfer<C>>[];
  /** Classes of areas in the year of the assessment, by id. */
  readonly classes?: Readonly<Record<string, NoInfer<C>>>;
  /** Other rules, weights or policies: a scheme made by `deriveScheme`. */
  readonly scheme?: Scheme<I, C>;
}

/** An assessment as it is and as it would be. */
export interface WhatIf<C extends string = string> {
  readonly before: Assessment<C>;
  readonly after: Assessment<C>;
  readonly differences: AssessmentDifferences;
}

/**
 * What would be: the same assessment with other figures, targets, classes or rules. The whole class is scored again, since the rules that
 * compare areas move the others as well.
 *
 * @throws KaoheError as `assess` and `withObservations` do; `assessment.unknown-area` for classes of areas that are none,
 *   `scheme.unknown-option` for changes that are none
 * @example
 * const m = measures({ grants: { label: "发明专利授权量", unit: "件" } });
 * const scheme = defineScheme({
 *   id: "demo", classes: ["B"], measures: m,
 *   indicators: { grants: { label: "发明专利授权量", unit: "件", places: 0, formula: m.grants } },
 *   items: [{ id: "grants", indicator: "grants", points: 10, rule: minMax() }],
 * });
 * const figures = { 永嘉县: 104, 平阳县: 125, 文成县: 20 };
 * const areas = Object.keys(figures).map((id) => ({ id, attributes: { class: "B" } }));
 * const observations = Object.entries(figures).map(([area, value]) => ({ area, measure: "grants", period: "2017", value }));
 * const input = { panel: panel({ areas, measures: m, observations }), period: "2017" };
 * const found = whatIf(scheme, input, { observations: [{ area: "永嘉县", measure: "grants", period: "2017", value: 125 }] });
 * found.differences.areas.map(({ area, rank }) => [area, rank.before, rank.after])   //=> [["永嘉县", 2, 1]]
 */
export function whatIf<I extends string, C extends string>(
  scheme: Scheme<I, C>,
  input: AssessmentInput<I, C>,
  changes: Changes<I, C>,
): WhatIf<C> {
  const before = assess(scheme, input);
  const changed = changedInput(scheme, input, changes);
  const isSameScheme = changed.scheme === scheme;
  const after = assess(changed.scheme, changed.input, isSameScheme ? { after: before } : {});
  return { before, after, differences: assessmentDifferences(before, after) };
}

const CHANGES = ["observations", "targets", "classes", "scheme"] as const satisfies readonly (keyof Changes)[];

/** The scheme and the input with the changes in them. */
export function changedInput<I extends string, C extends string>(
  scheme: Scheme<I, C>,
  input: AssessmentInput<I, C>,
  changes: Changes<I, C>,
): { readonly scheme: Scheme<I, C>; readonly input: AssessmentInput<I, C> } {
  // What is misspelt in JavaScript would change nothing, without a word.
  for (const key of Object.keys(changes)) checkWord("changes", key, CHANGES, pointer(key));
  const { observations = [], targets = [], classes = {}, scheme: other = scheme } = changes;
  const { targets: given = [] } = input;
  const replaced = new Set(targets.map(targetKey));
  const figures = observations.length === 0 ? input.panel : withObservations(input.panel, observations);
  return {
    scheme: other,
    input: {
      ...input,
      panel: withClasses(figures, classes, readPeriod(input.period).year),
      ...((targets.length > 0 || input.targets !== undefined) && {
        targets: [...given.filter((target) => !replaced.has(targetKey(target))), ...targets],
      }),
    },
  };
}

function targetKey({ indicator, area, class: name, deadline }: Target): string {
  return JSON.stringify([indicator, area, name, deadline === undefined ? "" : periodText(readPeriod(deadline))]);
}

function withClasses(panel: Panel, classes: Readonly<Record<string, string>>, year: number): Panel {
  const issues: Issue[] = [];
  const classAt = new Map<number, string>();
  for (const [area, name] of Object.entries(classes)) {
    const path = pointer("classes", area);
    const place = panel.areaIndex(area);
    if (place === undefined)
      issues.push(
        issue(
          "assessment.unknown-area",
          {
            area,
            ...choices(
              area,
              panel.areas.map(({ id }) => id),
            ),
          },
          path,
        ),
      );
    else classAt.set(place, name);
  }
  failAll(issues);
  if (classAt.size === 0) return panel;
  return {
    ...panel,
    attribute: (area, name, period) =>
      (name === "class" && period.year === year ? classAt.get(area) : undefined) ?? panel.attribute(area, name, period),
  };
}
