import { fail, labelText } from "../error/index.js";
import type { Node } from "./node.js";

/** Where a node was met first: under which node, and as which of its parts. */
export interface Place {
  readonly parent: Node;
  readonly position: number;
}

/** All nodes of a formula, each once and after its parts, with the place where each was met first. */
export interface Walk {
  readonly order: readonly Node[];
  readonly places: ReadonlyMap<Node, Place>;
}

/**
 * Visits a formula without recursion, so that its depth is bounded by memory alone.
 *
 * @param done nodes that are known already and are passed over
 * @throws KaoheError `formula.cycle` where a node is a part of itself
 */
export function walk(root: Node, done: ReadonlySet<Node> | ReadonlyMap<Node, unknown> = new Set()): Walk {
  const order: Node[] = [];
  const places = new Map<Node, Place>();
  const finished = new Set<Node>();
  const open = new Set<Node>();
  const stack: { readonly node: Node; next: number }[] = [];
  const enter = (node: Node): void => {
    if (done.has(node) || finished.has(node)) return;
    open.add(node);
    stack.push({ node, next: 0 });
  };
  enter(root);
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    const position = frame.next;
    const part = frame.node.parts[position];
    frame.next += 1;
    if (part !== undefined) {
      if (open.has(part)) {
        const path = `${pathOf(frame.node, places)}/${frame.node.kind}/${position}`;
        fail("formula.cycle", { names: cycleText([...open], part) }, path);
      }
      if (!places.has(part)) places.set(part, { parent: frame.node, position });
      enter(part);
      continue;
    }
    stack.pop();
    open.delete(frame.node);
    finished.add(frame.node);
    order.push(frame.node);
  }
  return { order, places };
}

function cycleText(open: readonly Node[], again: Node): string {
  const around = [...open.slice(open.indexOf(again)), again];
  return around.map((node) => (node.kind === "named" ? labelText(node.label, "zh") : node.kind)).join(" → ");
}

/** The path from the root down to a node: `/add/1/divide/0`; long ones keep their last steps. */
export function pathOf(node: Node, places: ReadonlyMap<Node, Place>): string {
  const steps: string[] = [];
  for (let place = places.get(node); place !== undefined && steps.length < 50; place = places.get(place.parent)) {
    steps.push(`/${place.parent.kind}/${place.position}`);
  }
  return steps.reverse().join("");
}
