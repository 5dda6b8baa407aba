import {
  type Assessment,
  assess,
  type Direction,
  defineScheme,
  measures,
  minMax,
  type Observation,
  panel,
  type Target,
  type TargetResult,
} from "kaohe";

/** A figure, or why there is none. */
export type Figure = string | { readonly reason: string };

/** A county and its figures: of the year, of the year before, and how many there are in all. */
export interface County {
  readonly id: string;
  /** Without a class it is not assessed: the city. */
  readonly class?: "A" | "B";
  readonly actual?: Figure;
  readonly before?: Figure;
  readonly total?: Figure;
}

export interface Seen {
  /** 万元 when left out. */
  readonly unit?: string;
  /** `higher` when left out. */
  readonly direction?: Direction;
  readonly asOf?: string;
  readonly period?: string;
  readonly reported?: (row: Observation) => Observation;
}

export type AnyTarget = Target<"figure" | "all", "A" | "B">;

function schemeOf(unit: string, direction: Direction) {
  const m = measures({
    figure: { label: "指标", unit, nature: "flow" },
    all: { label: "总数", unit },
    heads: { label: "人数", unit: "人" },
  });
  return defineScheme({
    id: "one-indicator",
    classes: ["A", "B"],
    measures: m,
    indicators: {
      figure: { label: "指标", unit, direction, formula: m.figure },
      all: { label: "总数", unit, formula: m.all },
      heads: { label: "人数", unit: "人", formula: m.heads },
    },
    items: [{ id: "figure", indicator: "figure", points: 10, rule: minMax() }],
  });
}

const SCHEMES = new Map<string, ReturnType<typeof schemeOf>>();

/** The counties assessed for 2017 against targets of their one indicator. */
export function assessed(
  counties: readonly County[],
  targets: readonly AnyTarget[],
  { unit = "万元", direction = "higher", asOf, period = "2017", reported = (row) => row }: Seen = {},
): Assessment<"A" | "B"> {
  const key = `${unit} ${direction}`;
  const scheme = SCHEMES.get(key) ?? schemeOf(unit, direction);
  SCHEMES.set(key, scheme);
  const row = (area: string, measure: string, time: string, figure: Figure | undefined): readonly Observation[] => {
    if (figure === undefined) return [];
    const value = typeof figure === "string" ? { value: figure } : { value: null, reason: figure.reason };
    return [reported({ area, measure, period: time, ...value })];
  };
  return assess(scheme, {
    panel: panel({
      measures: scheme.measures,
      areas: counties.map(({ id, class: name }) => (name === undefined ? { id } : { id, attributes: { class: name } })),
      observations: counties.flatMap(({ id, actual, before, total }) => [
        ...row(id, "figure", period, actual),
        ...row(id, "figure", "2016", before),
        ...row(id, "all", period, total),
      ]),
    }),
    period,
    targets,
    ...(asOf !== undefined && { asOf }),
  });
}

/** How each county that has a target of the indicator stands against it. */
export function standings(
  counties: readonly County[],
  targets: readonly AnyTarget[],
  seen: Seen = {},
): ReadonlyMap<string, TargetResult> {
  const result = assessed(counties, targets, seen);
  return new Map(
    counties.flatMap(({ id, class: name }) => {
      if (name === undefined) return [];
      const found = result.area(id).targets.find(({ indicator }) => indicator === "figure");
      return found === undefined ? [] : [[id, found] as const];
    }),
  );
}

/** `met` and the like, or the reason why a verdict is unknown. */
export function verdictText(found: TargetResult | undefined): string {
  if (found === undefined) return "no target";
  return found.verdict.kind === "unknown" ? found.verdict.reason : found.verdict.kind;
}

/** What is asked for, the attainment and the verdict, in brief. */
export function brief(found: TargetResult | undefined): readonly string[] {
  if (found === undefined) return ["no target"];
  const { required, attainment } = found;
  const text = (each: typeof required): string => (each.kind === "value" ? each.exact : each.reason);
  return [text(required), text(attainment), verdictText(found)];
}
