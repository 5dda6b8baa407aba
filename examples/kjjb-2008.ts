import { readFileSync } from "node:fs";
import { assess, divide, explanationText, labelText, multiply, panel, parseScheme, toText, value } from "kaohe";

export const summary =
  "全国科技进步统计监测标准(节选)的三级指标体系 · an index in three levels against the standards of national monitoring";

// The indicators and standards are those of the published list (data/kjjb_2008_standards.csv, its first 22). The weights in the
// scheme and the figures of both regions are made up for this example; the list goes on beyond what is here.
export const monitoring = parseScheme(readFileSync(new URL("./data/kjjb-2008.json", import.meta.url), "utf8"));

const regions = ["甲地", "乙地"] as const;

/** Of 甲地 and of 乙地, in the units of the standards. */
const figures: Readonly<Record<string, readonly [string, string]>> = {
  technicians: ["320", "560"],
  graduates: ["610", "1180"],
  equipment: ["4.6", "7.9"],
  researchAssets: ["0.6", "1.5"],
  patentsApplied: ["8.5", "46"],
  researchWages: ["151", "178"],
  technologyAbsorbed: ["52", "236"],
  scientists: ["6.1", "18.4"],
  enterpriseScientists: ["49", "63"],
  rdIntensity: ["2.0", "3.11"],
  scienceAppropriation: ["2.1", "4.4"],
  enterpriseRd: ["0.9", "1.7"],
  enterpriseTechnology: ["0.2", "0.5"],
  papers: ["2600", "3900"],
  nationalAwards: ["1.1", "3.2"],
  inventionsHeld: ["1.6", "7.1"],
  technologyContracts: ["31", "415"],
  patentFees: ["40", "155"],
  highTechIndustry: ["8.2", "21"],
  knowledgeServices: ["9.7", "17.5"],
  highTechExports: ["14", "44"],
  newProducts: ["11", "22"],
};

export function monitored() {
  const areas = regions.map((id) => ({ id, attributes: { class: "地区" } }));
  const observations = Object.entries(figures).flatMap(([measure, byRegion]) =>
    byRegion.map((figure, place) => ({ area: regions[place] ?? "", measure, period: "2008", value: figure })),
  );
  const { measures, units } = monitoring;
  return assess(monitoring, { panel: panel({ areas, measures, units, observations }), period: "2008" });
}

export function main(): void {
  const result = monitored();
  console.log("科技进步统计监测,三级指标(指标和标准值:全国科技进步统计监测;权重和数据为示例假定)\n");
  console.log(
    `综合监测值  ${regions.map((area) => `${area} ${toText(result.area(area).total, "zh", { places: 2 })}`).join("  ")}\n`,
  );
  for (const { item, kind, label, block, full } of result.area("甲地").items) {
    const level = kind === "item" ? "    " : block === null ? "" : "  ";
    const values = regions.map((area) => indexOf(result.area(area).items.find((entry) => entry.item === item)));
    const standard = kind === "item" ? `  标准值 ${standardText(item)}` : "";
    console.log(`${level}${labelText(label, "zh")}(${toText(full, "zh")})  ${values.join("  ")}${standard}`);
  }
  console.log(`\n每一分从哪里来\n${explanationText(result.explain("甲地", "rdIntensity"), "zh")}`);
}

type Entry = ReturnType<ReturnType<typeof monitored>["area"]>["items"][number];

/** 监测值: what was earned of the points, in a hundred. Upper levels are sums by weight, so that only the third is capped. */
function indexOf(entry: Entry | undefined): string {
  if (entry?.earned.kind !== "value" || entry.full.kind !== "value") return "–";
  return toText(value(multiply(divide(entry.earned.exact, entry.full.exact), 100)), "zh", { places: 2 });
}

function standardText(item: string): string {
  const table = monitoring.parameters[`${item}Standard`];
  return `${String(table?.values[0]?.value ?? "")}${table?.unit ?? ""}`;
}
