import { collecting, type Issue, issue, pointer } from "../error/index.js";
import { type NodeOf, parameter } from "../formula/index.js";
import type { ParameterValue } from "../interpret/index.js";
import { exactText, toRational } from "../number/index.js";
import { firstDay, lastDay, periodText, readPeriod } from "../period/index.js";
import type { SchemeDefinition } from "./definition.js";
import { checkOption } from "./definitionChecks.js";
import type { ParameterDefinition, ParameterRow } from "./parameterDefinition.js";
import type { Scheme } from "./scheme.js";

/** The tables of a definition, checked. */
export function parametersOf(
  { parameters = {}, measures, indicators, classes }: SchemeDefinition,
  issues: Issue[],
): Readonly<Record<string, ParameterDefinition>> {
  return Object.fromEntries(
    Object.entries(parameters).map(([id, { label, unit, values }]) => {
      const path = pointer("parameters", id);
      // In formula text one name means one thing.
      if (Object.hasOwn(measures, id) || Object.hasOwn(indicators, id)) {
        issues.push(issue("scheme.id-twice", { list: "parameters", id }, path));
      }
      const rows = values.map((row, index) => rowOf(row, `${path}/values/${index}`, classes, issues));
      const starts = rows.map(({ area, class: group, from }) => [area ?? group ?? "", from ?? "…"].join(" ").trim());
      for (const [index, start] of starts.entries()) {
        // Of two lines that begin as one, neither would be the one that began last.
        if (starts.indexOf(start) < index) {
          issues.push(issue("scheme.id-twice", { list: `parameters.${id}`, id: start }, `${path}/values/${index}`));
        }
      }
      return [id, { label, unit, values: rows }];
    }),
  );
}

function rowOf(row: ParameterRow, path: string, classes: readonly string[], issues: Issue[]): ParameterRow {
  const time = (end: "from" | "to"): string | undefined => {
    const text = row[end];
    return text === undefined ? undefined : collecting(issues, `${path}/${end}`, () => periodText(readPeriod(text)));
  };
  if (row.class !== undefined && row.area !== undefined) {
    issues.push(issue("rule.one-of", { rule: "parameters", options: "area, class" }, path));
  }
  const value = collecting(issues, `${path}/value`, () => exactText(toRational(row.value))) ?? "0";
  const [from, to] = [time("from"), time("to")];
  if (from !== undefined && to !== undefined && lastDay(readPeriod(to)) < firstDay(readPeriod(from))) {
    issues.push(issue("scheme.effective-order", { from, to }, path));
  }
  if (row.class !== undefined) checkOption("class", row.class, classes, `${path}/class`, issues);
  return { ...row, value, ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

/** A table as formulas see it. */
export function schemeParameter(id: string, { label, unit }: ParameterDefinition): NodeOf<"parameter"> {
  return parameter(id, { label, unit });
}

/** The values of all tables, as a situation carries them. */
export function parameterValues({ parameters }: Scheme): readonly ParameterValue[] {
  return Object.entries(parameters).flatMap(([name, { values }]) =>
    values.map(({ value, from, to, class: group, area, source }): ParameterValue => {
      const effective = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
      return {
        name,
        value,
        ...(area !== undefined && { area }),
        ...(group !== undefined && { attributes: { class: group } }),
        ...((from !== undefined || to !== undefined) && { effective }),
        ...(source !== undefined && { source }),
      };
    }),
  );
}
