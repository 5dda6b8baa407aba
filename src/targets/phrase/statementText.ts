import type { Locale } from "../../error/index.js";
import { compare, exactText, negate, toRational, ZERO } from "../../number/index.js";
import type { Comparator, Statement, StatementOf } from "./statement.js";
import { TURNED } from "./turnedComparator.js";

type Written = Pick<
  Statement,
  | "subject"
  | "of"
  | "comparator"
  | "said"
  | "value"
  | "high"
  | "unit"
  | "base"
  | "deadline"
  | "strength"
  | "scope"
  | "qualifiers"
>;

const falls = ({ value }: Written): boolean => value !== null && compare(toRational(value), ZERO) < 0;

/** The number without its sign, which the verb says. */
const size = (value: string): string =>
  compare(toRational(value), ZERO) < 0 ? exactText(negate(toRational(value))) : value;

/** What stands before and behind a number. */
const AROUND: Readonly<Record<Comparator, readonly [string, string]>> = {
  atLeast: ["", "以上"],
  atMost: ["", "以内"],
  moreThan: ["超过", ""],
  lessThan: ["低于", ""],
  equal: ["", ""],
  about: ["", "左右"],
  range: ["", ""],
};

const VERBS: Readonly<Record<StatementOf, readonly [rises: string, falls: string]>> = {
  level: ["达到", "达到"],
  growth: ["增长", "下降"],
  averageGrowth: ["年均增长", "年均下降"],
  increase: ["提高", "下降"],
  averageIncrease: ["年均提高", "年均下降"],
  times: ["增长到", "增长到"],
  rank: ["进入", "进入"],
  difference: ["高于", "低于"],
  ratio: ["达到", "达到"],
  structure: ["调整为", "调整为"],
  step: ["", ""],
  state: ["", ""],
};

/** The unit as it stands behind a number: what is per year, township or person, other words say. */
function written({ of, unit, scope }: Written): string {
  const perYear = unit.endsWith("/年") ? unit.slice(0, -2) : unit;
  const each = scope?.startsWith("每") === true ? (perYear.split("/")[0] ?? perYear) : perYear;
  const plain = /\/(?:[十百千万]+)(?:人|户)$/.test(each) ? (each.split("/")[0] ?? each) : each;
  return plain === "百分点" && of !== "level" ? "个百分点" : plain;
}

/** 2/3 as 三分之二, where the parts have one digit. */
function number(value: string): string {
  const [above = "", below] = value.split("/");
  if (below === undefined || above.length > 1 || below.length > 1) return value;
  return `${DIGITS.charAt(Number(below))}分之${DIGITS.charAt(Number(above))}`;
}
const DIGITS = "零一二三四五六七八九";

function predicate(statement: Written): string {
  const { of, comparator, said, value, high, base, subject } = statement;
  if (of === "ratio" && said !== null) return `达到${said}`;
  if (of === "structure" && said !== null) return `调整为${said}`;
  if (value === null || comparator === null) {
    if (base === null) return said ?? "";
    return `${of === "growth" ? "增速" : ""}${BESIDE[comparator ?? "moreThan"]}${base.text}`;
  }
  if (value === "0" && comparator === "equal" && of === "growth") return `${base?.text ?? ""}持平`;
  if (value === "0" && comparator === "moreThan" && of === "level") return "实现零的突破";
  if (of === "rank")
    return comparator === "equal"
      ? `居${statement.scope ?? ""}第${value}位`
      : `进入${statement.scope ?? ""}前${value}位`;
  const down = falls(statement);
  const [before, behind] = AROUND[down ? TURNED[comparator] : comparator];
  const figure = `${before}${number(size(value))}${high === null ? "" : `-${size(high)}`}${written(statement)}${behind}`;
  const verb = VERBS[of][down ? 1 : 0];
  if (of === "difference") return `${verb}${base?.text ?? ""}${figure}`;
  if (of !== "level") return `${base?.text ?? ""}${verb}${figure}`;
  if (base !== null) return `${base.text}增长到${figure}`;
  // 10亿元以上3个: a verb would make the first figure the value.
  if (subject.endsWith("以上")) return figure;
  return before !== "" ? figure : comparator === "atMost" ? `控制在${figure}` : `${verb}${figure}`;
}

/** How a reference is compared with. */
const BESIDE: Readonly<Record<Comparator, string>> = {
  atLeast: "不低于",
  atMost: "不高于",
  moreThan: "高于",
  lessThan: "低于",
  equal: "持平",
  about: "接近",
  range: "高于",
};

const STRENGTHS = { striving: "力争", binding: "确保", expected: "预期" } as const;

/** 新增企业5家 is not 企业5家. */
const ADDED: readonly string[] = ["新增", "净增", "累计"];

function chinese(statement: Written): string {
  const { deadline, strength, scope, unit, of, comparator, value, said, qualifiers } = statement;
  const added = of === "level" ? (qualifiers.find((each) => ADDED.includes(each)) ?? "") : "";
  const subject = added + statement.subject;
  const yearly = unit.endsWith("/年") && of === "level" ? "每年" : "";
  const whom = scope === null || of === "rank" ? "" : scope;
  const when = deadline === null ? "" : `${deadline.text},`;
  const aim = strength === null ? "" : strength.text.length > 1 ? strength.text : STRENGTHS[strength.kind];
  // 不发生重大事故
  if (of === "state" && said !== null && /^(?:不|杜绝|防止)/.test(said)) return `${when}${aim}${whom}${said}${subject}`;
  // 每个村有1名以上合格村医
  const each = scope?.startsWith("每") === true && of === "level" && comparator === "atLeast" && value !== null;
  if (each) return `${when}${aim}${whom}有${number(value)}${written(statement)}以上${subject}`;
  // Without 以上 or 左右, 要 says that it is a target.
  const plain = strength === null && (comparator === "moreThan" || comparator === "lessThan" || comparator === "equal");
  return `${when}${aim}${whom}${yearly}${subject}${plain && of !== "rank" && value !== null && value !== "0" ? "要" : ""}${predicate(statement)}`;
}

const COMPARED: Readonly<Record<Comparator, string>> = {
  atLeast: "at least ",
  atMost: "at most ",
  moreThan: "more than ",
  lessThan: "less than ",
  equal: "",
  about: "about ",
  range: "",
};

const OF: Readonly<Record<StatementOf, string>> = {
  level: "",
  growth: "growth of ",
  averageGrowth: "average growth of ",
  increase: "increase of ",
  averageIncrease: "average increase of ",
  times: "times the base: ",
  rank: "rank ",
  difference: "above by ",
  ratio: "ratio ",
  structure: "structure ",
  step: "for each step ",
  state: "",
};

function english({
  subject,
  of,
  comparator,
  said,
  value,
  high,
  unit,
  base,
  deadline,
  strength,
  scope,
}: Written): string {
  const figure =
    said !== null
      ? said
      : value === null
        ? ""
        : `${value}${high === null ? "" : `–${high}`}${/^[%‰]/.test(unit) ? unit : ` ${unit}`}`;
  const parts = [
    `${subject}: ${OF[of]}${comparator === null ? "" : COMPARED[comparator]}${figure}`.trim(),
    base === null ? "" : `(${base.text})`,
    scope === null ? "" : `for ${scope}`,
    deadline === null ? "" : `by ${deadline.period ?? deadline.text}`,
    strength === null ? "" : `(${strength.kind})`,
  ];
  return parts.filter((part) => part !== "").join(" ");
}

/**
 * A target as the field would write it. Reading the Chinese text gives the same target back, but for its places and qualifiers.
 *
 * @example
 * readTargets("单位GDP能耗下降3.5%").map((target) => statementText(target, "zh"))   //=> ["单位GDP能耗下降3.5%以上"]
 * readTargets("到2025年,力争专利申请量增长50%").map((target) => statementText(target, "en"))   //=> ["专利申请量: growth of at least 50% by 2025 (striving)"]
 */
export function statementText(statement: Written, locale: Locale): string {
  return locale === "zh" ? chinese(statement) : english(statement);
}
