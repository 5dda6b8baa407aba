import type { Panel } from "../data/index.js";
import {
  checkWord,
  choices,
  collecting,
  fail,
  failAll,
  type Issue,
  issue,
  type Label,
  labelText,
  within,
} from "../error/index.js";
import { compile } from "../formula/index.js";
import type { Bilingual } from "../interpret/index.js";
import { periodText, readPeriod } from "../period/index.js";
import { type AuditCheck, type AuditCheckKind, KINDS } from "./check.js";
import { type AuditFinding, SEVERITIES } from "./finding.js";
import { type CheckKind, type Ground, handleIn } from "./ground.js";

/** What is audited. */
export interface AuditOptions {
  readonly period: string;
  /** The ids of the areas that are looked at; all when left out. */
  readonly areas?: readonly string[];
  /** The figures as they were published before, for `revised`. */
  readonly earlier?: Panel;
  /** Whether to name, as notices, the differences that rounding explains; not when left out. */
  readonly rounding?: boolean;
}

/**
 * 审核: which reported figures to doubt, by which check, with the arithmetic and what to ask the reporting unit.
 *
 * A printed figure stands for every value that rounds to it: 2.0% for 1.95% to 2.05%, 912007万元 for half a 万元 up and down; a whole
 * count (36项) for itself. Only what no such values reconcile is an error. So hand figures in as text: as numbers they lose the zeros
 * that were printed.
 *
 * Missing: a check passes over areas in which a figure that it needs is missing.
 *
 * @returns findings in the order of the checks, then of the areas; JSON-safe
 * @throws KaoheError with all faults of the checks: `scheme.unknown-option` for a kind or severity, `data.unknown-measure`, `unit.mismatch`,
 *   `number.not-positive`, what `readCondition` throws; `data.unknown-area`, `period.unreadable`, `period.unreadable-date`
 * @example
 * const count = (label) => ({ label, unit: "项" });
 * const m = measures({ awards: count("获奖"), first: count("一等奖"), second: count("二等奖"), third: count("三等奖") });
 * const observations = [["awards", 36], ["first", 3], ["second", 9], ["third", 20]].map(([measure, value]) => ({ area: "甲县", measure, period: "2017", value }));
 * const table = panel({ areas: [{ id: "甲县" }], measures: m, observations });
 * const checks = [{ kind: "partsOfTotal", total: "awards", parts: ["first", "second", "third"] }];
 * audit(table, checks, { period: "2017" }).map(({ area, arithmetic }) => [area, arithmetic.zh])   //=> [["甲县", "3项 + 9项 + 20项 = 32项 ≠ 36项(相差4项)"]]
 */
export function audit(panel: Panel, checks: readonly AuditCheck[], options: AuditOptions): readonly AuditFinding[] {
  const period = within("/period", () => readPeriod(options.period));
  const ground: Ground = {
    panel,
    period,
    now: periodText(period),
    areas: placesOf(panel, options.areas),
    earlier: options.earlier,
    rounding: options.rounding ?? false,
  };
  const issues: Issue[] = [];
  const found = checks.map((check, index) => {
    const path = `/checks/${index}`;
    const before = issues.length;
    collecting(issues, path, () => {
      checkWord("kind", check.kind, Object.keys(KINDS));
      if (check.severity !== undefined) checkWord("severity", check.severity, SEVERITIES);
      failAll(faultsOf(check, panel));
    });
    return issues.length > before ? undefined : collecting(issues, path, () => findingsOf(check, ground));
  });
  failAll(issues);
  return found.flatMap((each) => each ?? []);
}

function placesOf(panel: Panel, areas: readonly string[] | undefined): readonly number[] {
  if (areas === undefined) return [...panel.areas.keys()];
  return areas.map(
    (area, index) =>
      panel.areaIndex(area) ??
      fail(
        "data.unknown-area",
        {
          area,
          suggestion: choices(
            area,
            panel.areas.map(({ id }) => id),
          ).suggestion,
        },
        `/areas/${index}`,
      ),
  );
}

function faultsOf<K extends AuditCheckKind>(check: AuditCheck<K>, panel: Panel): readonly Issue[] {
  const kind: CheckKind<AuditCheck<K>> = KINDS[check.kind];
  const unknown = Object.entries(kind.measures(check)).filter(([, measure]) => !Object.hasOwn(panel.measures, measure));
  if (unknown.length > 0)
    return unknown.map(([path, measure]) => {
      const { suggestion } = choices(measure, Object.keys(panel.measures));
      return issue("data.unknown-measure", { measure, suggestion }, path);
    });
  const units = kind.units?.(check, handleIn(panel));
  if (units !== undefined) compile({ "": units }, panel.units);
  return [];
}

function findingsOf<K extends AuditCheckKind>(check: AuditCheck<K>, ground: Ground): readonly AuditFinding[] {
  const kind: CheckKind<AuditCheck<K>> = KINDS[check.kind];
  return kind.find(check, ground).map((found): AuditFinding => {
    const figures = found.figures.map(({ figure }) => figure);
    return {
      check: check.id ?? check.kind,
      label: found.label ?? check.label ?? kind.label,
      severity: found.severity ?? check.severity ?? kind.severity,
      area: found.area,
      measures: found.measures ?? [...new Set(figures.map(({ measure }) => measure))],
      period: found.period ?? ground.now,
      ...(found.since !== undefined && { since: found.since }),
      figures,
      arithmetic: found.arithmetic,
      question: inLanguages(found.question ?? check.question ?? kind.question),
    };
  });
}

function inLanguages(label: Label): Bilingual {
  return { zh: labelText(label, "zh"), en: labelText(label, "en") };
}
