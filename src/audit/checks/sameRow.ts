import { type Locale, labelText } from "../../error/index.js";
import { printed } from "../finding.js";
import type { CheckKind, Found, Ground } from "../ground.js";
import type { Reported } from "../reported.js";
import { figuresAlike } from "./figuresAlike.js";

/**
 * 整行雷同: two areas with the same figures in at least `fewest` (3) of the measures, each of at least `digits` significant digits (3). One
 * finding for each such pair, at the first of the two.
 *
 * Only areas that share a figure are paired; where one figure stands for very many, its pairs are as many as the square of them.
 */
export interface SameRow {
  readonly kind: "sameRow";
  readonly measures: readonly string[];
  readonly fewest?: number;
  readonly digits?: number;
}

type Pair = readonly [Reported, Reported];

export const sameRow: CheckKind<SameRow> = {
  label: { zh: "两个单位多项数据相同", en: "two areas with the same figures in several measures" },
  question: { zh: "是否整行误抄或错行?", en: "Was a row copied, or did it slip by a line?" },
  severity: "warning",
  measures: ({ measures }) => Object.fromEntries(measures.map((measure, index) => [`/measures/${index}`, measure])),
  find: ({ measures, fewest = 3, digits = 3 }, ground) => {
    const groups = [...new Set(measures)].map((measure) => {
      const alike = figuresAlike(ground, ground.areas, measure, digits);
      return new Map(
        alike.flatMap((all) => all.map((own, place) => [own.figure.area, { own, others: all.slice(place + 1) }])),
      );
    });
    return ground.areas.flatMap((area) => {
      const shared = new Map<string, Pair[]>();
      for (const group of groups) {
        const { own, others } = group.get(ground.panel.areas[area]?.id ?? "") ?? {};
        if (own === undefined || others === undefined) continue;
        for (const other of others) {
          const { area: name } = other.figure;
          shared.set(name, [...(shared.get(name) ?? []), [own, other]]);
        }
      }
      return [...shared.values()].filter((same) => same.length >= fewest).flatMap((same) => foundIn(same, ground));
    });
  },
};

const MOST_FIGURES = 5;

function foundIn(same: readonly Pair[], ground: Ground): readonly Found[] {
  const [first] = same;
  if (first === undefined) return [];
  const [area, other] = first.map(({ figure }) => figure.area);
  const listed = (locale: Locale): readonly string[] =>
    same.slice(0, MOST_FIGURES).map(([{ figure }]) => {
      const label = labelText(ground.panel.measures[figure.measure]?.label ?? figure.measure, locale);
      return `${label}${locale === "zh" ? "" : " "}${printed(figure, locale)}`;
    });
  const more = same.length > MOST_FIGURES;
  const arithmetic = {
    zh: `${area} = ${other}:${listed("zh").join("、")}${more ? `等${same.length}项` : ""}`,
    en: `${area} = ${other}: ${listed("en").join(", ")}${more ? ` and ${same.length - MOST_FIGURES} more` : ""}`,
  };
  return [{ area: first[0].figure.area, figures: same.flat(), arithmetic }];
}
