import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { type Assessment, givenPath, labelText, toDecimal, toText } from "kaohe";
import {
  type Chart,
  heatMapChart,
  lostPointSteps,
  lostPointsChart,
  type Mark,
  pathChart,
  radarChart,
  rankBumpChart,
  rankingChart,
} from "kaohe/charts";
import { chartSvg } from "kaohe/svg";
import { describe, expect, it } from "vitest";
import { type Fraction, fraction, fractionFrom, minus, over } from "../../arbitrary/fraction.js";
import { assessedByHand, type HandedCase, handedCases } from "../../arbitrary/handed.js";
import { amountOf, exactOf, sumOf, textOf, ZERO } from "../../assessment/naive.js";
import { faultsOf } from "../../period/faultsOf.js";
import { UNFIT, worded } from "../arbitrary.js";
import { regions } from "../regions.js";
import { manyAreas } from "./manyAreas.js";

type Result = ReturnType<typeof assessedByHand>;
const CLASSES = ["A", "B", "C"] as const;

/** The classes of a result in which somebody is ranked or stands without a rank. */
const classesOf = (result: Result) => CLASSES.filter((name) => isKnown(result, name));

function isKnown(result: Result, name: (typeof CLASSES)[number]): boolean {
  return Object.hasOwn(result.toJSON().rankings, name) && result.ranking(name).length > 0;
}

function marksOf({ option }: Chart, place: number): readonly Mark[] {
  return option.series[place]?.data ?? [];
}

/** A fraction as the float nearest to it. */
const float = ({ over: top, under }: Fraction): number => Number(top) / Number(under);
const sameFloat = (drawn: unknown, exact: Fraction): void => {
  expect(typeof drawn).toBe("number");
  expect(Math.abs(Number(drawn) - float(exact))).toBeLessThanOrEqual(Math.abs(float(exact)) * 2 ** -50);
};

function everyChart(result: Result): readonly Chart[] {
  return classesOf(result).flatMap((name) => {
    const [first] = result.ranking(name);
    return [
      rankingChart(result, { class: name }),
      heatMapChart(result, { class: name, locale: "en" }),
      rankBumpChart([result, result], { class: name, width: 400 }),
      ...(first === undefined ? [] : [radarChart(result, first.area), lostPointsChart(result, first.area)]),
    ];
  });
}

const met = new Set<string>();

describe("charts", () => {
  test.prop([handedCases], { numRuns: 30 })(
    "every option is plain data: what JSON carries is the option itself",
    (given) => {
      for (const { option } of everyChart(assessedByHand(given))) {
        expect(JSON.parse(JSON.stringify(option))).toEqual(option);
      }
    },
  );

  test.prop([handedCases], { numRuns: 30 })(
    "bars stand in the order of the ranking, each with its rank and its total as published",
    (given) => {
      const result = assessedByHand(given);
      for (const name of classesOf(result)) {
        const entries = result.ranking(name);
        const { option } = rankingChart(result, { class: name, width: 4000 });
        const bars = marksOf(rankingChart(result, { class: name }), 1);
        expect(bars.map((bar) => bar.name)).toEqual(entries.map(({ label }) => label));
        const axis = [option.yAxis].flat()[0];
        const shown = axis?.type === "category" ? axis.data : [];
        expect(shown.map((each) => each.split("  ")[0])).toEqual(entries.map(({ rank }) => `${rank ?? "–"}`));
        for (const [index, { total }] of entries.entries()) {
          const bar = bars[index];
          if (total.kind === "missing") {
            met.add("a missing total");
            expect(bar?.value).toBeNull();
          } else {
            sameFloat(bar?.value, fractionFrom(total.exact));
            const text = bar?.label?.formatter ?? "";
            expect(text).toBe(toDecimal(total, text.split(".")[1]?.length ?? 0));
            if (/^-?\d+(\.\d{1,6})?$/.test(total.exact)) expect(fractionFrom(text)).toEqual(fractionFrom(total.exact));
          }
        }
      }
    },
  );

  test.prop([handedCases], { numRuns: 30 })(
    "full points and all steps add up to the total, exactly; what is lost is what they lack",
    (given) => {
      for (const area of areasOf(given)) {
        const { start, steps, end } = lostPointSteps(area);
        const top = area.items.filter(({ block, full }) => block === null && full.kind === "value");
        expect(exactOf(fractionFrom(start))).toBe(exactOf(sumOf(top.map(({ full }) => amountOf(full) ?? ZERO))));
        if (end === null) {
          met.add("a missing total");
          expect(area.total.kind).toBe("missing");
        } else {
          const changes = steps.map(({ points }) => fractionFrom(points));
          expect(exactOf(minus(fractionFrom(start), fractionFrom(end)))).toBe(exactOf(minus(ZERO, sumOf(changes))));
          expect(exactOf(fractionFrom(end))).toBe(textOf(area.total));
          for (const { kind } of steps) met.add(kind);
        }
      }
    },
  );

  test.prop([handedCases, handedCases], { numRuns: 20 })(
    "places of the bump chart are the ranks of the results",
    (one, other) => {
      const results = [assessedByHand(one), assessedByHand(other)];
      for (const name of CLASSES.filter((each) => results.every((result) => isKnown(result, each)))) {
        const { series } = rankBumpChart(results, { class: name }).option;
        const found = results.map((_, index) =>
          series.flatMap((line) => {
            const at = line.data[index]?.value;
            return typeof at === "number" ? [`${line.data[index]?.name ?? ""} ${at + 1}`] : [];
          }),
        );
        const ranked = results.map((result) =>
          result
            .ranking(name)
            .flatMap(({ label, rank }) => (rank === null ? [] : [`${labelText(label, "zh")} ${rank}`])),
        );
        expect(found.map((each) => each.sort())).toEqual(ranked.map((each) => each.sort()));
        met.add("a bump chart");
      }
    },
  );

  test.prop([handedCases], { numRuns: 30 })(
    "a radar's figure is earned over full points, its mean the mean of these",
    (given) => {
      const result = assessedByHand(given);
      for (const { area, class: name } of result.toJSON().areas) {
        const own = result.area(area);
        if (own.total.kind === "missing") met.add("a missing total");
        const items = own.items.filter(({ kind, full }) => kind === "item" && full.kind === "value");
        const [figure, mean] = marksOf(radarChart(result, area), 0);
        const together = result.ranking(nameOf(name)).map((entry) => result.area(entry.area));
        for (const [index, { item }] of items.entries()) {
          const ratios = together.flatMap(({ items: all }) =>
            all.filter((each) => each.item === item).flatMap(ratioOf),
          );
          const [shown, middle] = [figure, mean].map((each) => at(each, index));
          const ratio = own.items.filter((each) => each.item === item).flatMap(ratioOf)[0];
          if (ratio === undefined) expect(shown).toBeNull();
          else sameFloat(shown, ratio);
          if (ratios.length === 0) expect(middle).toBeNull();
          else sameFloat(middle, over(sumOf(ratios), fraction(BigInt(ratios.length))));
        }
      }
    },
  );

  it("the laws met what they are about", () => {
    expect([...met].sort()).toEqual(["a bump chart", "a missing total", "adjustment", "lost", "rest"]);
  });

  const names = fc.array(fc.constantFrom("苍南县", "龙港镇", "经济技术开发区", "Zone ", "a", "管理委员会"), {
    size: "max",
    maxLength: 12,
  });
  test.prop([names])("a name that is cut keeps its beginning and ends in an ellipsis", (parts) => {
    const label = `甲${parts.join("")}`.trim();
    const chart = pathChart(
      givenPath({ year: 2012, value: "1" }, [{ year: 2013, value: "2" }]),
      {},
      { label, width: 200 },
    );
    const shown = chart.option.title.text;
    if (shown.endsWith("…"))
      expect(chart.title.replaceAll(/\s+/g, " ").startsWith(shown.slice(0, -1).trimEnd())).toBe(true);
    else expect(shown).toBe(chart.title.replaceAll(/\s+/g, " "));
  });
});

function at(mark: Mark | undefined, index: number): number | null | undefined {
  const value = mark?.value;
  return typeof value === "object" && value !== null ? value[index] : undefined;
}

const nameOf = (name: string) => CLASSES.find((each) => each === name) ?? "A";
const areasOf = (given: HandedCase) => assessedByHand(given).toJSON().areas;

function ratioOf({ earned, full }: ReturnType<Assessment["area"]>["items"][number]): readonly Fraction[] {
  const [got, most] = [amountOf(earned), amountOf(full)];
  return got === undefined || most === undefined || most.over === 0n ? [] : [over(got, most)];
}

describe("radarChart", () => {
  it("prints full points as the scheme states them", () => {
    const chart = radarChart(worded("x", "7.5"), "ax");
    expect(chart.option.radar?.indicator.map(({ name }) => name.split("\n").at(-1))).toContain("4.50/7.5");
  });
});

describe("rankBumpChart", () => {
  it("names those who share the mean of their places", () => {
    const { yAxis } = rankBumpChart([regions()], { class: "A" }).option;
    const shown = [yAxis].flat().map((axis) => (axis?.type === "category" ? axis.data : []));
    expect(shown).toEqual([
      ["", "1.5 乙、甲", "3 丙"],
      ["", "1.5 乙、甲", "3 丙"],
    ]);
  });
});

describe("heatMapChart", () => {
  it("writes the points of each item into its cell, missing ones have none", () => {
    const result = manyAreas(6, 4);
    const { option } = heatMapChart(result, { class: "A", items: ["item1"] });
    const points = result.ranking("A").map(({ area }) => {
      const found = result.area(area).items.find(({ item }) => item === "item1");
      return found === undefined ? "" : toText(found.earned, "zh", { places: 2 });
    });
    expect(option.series[0]?.data.map(({ label }) => label?.formatter)).toEqual(points);
  });

  it("refuses an item that the scheme does not have: assessment.unknown-item at /items/0", () => {
    const result = manyAreas(3, 3);
    expect(faultsOf(() => heatMapChart(result, { class: "A", items: ["itme1"] }))).toEqual([
      {
        code: "assessment.unknown-item",
        path: "/items/0",
        facts: { item: "itme1", suggestion: "item1", known: "item0, item1, item2" },
      },
    ]);
  });
});

describe("pathChart", () => {
  const path = givenPath({ year: 2012, value: "27亿元" }, [
    { year: 2013, value: "33亿元" },
    { year: 2014, value: "40亿元" },
  ]);
  const chart = pathChart(path, { 2013: "30.5亿元" }, { label: "高新技术产业增加值", unit: "亿元" });

  it("draws the path from its base and the actual figures in the unit", () => {
    expect(marksOf(chart, 0).map(({ value }) => value)).toEqual([27, 33, 40]);
    expect(marksOf(chart, 1).map(({ value }) => value)).toEqual([27, 30.5, null]);
  });

  it("draws a year that is missed hollow", () => {
    expect(marksOf(chart, 1).map(({ symbol }) => symbol)).toEqual(["circle", "emptyCircle", "circle"]);
  });
});

describe("chartSvg", () => {
  const result = manyAreas(9, 4);
  const chart = rankingChart(result, { class: "A" });

  it("gives the same picture in every run", () => {
    const first = chartSvg(chart);
    chartSvg(radarChart(result, "area0000"));
    expect(chartSvg(chart)).toBe(first);
  });

  it("leaves user text as text", () => {
    const titles = { class: "A", title: '<b>"&"</b>' } as const;
    const svg = chartSvg(rankingChart(result, titles));
    expect(svg).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(svg).not.toMatch(/<script|<b>/);
    expect(svg).toContain('aria-label="&lt;b>&quot;&amp;&quot;&lt;/b>"');
    // What ECharts would replace by a name or a value.
    expect(svg).toContain("{b}{c}县 &amp; {a|x}");
    expect(svg).toContain("一般{\u200bc}");
  });

  it("holds no character that XML does not know", () => {
    const svg = chartSvg(rankingChart(result, { class: "A", title: `甲${UNFIT}乙` }));
    expect(svg).toContain('aria-label="甲乙"');
    for (const sign of UNFIT) expect(svg.includes(sign)).toBe(false);
  });

  it("gives pictures of one page ids of their own", () => {
    const idsIn = (svg: string): readonly string[] => [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id = ""]) => id);
    const [one, other] = [chartSvg(chart), chartSvg(heatMapChart(result, { class: "A" }))].map(idsIn);
    expect(one?.filter((id) => other?.includes(id))).toEqual([]);
  });
});
