import type { Working } from "../../assessment/index.js";
import { isMissing, type Reason } from "../../data/index.js";
import { compile } from "../../formula/index.js";
import { exact } from "../../interpret/index.js";

/** The parameters for which nobody has a value, with the reason: targets of a form that no area has, vetoes that nobody met. */
export function absentParameters({ view, situation }: Working): (entry: number) => Reason | undefined {
  const { graph } = view.compiled;
  const nodes = graph.entries.flatMap(({ node }, entry) =>
    node.kind === "parameter" ? [[`${entry}`, node] as const] : [],
  );
  const leaves = compile(Object.fromEntries(nodes), graph.units);
  const columns = exact(leaves, situation);
  return (entry) => {
    const [first, ...others] = columns[leaves.roots.get(`${entry}`) ?? -1] ?? [];
    if (first === undefined || !isMissing(first)) return undefined;
    return others.every((cell) => isMissing(cell) && cell.reason === first.reason) ? first.reason : undefined;
  };
}
