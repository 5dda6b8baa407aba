import { readFileSync } from "node:fs";
import {
  type Area,
  type AssessmentData,
  type AssessmentInput,
  assess,
  defineScheme,
  explanationText,
  gradeText,
  measures,
  minMax,
  panel,
  parseScheme,
  RULES,
  type Rule,
  type SchemeDefinition,
  schemeToJson,
  toText,
} from "kaohe";
import { readCsv } from "kaohe/csv";
import { describe, expect, it } from "vitest";

const asReported: Rule = { name: "asReported", options: {}, build: ({ actual }) => actual };
const m = measures({ score: { label: "综合得分", unit: "" }, rd: { label: "R&D投入强度", unit: "%" } });
type Definition = SchemeDefinition<"score" | "rd", "A" | "B" | "C">;
const definition: Definition = {
  id: "cases",
  classes: ["A", "B", "C"],
  measures: m,
  indicators: {
    score: { label: "综合得分", unit: "", formula: m.score },
    rd: { label: "R&D投入强度", unit: "%", formula: m.rd },
  },
  items: [{ id: "score", indicator: "score", points: 100, rule: asReported }],
};
const excellent = { id: "excellent", label: { zh: "优秀", en: "Excellent" }, atLeast: 90 };
const good = { id: "good", label: { zh: "良好", en: "Good" }, atLeast: 80 };
const fair = { id: "fair", label: { zh: "一般", en: "Fair" } };

/** Areas of class A with their scores, or of another class. */
type Scores = Readonly<Record<string, string | null | { readonly score: string; readonly class: string }>>;

function run(
  scores: Scores,
  rest: Partial<Definition> = {},
  input: Partial<AssessmentInput<"score" | "rd", "A" | "B" | "C">> = {},
) {
  const areas = Object.entries(scores).map(([id, given]): Area => {
    return { id, attributes: { class: typeof given === "object" && given !== null ? given.class : "A" } };
  });
  const observations = Object.entries(scores).map(([area, given]) => {
    const value: string | null = typeof given === "object" && given !== null ? given.score : given;
    return { area, measure: "score", period: "2017", value };
  });
  const scheme = defineScheme({ ...definition, ...rest });
  return assess(scheme, { panel: panel({ areas, measures: m, observations }), period: "2017", ...input });
}

const gradesOf = (result: ReturnType<typeof run>, ids: string): string =>
  Array.from(ids, (id) => result.area(id).grade?.grade ?? "–").join(" ");

describe("quotas", () => {
  const five = { 甲: "95", 乙: "93", 丙: "93", 丁: "91", 戊: "70" };
  const withQuota = (quota: NonNullable<NonNullable<Definition["grades"]>[number]["quota"]>) =>
    gradesOf(run(five, { grades: [{ ...excellent, quota }, good, fair] }), "甲乙丙丁戊");

  it("优秀 at most 30% of the class: of 5 it is 1 place, rounded down unless said otherwise (METHODS §2)", () => {
    expect(withQuota({ share: "0.3" })).toBe("excellent good good good fair");
    expect(withQuota({ share: "0.3", rounding: "up", ties: "include" })).toBe(
      "excellent excellent excellent good fair",
    );
    expect(withQuota({ share: "0.1" })).toBe("good good good good fair");
    expect(withQuota({ share: "0.1", atLeast: 1 })).toBe("excellent good good good fair");
  });

  it("ties across the last place: out unless included, or told apart by a tie-break", () => {
    expect(withQuota({ places: 2 })).toBe("excellent good good good fair");
    expect(withQuota({ places: 2, ties: "include" })).toBe("excellent excellent excellent good fair");
    expect(withQuota({ places: 2, tieBreak: ["area"] })).toBe("excellent good excellent good fair");
  });

  it("who fails the threshold or is vetoed uses no place; the next grade has a quota of its own", () => {
    const vetoes = [{ id: "fraud", effect: "lowest-grade" as const }];
    const grades = [
      { ...excellent, quota: { places: 1 } },
      { ...good, quota: { places: 2, ties: "include" as const } },
      fair,
    ];
    const result = run(five, { grades, vetoes }, { vetoes: [{ veto: "fraud", area: "甲" }] });
    // 乙 and 丙 tie across the one place; both go on to 良好, of which they take both places.
    expect(gradesOf(result, "甲乙丙丁戊")).toBe("fair good good fair fair");
    expect(result.area("甲").grade?.by).toBe("veto");
    expect(result.area("丁").grade?.considered.map(({ verdict }) => verdict)).toEqual(["quota", "quota", "given"]);
  });

  it("优秀 asks for rank 1 and 90 points (METHODS §2)", () => {
    const grades = [{ ...excellent, first: { places: 1 } }, good, fair];
    expect(gradesOf(run({ 甲: "95", 乙: "94" }, { grades }), "甲乙")).toBe("excellent good");
    expect(gradesOf(run({ 甲: "95", 乙: "95" }, { grades }), "甲乙")).toBe("excellent excellent");
    expect(gradesOf(run({ 甲: "89" }, { grades }), "甲")).toBe("good");
  });

  it("grades may be places alone: 30%, 50%, the rest", () => {
    const grades = [
      { id: "excellent", quota: { share: "0.3" } },
      { id: "good", quota: { share: "0.5" } },
      { id: "fair" },
    ];
    expect(gradesOf(run({ 甲: "5", 乙: "4", 丙: "3", 丁: "2" }, { grades }), "甲乙丙丁")).toBe(
      "excellent good good fair",
    );
  });
});

describe("why a grade is no better", () => {
  it("gradeText names the points, the places and how they were counted", () => {
    const grades = [{ ...excellent, quota: { share: "0.3" } }, { ...good, first: { places: 2 } }, fair];
    const result = run({ 甲: "95", 乙: "91.2", 丙: "85", 丁: "70" }, { grades });
    const texts = ["甲", "乙", "丙", "丁"].map((id) => gradeText(result.area(id), "en"));
    expect(texts).toEqual([
      "Excellent: total 95, rank 1 of 4.",
      "Good: total 91.2, rank 2 of 4. Excellent: 90 is reached, but there is 1 place (30% of 4, rounded down), and 2 would be needed.",
      "Fair: total 85, rank 3 of 4. Excellent: 90 is not reached. Good: 80 is reached, but only the first 2 count, and the rank is 3.",
      "Fair: total 70, rank 4 of 4. Excellent: 90 is not reached. Good: 80 is not reached.",
    ]);
    expect(gradeText(result.area("乙"), "zh")).toBe(
      "良好:总分91.2,名次2(共4个)。优秀:达到90分,但名额只有1个(4个的30%,向下取整),轮到它需2个。",
    );
    expect(gradeText(result.area("丙"), "zh")).toBe(
      "一般:总分85,名次3(共4个)。优秀:要90分,未达到。良好:达到80分,但只评前2名,名次是3。",
    );
  });

  it("explainGrade and explainRank lead to the figures, with who stands beside", () => {
    const result = run({ 甲: "95", 乙: "91.2", 丙: "85" }, { grades: [{ ...excellent, quota: { places: 1 } }, fair] });
    const lines = explanationText(result.explainGrade("乙"), "en")
      .split("\n")
      .map((line) => line.trim());
    expect(lines[0]).toBe("grade (1 is the best) = Fair = 2");
    expect(lines).toContain("综合得分 (乙 2017): 91.2");
    expect(lines).toContain("Excellent: places = 1");
    expect(explanationText(result.explainRank("乙"), "zh").split("\n").slice(0, 2)).toEqual([
      "名次 = 同类名次(总分) = 2",
      "  同类名次(总分) = 2  (A类,共 3 个;前一位 甲 95.00;后一位 丙 85.00)",
    ]);
  });
});

describe("ranks", () => {
  it("黑龙江 and 广西 tie at 173.2亿元 in 2020: 21, 21, 23; broken by intensity 21, 22, 23 (国家统计局)", () => {
    const money = measures({ rd: { label: "R&D经费", unit: "亿元" }, intensity: { label: "强度", unit: "%" } });
    const text = readFileSync(new URL("../../examples/data/rd_provinces_2020.csv", import.meta.url), "utf8");
    const columns = { rd_yi_yuan: "rd", intensity_pct: "intensity" };
    const table = readCsv(text, { measures: money, area: "region", period: "2020", columns });
    const areas = table.areas
      .filter(({ id }) => id !== "全国")
      .map((area) => ({ ...area, attributes: { class: "省" } }));
    const observations = table.observations.filter(({ area }) => area !== "全国");
    const ranked = (ranking: SchemeDefinition<"rd" | "intensity", "省">["ranking"] & object) => {
      const scheme = defineScheme({
        id: "provinces",
        classes: ["省"],
        measures: money,
        indicators: {
          rd: { label: "R&D经费", unit: "亿元", formula: money.rd },
          intensity: { label: "强度", unit: "%", formula: money.intensity },
        },
        items: [{ id: "rd", indicator: "rd", points: 100, rule: minMax() }],
        rounding: { total: "none" },
        ranking,
      });
      const rows = assess(scheme, { panel: panel({ areas, measures: money, observations }), period: "2020" }).ranking(
        "省",
      );
      return rows.slice(20, 23).map(({ area, rank }) => `${area} ${rank}`);
    };
    const [, , next] = ranked({});
    expect(ranked({})).toEqual(["广西 21", "黑龙江 21", next]);
    expect(ranked({ ties: "dense" })[2]).toBe(next?.replace("23", "22"));
    expect(ranked({ ties: "average" }).slice(0, 2)).toEqual(["广西 21.5", "黑龙江 21.5"]);
    expect(ranked({ tieBreak: [{ indicator: "intensity" }] })).toEqual(["黑龙江 21", "广西 22", next]);
  });

  it("classes ranked together change no score, unless the rules are to compare among them too", () => {
    const areas = { 甲: { score: "10", class: "B" }, 乙: { score: "20", class: "B" }, 丙: { score: "40", class: "C" } };
    const items = [{ id: "score", indicator: "score", points: 100, rule: minMax() }] as const;
    const totals = (ranking: Definition["ranking"] & object) => {
      const result = run(areas, { items, ranking });
      return result.ranking("B").map(({ area, rank, total }) => `${rank} ${area} ${toText(total, "zh")}`);
    };
    expect(totals({})).toEqual(["1 乙 100", "2 甲 0"]);
    expect(totals({ groups: { small: ["B", "C"] } })).toEqual(["1 丙 100", "1 乙 100", "3 甲 0"]);
    expect(totals({ groups: { small: ["B", "C"] }, scoredIn: "group" })).toEqual(["1 丙 100", "2 乙 33.33", "3 甲 0"]);
  });

  it("a rank in each item, where it is asked for", () => {
    const rankIn = (ranking: Definition["ranking"] & object) => run({ 甲: "1", 乙: null, 丙: "3" }, { ranking });
    const ranks = (result: ReturnType<typeof run>) => ["甲", "乙", "丙"].map((id) => result.area(id).items[0]?.rank);
    expect(ranks(rankIn({}))).toEqual([null, null, null]);
    expect(ranks(rankIn({ items: true }))).toEqual([2, null, 1]);
  });

  it("too little data: scored, neither ranked nor graded, and said so; what does not apply is not lacking", () => {
    const items = [
      { id: "score", indicator: "score", points: 60, rule: asReported },
      { id: "rd", indicator: "rd", points: 40, rule: asReported },
    ] as const;
    const rest = { items, ranking: { leastData: "0.8" }, grades: [{ ...excellent, atLeast: 50 }, fair] };
    const own = run({ 甲: "60" }, rest).area("甲");
    expect(own).toMatchObject({ rank: null, outOf: 0, unranked: "too-little-data", grade: null });
    expect(toText(own.total, "zh")).toBe("60");
    expect(gradeText(own, "zh")).toBe("不定等次:数据太少。");
    const yearbook = panel({
      areas: [{ id: "甲", attributes: { class: "A" } }],
      measures: m,
      observations: [
        { area: "甲", measure: "score", period: "2017", value: "60" },
        { area: "甲", measure: "rd", period: "2017", value: null, reason: "not-applicable" },
      ],
    });
    expect(run({}, rest, { panel: yearbook }).area("甲")).toMatchObject({ rank: 1, unranked: null });
  });
});

describe("change of rank since an earlier result", () => {
  const ranking = { groups: { small: ["B", "C"] } } as const;
  const rankings = { all: { over: [] } };
  const before = run({ 甲: "1", 乙: "2", 丙: "3", 丁: { score: "4", class: "B" }, 己: "0" }, { ranking, rankings });
  const earlier: AssessmentData = { ...before.toJSON(), period: "2016" };
  const now = (previous: AssessmentData) =>
    run({ 甲: "9", 乙: null, 丙: "3", 丁: "1", 戊: "5" }, { missing: "rescale", ranking, rankings }, { previous });

  it("tells places gained, a new area, one of another class and one that left, from JSON read back", () => {
    const read: AssessmentData = JSON.parse(JSON.stringify(earlier)) as AssessmentData;
    const result = now(read);
    const changes = Object.fromEntries(result.ranking("A").map(({ area, change }) => [area, change]));
    expect(changes).toEqual({
      甲: { kind: "same", previous: 3, gained: 2 },
      戊: { kind: "new" },
      丙: { kind: "same", previous: 1, gained: -2 },
      丁: { kind: "moved", from: "small", previous: 1 },
      乙: { kind: "same", previous: 2, gained: null },
    });
    expect(result.area("甲").change).toEqual(changes["甲"]);
    expect(result.area("丁").ranks[0]?.change).toEqual({ kind: "same", previous: 1, gained: -3 });
    expect(result.left).toEqual([{ area: "己", from: "A", previous: 4 }]);
    expect(result.previous).toEqual({ scheme: { id: "cases", version: "1" }, period: "2016" });
    expect(now(earlier).toJSON()).toEqual(result.toJSON());
  });

  it("takes what assess gave, and says nothing of a ranking that was not there", () => {
    const first = run({ 甲: "1" }, { ranking });
    expect(now({ ...first.toJSON(), period: "2016" }).area("甲").ranks[0]?.change).toBeNull();
    const yearbook = panel({ areas: [{ id: "甲", attributes: { class: "A" } }], measures: m, observations: [] });
    const scheme = defineScheme(definition);
    const old = assess(scheme, { panel: yearbook, period: "2016" });
    expect(assess(scheme, { panel: yearbook, period: "2017", previous: old }).area("甲").change).toEqual({
      kind: "same",
      previous: 1,
      gained: 0,
    });
    expect(assess(scheme, { panel: yearbook, period: "2017" }).area("甲").change).toBeNull();
  });
});

describe("rankings and grades as JSON", () => {
  it("read back to the same scheme", () => {
    const scheme = defineScheme({
      ...definition,
      ranking: {
        ties: "average",
        tieBreak: ["unrounded", { item: "score" }, { indicator: "rd" }, "area"],
        groups: { small: ["B", "C"] },
        scoredIn: "group",
        leastData: 0.8,
        items: true,
      },
      rankings: { city: { label: "市内", over: ["city"] } },
      grades: [
        {
          ...excellent,
          first: { share: 0.5, rounding: "up" },
          quota: { share: 0.3, atLeast: 1, ties: "include", tieBreak: ["area"] },
        },
        fair,
      ],
    });
    const json = schemeToJson(scheme);
    expect(json.ranking?.leastData).toBe("0.8");
    expect(json.grades?.[0]?.quota?.share).toBe("0.3");
    const back = parseScheme(JSON.stringify(json), { rules: { ...RULES, asReported: () => asReported } });
    expect(schemeToJson(back)).toEqual(json);
  });

  it("all faults at once, each at its path", () => {
    const faults = {
      ...definition,
      ranking: {
        ties: "dence",
        tieBreak: ["total", { item: "scor" }, { indicator: "rdd" }],
        groups: { small: ["B", "D"], B: ["C", "C"] },
        scoredIn: "city",
        leastData: 80,
      },
      rankings: { "": { over: [] } },
      grades: [
        {
          id: "a",
          first: { places: -1 },
          quota: { share: 2, rounding: "nearest", ties: "out", atLeast: 0.5, tieBreak: ["x"] },
        },
        { id: "b", atLeast: 90 },
        { id: "c", quota: {} },
      ],
    };
    const paths = (): readonly string[] => {
      try {
        Reflect.apply(defineScheme, undefined, [faults]);
      } catch (error) {
        if (error instanceof Error && "issues" in error && Array.isArray(error.issues))
          return error.issues.map(
            (each: { readonly code: string; readonly path: string }) => `${each.path} ${each.code}`,
          );
      }
      return [];
    };
    expect(paths()).toEqual([
      "/ranking/ties scheme.unknown-option",
      "/ranking/scoredIn scheme.unknown-option",
      "/ranking/tieBreak/0 scheme.unknown-option",
      "/ranking/tieBreak/1/item scheme.unknown-option",
      "/ranking/tieBreak/2/indicator scheme.unknown-option",
      "/ranking/groups/small/1 scheme.unknown-option",
      "/ranking/groups/B/1 scheme.id-twice",
      "/ranking/groups/B scheme.id-twice",
      "/ranking/leastData scheme.share",
      "/rankings/ scheme.empty-id",
      "/grades/0/quota/ties scheme.unknown-option",
      "/grades/0/quota/tieBreak/0 scheme.unknown-option",
      "/grades/0/first/places scheme.whole-places",
      "/grades/0/quota/rounding scheme.unknown-option",
      "/grades/0/quota/atLeast scheme.whole-places",
      "/grades/0/quota/share scheme.share",
      "/grades/2 scheme.grade-last",
      "/grades/2/quota scheme.places-or-share",
    ]);
  });
});

describe("ties", () => {
  it("of 250 equal areas each names the 249 others, in order, as JSON does", () => {
    const ids = Array.from({ length: 250 }, (_, index) => `area ${String(index).padStart(3, "0")}`);
    const ranking = run(Object.fromEntries([...ids].reverse().map((id) => [id, "90"]))).ranking("A");
    expect(ranking.map(({ area }) => area)).toEqual(ids);
    for (const row of ranking) expect(row.tiedWith).toEqual(ids.filter((id) => id !== row.area));
    const written: unknown = JSON.parse(JSON.stringify(ranking));
    expect(ranking).toEqual(written);
  });
});
