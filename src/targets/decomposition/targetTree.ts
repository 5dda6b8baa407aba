import { convertible } from "../../data/index.js";
import { fail, within } from "../../error/index.js";
import { type DecimalInput, exactText, sign, subtract, sum } from "../../number/index.js";
import { type UserUnits, unitOf } from "../../quantity/index.js";
import { amountIn, readAmount } from "../amountIn.js";
import { filledIn } from "../filledIn.js";
import { isRate } from "../isRate.js";

/**
 * A target of one area or department and the parts into which it was split (市 → 县 → 部门): one indicator, whose parts add up. A
 * value without a unit is in its parent's.
 */
export interface TargetNode {
  /** The area or department; brothers have different ones. */
  readonly id: string;
  /** `null`, `"*"` or left out where the plan leaves a blank. */
  readonly value?: DecimalInput | null;
  /** 责任单位 */
  readonly responsible?: string;
  readonly parts?: readonly TargetNode[];
}

/** What is wrong at a node; `path` is the ids from the root to it. Numbers are exact, in `unit`, the parent's. */
export type TreeFinding = { readonly path: readonly string[] } & (
  | {
      /** The parts sum to less than their parent, or to more (层层加码). */
      readonly kind: "short" | "over";
      readonly unit: string;
      readonly parent: string;
      readonly sum: string;
      /** sum − parent */
      readonly difference: string;
    }
  /** The number is blank, so its parent's parts are not summed. */
  | { readonly kind: "blank" }
  | { readonly kind: "no-responsible" }
  /** The unit does not convert into the parent's, so the parent's parts are not summed. */
  | { readonly kind: "unit"; readonly unit: string; readonly parentUnit: string }
  /** A rate was split: parts in % do not sum to their parent. */
  | { readonly kind: "rate"; readonly unit: string }
);

interface Place {
  readonly node: TargetNode;
  readonly path: readonly string[];
  readonly pointer: string;
  readonly unit: string;
}

/**
 * Checks that the parts of every node sum to it, that every node has a number and a unit that answers for it. Findings come from
 * the root down, brothers in their order; a tree in order gives none.
 *
 * Units: parts in other units convert into their parent's (万元 into 亿元).
 * Missing: a blank is a finding, and the sum that it belongs to is not judged.
 *
 * @throws KaoheError `decomposition.part-twice` for brothers of one id, `unit.unknown`, `quantity.unreadable`, `number.unreadable`
 * @example
 * const parts = [{ id: "永嘉县", value: "5000万元", responsible: "县科技局" }, { id: "鹿城区", value: "0.4亿元" }];
 * const [first, second] = checkTree({ id: "温州市", value: "1亿元", responsible: "市科技局", parts });
 * first   //=> { kind: "short", path: ["温州市"], unit: "亿元", parent: "1", sum: "0.9", difference: "-0.1" }
 * second   //=> { kind: "no-responsible", path: ["温州市", "鹿城区"] }
 */
export function checkTree(root: TargetNode, options: { readonly units?: UserUnits } = {}): readonly TreeFinding[] {
  const units = options.units ?? {};
  const findings: TreeFinding[] = [];
  // Not by recursion: a tree may be deeper than the stack.
  const open: Place[] = [{ node: root, path: [root.id], pointer: "", unit: "" }];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const { node, path, pointer } = place;
    const unit = unitOfNode(place);
    if (filledIn(node.value) === undefined) findings.push({ kind: "blank", path });
    if (node.responsible === undefined || node.responsible.trim() === "")
      findings.push({ kind: "no-responsible", path });
    const parts = (node.parts ?? []).map(
      (part, index): Place => ({
        node: part,
        path: [...path, part.id],
        pointer: `${pointer}/parts/${index}`,
        unit,
      }),
    );
    checkIds(parts);
    if (parts.length > 0) findings.push(...checkSum(place, unit, parts, units));
    open.push(...parts.reverse());
  }
  return findings;
}

function unitOfNode({ node, pointer, unit }: Place): string {
  const value = filledIn(node.value);
  if (value === undefined) return unit;
  return within(`${pointer}/value`, () => readAmount(value).unit) || unit;
}

function checkIds(parts: readonly Place[]): void {
  const seen = new Set<string>();
  for (const { node, pointer } of parts) {
    if (seen.has(node.id)) fail("decomposition.part-twice", { part: node.id }, `${pointer}/id`);
    seen.add(node.id);
  }
}

function checkSum(
  { node, path }: Place,
  unit: string,
  parts: readonly Place[],
  units: UserUnits,
): readonly TreeFinding[] {
  if (isRate(unit)) return [{ kind: "rate", path, unit }];
  // Where the parent is blank there is no unit either that its parts must have.
  if (filledIn(node.value) === undefined) return [];
  const foreign = parts.filter((part) => {
    const own = unitOfNode(part);
    return own !== unit && !within(`${part.pointer}/value`, () => convertible(unitOf(own, units), unitOf(unit, units)));
  });
  if (foreign.length > 0)
    return foreign.map((part) => ({ kind: "unit", path: part.path, unit: unitOfNode(part), parentUnit: unit }));
  const values = [node, ...parts.map((part) => part.node)].flatMap(({ id, value: written }) => {
    const value = filledIn(written);
    return value === undefined ? [] : [amountIn(value, unit, [id, node.id], units)];
  });
  const [parent, ...known] = values;
  if (parent === undefined || values.length <= parts.length) return [];
  const total = sum(known);
  const difference = subtract(total, parent);
  if (sign(difference) === 0) return [];
  return [
    {
      kind: sign(difference) < 0 ? "short" : "over",
      path,
      unit,
      parent: exactText(parent),
      sum: exactText(total),
      difference: exactText(difference),
    },
  ];
}
