import { collecting } from "../../error/index.js";
import { exactText, readDecimal } from "../../number/index.js";
import { plainSigns, type UserUnits, unitOf } from "../../quantity/index.js";
import type { Statement } from "../phrase/statement.js";
import type { Claim } from "./claim.js";
import type { ClaimRelation } from "./claimRelation.js";

/** What a text claims, ready for `checkConsistency`. */
export interface TextClaims {
  readonly claims: readonly Claim[];
  readonly relations: readonly ClaimRelation[];
  /** Units of the text that are not known otherwise: each counts in itself. */
  readonly units: UserUnits;
}

/**
 * The claims of statements that were read from a text, and how their subjects belong together: A占B is a share of A in B, what stands
 * behind 其中 lies in what stands before it.
 *
 * Statements without a number, ranges, ranks and scoring rules claim nothing that could be held against another.
 *
 * @param text the text from which they were read: its printed digits tell how exact a number is meant
 * @param options.partsAddUp whether what stands behind 其中 is all of the whole
 * @example
 * const text = "获科技奖36项,其中一等奖3项、二等奖9项、三等奖20项";
 * const { claims, relations } = claimsOf(readStatements(text), text, { partsAddUp: true });
 * checkConsistency(claims, { relations }).map(({ arithmetic }) => arithmetic)   //=> ["3项 + 9项 + 20项 = 32项 ≠ 36项"]
 */
export function claimsOf(
  statements: readonly Statement[],
  text: string,
  options: { readonly partsAddUp?: boolean } = {},
): TextClaims {
  const units: Record<string, { readonly factor?: string }> = {};
  const claims: Claim[] = [];
  for (const statement of statements) {
    const claim = claimOf(statement, text);
    if (claim === undefined) continue;
    claims.push(claim);
    for (const unit of [claim.unit, claim.base?.unit ?? ""]) {
      if (collecting([], "", () => unitOf(unit)) === undefined) units[unit] = {};
    }
  }
  const relations = [...claims.flatMap(shareIn), ...partsIn(statements, text, options.partsAddUp === true)];
  return { claims, relations, units };
}

const CHANGES: Readonly<Partial<Record<Statement["of"], Claim["of"]>>> = {
  growth: "growth",
  increase: "increase",
  times: "times",
};

function claimOf(statement: Statement, text: string): Claim | undefined {
  const { kind, value, unit, base, deadline, strength, span, high } = statement;
  const of = CHANGES[statement.of];
  // How long something takes is no figure of a subject, and a figure without one cannot be compared.
  if (DURATIONS.has(unit) || statement.subject === "") return undefined;
  const said = kind === "target" || kind === "achievement" || kind === "inconsistency";
  if (!said || value === null || high !== null || (statement.of !== "level" && of === undefined)) return undefined;
  // Of another time, but of which?
  if (deadline !== null && deadline.period === null) return undefined;
  const words = text.slice(span.start, span.end);
  return {
    subject: subjectOf(statement, text),
    ...(of !== undefined && { of }),
    value: asPrinted(value, words),
    unit,
    ...boundIn(statement, words),
    ...(deadline?.period != null && { period: deadline.period }),
    ...(strength !== null && { strength: strength.kind }),
    ...(base?.value !== undefined && {
      base: {
        value: asPrinted(base.value, words),
        unit: base.unit ?? unit,
        ...(base.period !== undefined && { period: base.period }),
      },
    }),
    text: words,
  };
}

const DURATIONS: ReadonlySet<string> = new Set(["年", "个月", "月", "天", "日"]);
const OPEN = /以上|以下|以内|不低于|不少于|不超过|不高于|至少|至多|超过|突破|控制在|低于|少于|高于|降到|降至/;

/** Words that leave one side open; 达到30家 of a plan is taken at its number. */
function boundIn({ comparator }: Statement, words: string): Pick<Claim, "bound"> {
  if (!OPEN.test(words)) return {};
  if (comparator === "atLeast" || comparator === "moreThan") return { bound: "least" };
  return comparator === "atMost" || comparator === "lessThan" ? { bound: "most" } : {};
}

const ADDED = ["新增", "净增"];

/** 新增高新技术企业 is another figure than 高新技术企业, and 新建 another deed than 改造. */
function subjectOf({ subject, qualifiers, span }: Statement, text: string): string {
  const added = qualifiers.find((each) => ADDED.includes(each));
  const [deed = ""] = /新建|改造提升|改造|改建|扩建|新认定/.exec(text.slice(span.start, span.end)) ?? [];
  return (added ?? deed) + subject;
}

/** The number with its zeros, where the words print it so: 2.0 for 2. */
function asPrinted(value: string, words: string): string {
  const wanted = value.replace("-", "");
  for (const [number] of plainSigns(words).matchAll(/\d+\.\d+/g)) {
    const read = readDecimal(number);
    if (read !== undefined && exactText(read) === wanted) return (value.startsWith("-") ? "-" : "") + number;
  }
  return value;
}

const SHARE = /^(.+?)占(.+?)的?(?:比重|比例|份额|之比)?$/;

function shareIn({ subject }: Claim): readonly ClaimRelation[] {
  const [, part, whole] = SHARE.exec(subject) ?? [];
  return part === undefined || whole === undefined ? [] : [{ kind: "share", share: subject, part, whole }];
}

/** The levels behind 其中, and those that 、 ties to them, are parts of the level before. */
function partsIn(statements: readonly Statement[], text: string, addUp: boolean): readonly ClaimRelation[] {
  const groups: { readonly whole: Statement; readonly parts: Statement[] }[] = [];
  let whole: Statement | undefined;
  let before: Statement | undefined;
  for (const statement of statements) {
    const tied = before !== undefined && /^\s*[、,,和及]\s*$/.test(text.slice(before.span.end, statement.span.start));
    const inside = statement.qualifiers.includes("其中");
    const group = groups.at(-1);
    if (inside && whole !== undefined && group?.whole !== whole) groups.push({ whole, parts: [] });
    if (inside || (tied && group !== undefined && group.parts.at(-1) === before)) {
      if (isAlike(statement, groups.at(-1)?.whole)) groups.at(-1)?.parts.push(statement);
    } else if (statement.of === "level" && statement.value !== null) whole = statement;
    before = statement;
  }
  return groups.flatMap(({ whole, parts }): readonly ClaimRelation[] =>
    addUp && parts.length > 1
      ? [{ kind: "parts", whole: subjectOf(whole, text), parts: parts.map((part) => subjectOf(part, text)) }]
      : parts.map((part) => ({ kind: "subset", whole: subjectOf(whole, text), part: subjectOf(part, text) })),
  );
}

function isAlike(part: Statement, whole: Statement | undefined): boolean {
  return whole !== undefined && part.of === "level" && part.value !== null && part.unit === whole.unit;
}
