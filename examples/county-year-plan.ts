import {
  type Allocation,
  type AmountCriterion,
  allocate,
  allocationText,
  atLeast,
  byBase,
  checkTree,
  gather,
  gatheringText,
  growthOfAtLeast,
  type Label,
  range,
  type SupervisionEntry,
  type SupervisionList,
  supervision,
  supervisionChanges,
  supervisionChangesText,
  supervisionText,
  type TargetNode,
  treeFindingText,
} from "kaohe";

export const summary =
  "县年度计划的督查清单和目标分解 · county plans: a list for supervision, and a total among townships";

// The targets are those of two county plans, the second of which leaves numbers blank; 28家 is 永嘉县's for 2017. The year, the
// responsible units, all figures and the townships' bases are assumed for this example.
interface Row {
  readonly id: string;
  readonly label: Label;
  /** None where the plan leaves the number blank. */
  readonly criterion?: AmountCriterion;
  readonly responsible: string;
  /** What was reported by the end of June and of September. */
  readonly figures?: readonly [june: string | null, september: string | null];
}

const yearPlan: readonly Row[] = [
  {
    id: "applied",
    label: { zh: "专利申请量", en: "patents applied" },
    criterion: growthOfAtLeast("50%"),
    responsible: "市场监管局",
    figures: ["52.4%", "46.1%"],
  },
  {
    id: "output",
    label: { zh: "高新技术产业产值", en: "high-tech output" },
    criterion: growthOfAtLeast("30%"),
    responsible: "经信局",
    figures: ["31.2%", "33.0%"],
  },
  {
    id: "valueAdded",
    label: { zh: "高新技术产业增加值", en: "high-tech value added" },
    criterion: growthOfAtLeast("30%"),
    responsible: "经信局",
    figures: ["27.5%", "30%"],
  },
  {
    id: "national",
    label: { zh: "国家级项目", en: "national projects" },
    criterion: range(1, "2项"),
    responsible: "科技局",
    figures: ["0项", "1项"],
  },
  {
    id: "provincial",
    label: { zh: "省级项目", en: "provincial projects" },
    criterion: range(6, "8项"),
    responsible: "科技局",
    figures: ["3项", "5项"],
  },
  {
    id: "city",
    label: { zh: "市级项目", en: "city projects" },
    criterion: range(2, "3项"),
    responsible: "科技局",
    figures: [null, "1项"],
  },
  {
    id: "firms",
    label: { zh: "高新技术企业", en: "high-tech enterprises" },
    criterion: range(2, "3家"),
    responsible: "经信局",
    figures: ["1家", "1家"],
  },
  {
    id: "platforms",
    label: { zh: "省级研发平台", en: "provincial R&D platforms" },
    criterion: range(1, "2个"),
    responsible: "科技局",
  },
  {
    id: "outreach",
    label: { zh: "送科技下乡", en: "outreach events" },
    criterion: atLeast("4次"),
    responsible: "科协",
    figures: ["2次", "4次"],
  },
  {
    id: "industrial",
    label: { zh: "省级以上产业化项目", en: "industrial projects, provincial or above" },
    criterion: range(1, "2项"),
    responsible: "发改局",
    figures: ["0项", "0项"],
  },
];

const planWithBlanks: readonly Row[] = [
  {
    id: "smes",
    label: { zh: "科技型中小企业*家", en: "S&T SMEs: *家" },
    responsible: "经信局",
    figures: [null, "15家"],
  },
  {
    id: "reviewed",
    label: { zh: "高新技术企业复审", en: "high-tech enterprises for review" },
    criterion: atLeast("7家"),
    responsible: "经信局",
    figures: ["4家", "5家"],
  },
  { id: "contracts", label: { zh: "技术合同*亿元以上", en: "contracts: *亿元 or more" }, responsible: "科技局" },
  { id: "intensity", label: { zh: "R&D强度*%以上", en: "R&D intensity: *% or more" }, responsible: "统计局" },
  {
    id: "projects",
    label: { zh: "项目", en: "projects" },
    criterion: atLeast("2项"),
    responsible: "科技局",
    figures: ["1项", "2项"],
  },
  {
    id: "allPlatforms",
    label: { zh: "平台", en: "platforms" },
    criterion: atLeast("4个"),
    responsible: "科技局",
    figures: ["2个", "*"],
  },
  {
    id: "matchmaking",
    label: { zh: "对接活动", en: "matchmaking events" },
    criterion: atLeast("1次"),
    responsible: "科协",
    figures: ["1次", "1次"],
  },
];

const entriesOf = (rows: readonly Row[], source: string, time: 0 | 1): readonly SupervisionEntry[] =>
  rows.map(({ id, label, criterion, responsible, figures }) => ({
    target: { indicator: id, responsible, source, ...(criterion !== undefined && { criterion }) },
    label,
    actual: figures?.[time] ?? null,
  }));

function listOn(date: string, time: 0 | 1): SupervisionList {
  const entries = [...entriesOf(yearPlan, "年度计划", time), ...entriesOf(planWithBlanks, "有空缺的计划", time)];
  return supervision(entries, { period: "2017", date });
}

/** 28 new S&T SMEs among townships, by the firms that each has; every one at least 1, none more than 12. */
const firms = { 瓯北街道: "64家", 上塘镇: "31家", 桥下镇: "22家", 桥头镇: "18家", 岩头镇: "3家", 枫林镇: "2家" };
const split = allocate("28家", byBase(firms), { floor: 1, ceiling: 12 });
const reports = { 瓯北街道: "9家", 上塘镇: "8家", 桥下镇: "4家", 桥头镇: "4家", 岩头镇: "1家" };

function treeOf(allocation: Allocation): TargetNode {
  const parts =
    allocation.kind === "infeasible"
      ? []
      : allocation.parts.map(({ id, part }) => ({
          id,
          value: part,
          ...(id !== "枫林镇" && { responsible: `${id}科技办` }),
        }));
  // As if the county had announced 30 in place of 28.
  return { id: "永嘉县", value: "30家", responsible: "县科技局", parts };
}

export function main(): void {
  const [june, september] = [listOn("2017-06-30", 0), listOn("2017-09-30", 1)];
  const changes = supervisionChanges(june, september);
  const findings = checkTree(treeOf(split)).map((finding) => treeFindingText(finding, "zh"));
  const reported = split.kind === "allocated" ? gatheringText(gather(split, reports), "zh") : "";
  const blocks = [
    "县年度计划的督查与分解\n目标出自两份县年度计划,其中一份有空缺;年份、责任单位、实绩和乡镇基数均为示例假定。",
    supervisionText(september, "zh"),
    supervisionChangesText(changes, "zh"),
    `28家科技型中小企业(永嘉县2017年目标)按现有企业数分解,每镇1至12家\n${allocationText(split, "zh")}`,
    `到年底上报\n${reported}`,
    `如果县里公布的是30家\n${findings.join("\n")}`,
    supervisionText(september, "en"),
    supervisionChangesText(changes, "en"),
    `28 S&T SMEs among townships, by the firms that each has, 1 to 12 each\n${allocationText(split, "en")}`,
  ];
  console.log(blocks.join("\n\n"));
}
