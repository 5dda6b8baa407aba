import { collecting, fail, failAll, type Issue } from "../error/index.js";
import type { UserUnits } from "../quantity/index.js";
import type { Entry, Graph } from "./graph.js";
import { inference } from "./inference.js";
import { elementOf, interpretNode } from "./interpreter.js";
import type { Node } from "./node.js";
import { pathOf, walk } from "./walk.js";

/**
 * Compiles formulas into one graph.
 *
 * @param roots formulas and conditions by name; the names are JSON Pointers where faults should say where they are
 * @throws KaoheError with all faults: `unit.mismatch`, `unit.unknown`, `unit.declared`, `unit.not-pure`, `formula.cycle`, `formula.name-twice`
 */
export function compile(roots: Readonly<Record<string, Node>>, units: UserUnits = {}): Graph {
  const entries: Entry[] = [];
  const byKey = new Map<string, number>();
  const byNode = new Map<Node, number>();
  const byName = new Map<string, string>();
  const indexes = new Map<string, number>();
  const issues: Issue[] = [];
  const faulty = new Set<Node>();
  const infer = inference(units);

  const enter = (node: Node): number => {
    const parts = node.parts.map((part) => indexOf(byNode, part));
    const key = keyOf(node, parts);
    const known = byKey.get(key);
    if (known !== undefined) return known;
    checkName(node, key, byName);
    const below = parts.map((index) => elementOf(entries, index));
    const unit = interpretNode(
      infer,
      node.kind,
      node,
      below.map((entry) => entry.unit),
      NO_ENTRY,
    );
    entries.push({ node, parts, unit, irrational: isIrrational(node, below) });
    byKey.set(key, entries.length - 1);
    return entries.length - 1;
  };

  for (const [name, root] of Object.entries(roots)) {
    collecting(issues, name, () => {
      const { order, places } = walk(root, byNode);
      for (const node of order) {
        // A fault is told once, and what stands above it would only repeat it.
        if (faulty.has(node)) return;
        const index = collecting(issues, name + pathOf(node, places), () => enter(node));
        if (index === undefined) {
          faulty.add(node);
          return;
        }
        byNode.set(node, index);
      }
      indexes.set(name, indexOf(byNode, root));
    });
  }
  failAll(issues);
  return { entries, roots: indexes, units };
}

/** Inference looks at a node and the units below it; its own entry is what it helps to make. */
const NO_ENTRY: Entry = /* @__PURE__ */ Object.freeze({
  node: Object.freeze({ kind: "constant", value: "0", unit: "", parts: Object.freeze([] as const) }),
  parts: [],
  unit: {},
  irrational: false,
});

/** The entry of a node that the walk has put before. */
function indexOf(indexes: ReadonlyMap<Node, number>, node: Node): number {
  const index = indexes.get(node);
  if (index === undefined) throw new RangeError(`${node.kind} before its parts`);
  return index;
}

function keyOf(node: Node, parts: readonly number[]): string {
  return JSON.stringify({ ...node, parts });
}

/** Two things of one name would be mixed up in sheets, SQL and explanations. */
function checkName(node: Node, key: string, byName: Map<string, string>): void {
  if (node.kind !== "named" && node.kind !== "observed") return;
  const [name, definition] = node.kind === "named" ? [node.id, key] : [node.measure.id, JSON.stringify(node.measure)];
  const known = byName.get(`${node.kind} ${name}`);
  if (known !== undefined && known !== definition) fail("formula.name-twice", { name });
  byName.set(`${node.kind} ${name}`, definition);
}

function isIrrational(node: Node, parts: readonly Entry[]): boolean {
  switch (node.kind) {
    case "naturalLogarithm":
    case "accumulativeRate":
      return true;
    case "power": {
      const [base, exponent] = parts;
      return base?.irrational === true || !isWholeConstant(exponent?.node);
    }
    // A decision is settled: what it gives is exact again.
    case "round":
    case "rank":
    case "compare":
    case "and":
    case "not":
    case "isMissing":
      return false;
    case "choose":
      return parts.some((part, position) => part.irrational && (position % 2 === 1 || position === parts.length - 1));
    case "missingWhen":
      return parts[1]?.irrational === true;
    case "statistic":
      return node.statistic !== "count" && parts[0]?.irrational === true;
    case "constant":
    case "observed":
    case "parameter":
    case "add":
    case "multiply":
    case "subtract":
    case "divide":
    case "min":
    case "max":
    case "coalesce":
    case "named":
      return parts.some((part) => part.irrational);
  }
}

function isWholeConstant(node: Node | undefined): boolean {
  return node?.kind === "constant" && node.unit === "" && /^-?\d+$/.test(node.value);
}
