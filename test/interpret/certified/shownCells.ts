// The cells of a formula as text, by the interpreter that defines them and by the one that is fast.
import { type Cell, isMissing } from "../../../src/data/index.js";
import { compile, type Node } from "../../../src/formula/index.js";
import { certified } from "../../../src/interpret/certified/certified.js";
import { exact } from "../../../src/interpret/exact.js";
import type { Situation } from "../../../src/interpret/situation.js";
import { exactText } from "../../../src/number/index.js";

const shown = (cell: Cell | undefined): string =>
  cell === undefined ? "nothing" : isMissing(cell) ? cell.reason : exactText(cell);

export function byExact(formula: Node, situation: Situation): readonly string[] {
  const graph = compile({ "": formula });
  return (exact(graph, situation)[graph.roots.get("") ?? 0] ?? []).map(shown);
}

export function byCertified(formula: Node, situation: Situation): readonly string[] {
  const cells = certified(compile({ "": formula }), situation, { headlines: [""] }).cells("");
  return situation.areas.map((_area, place) => shown(cells?.at(place)));
}
