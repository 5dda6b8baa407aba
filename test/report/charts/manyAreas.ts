import { type Assessment, assess, attainment, defineScheme, measures, minMax, panel, rankLinear } from "kaohe";

const FULL_NAME = "龙港镇经济技术开发区管理委员会";
const FIRST = "苍永平瑞乐洞文泰鹿瓯";
const SECOND = "南嘉阳安清头成顺城海";

/** Names as they stand in documents: long, short, with signs that pictures must not take for markup or templates. */
function nameOf(index: number): string {
  const county = `${FIRST[index % 10] ?? ""}${SECOND[Math.floor(index / 3) % 10] ?? ""}县`;
  const odd = ["<script>alert(1)</script>", "{b}{c}县 & {a|x}", 'R&D "示范" Development Zone of the Eastern Coast'];
  return index % 3 === 0
    ? `${county}${FULL_NAME}`
    : index < 9
      ? (odd[index % 9 === 1 ? 0 : index % 3] ?? county)
      : `${county}${index}`;
}

/** An assessment of so many areas with long names, by so many items. */
export function manyAreas(count: number, itemCount: number, period = "2017"): Assessment<"A"> {
  const m = measures({ rd: { label: "R&D经费支出", unit: "万元" }, persons: { label: "R&D人员", unit: "人" } });
  const ids = Array.from({ length: itemCount }, (_, index) => `item${index}`);
  const scheme = defineScheme({
    id: "many",
    classes: ["A"],
    measures: m,
    indicators: {
      rd: { label: "规模以上工业企业R&D经费支出占主营业务收入比重", unit: "万元", formula: m.rd },
      persons: { label: "R&D人员", unit: "人", formula: m.persons },
    },
    items: ids.map((id, index) => ({
      id,
      label: index % 2 === 0 ? `规模以上工业企业研发经费支出增速${index}` : `人员${index}`,
      indicator: index % 2 === 0 ? ("rd" as const) : ("persons" as const),
      points: 10,
      rule: index % 3 === 0 ? minMax() : index % 3 === 1 ? rankLinear({ lowest: 2 }) : attainment(),
    })),
    grades: [
      { id: "excellent", label: "优秀", atLeast: itemCount * 8 },
      { id: "good", label: "良好", atLeast: itemCount * 5 },
      { id: "fair", label: "一般{c}" },
    ],
  });
  const areas = Array.from({ length: count }, (_, index) => ({
    id: `area${String(index).padStart(4, "0")}`,
    label: nameOf(index),
    attributes: { class: "A" },
  }));
  const observations = areas.flatMap(({ id }, index) => [
    {
      area: id,
      measure: "rd" as const,
      period,
      value: `${((index * 37 + Number(period) * 13) % 101) * 1000 + 3}`,
      source: "例",
    },
    { area: id, measure: "persons" as const, period, value: `${(index * 17 + Number(period)) % 23}`, source: "例" },
  ]);
  const targets = [
    { indicator: "rd" as const, criterion: { kind: "atLeast" as const, value: "90000", unit: "万元" } },
    { indicator: "persons" as const, criterion: { kind: "atLeast" as const, value: "20", unit: "人" } },
  ];
  return assess(scheme, { panel: panel({ measures: m, areas, observations }), period, targets });
}
