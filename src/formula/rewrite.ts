import type { Shift } from "../period/index.js";
import { type Formula, isFormula, type Kind, type Node, type NodeOf, sortOf, type Whose } from "./node.js";
import { formulaOf, type Operand } from "./operand.js";
import { walk } from "./walk.js";
import { fixedWhen, shiftedWhen, type When } from "./when.js";

/**
 * The formula as of another time: last year's (`LAST_YEAR`, the same months a year before), some periods earlier, or a fixed
 * period. Leaves and cohorts move together: last year's score is among last year's class. What is fixed already stays. Names inside
 * are dropped, since they stand for the values of the assessment's own period.
 *
 * @throws KaoheError `period.unreadable`
 * @example
 * const m = measures({ rd: { label: "R&D", unit: "万元" } });
 * at(m.rd, LAST_YEAR).when   //=> { years: -1, periods: 0 }
 */
export function at(operand: Operand, time: Shift | string): Formula {
  const move = (when: When): When => (typeof time === "string" ? fixedWhen(when, time) : shiftedWhen(when, time));
  return rewrite(operand, "at", (node) => {
    if (!("when" in node)) return node;
    const when = move(node.when);
    return when === node.when ? node : Object.freeze({ ...node, when });
  });
}

/**
 * The formula read from the figures of the area's parent (全市), or of a named area. Parameters and cohorts stay the area's own.
 */
export function of(operand: Operand, whose: Exclude<Whose, "self">): Formula {
  return rewrite(operand, "of", (node) =>
    node.kind === "observed" && node.whose === "self" ? Object.freeze({ ...node, whose }) : node,
  );
}

function rewrite(operand: Operand, operation: string, change: (node: Node) => Node): Formula {
  const root = formulaOf(operand, operation, 0);
  const changed = new Map<Node, Node>();
  for (const node of walk(root).order) {
    const parts = Object.freeze(node.parts.map((part) => changed.get(part) ?? part));
    const same = parts.every((part, position) => part === node.parts[position]);
    // A name stands for one value: what is read elsewhere or at another time no longer bears it.
    const [unnamed = node] = parts;
    changed.set(node, node.kind === "named" && !same ? unnamed : change(same ? node : withParts(node, parts)));
  }
  const result = changed.get(root);
  return isFormula(result) ? result : root;
}

function withParts<K extends Kind>(node: NodeOf<K>, parts: readonly Node[]): NodeOf<K> {
  if (!sameSorts<K>(parts, node)) return node;
  const moved: NodeOf<K> = { ...node, parts };
  Object.freeze(moved);
  return moved;
}

function sameSorts<K extends Kind>(
  parts: readonly Node[],
  node: NodeOf<K>,
): parts is readonly Node[] & NodeOf<K>["parts"] {
  return parts.length === node.parts.length && parts.every((part, index) => sortOf(part) === sortOf(node.parts[index]));
}
