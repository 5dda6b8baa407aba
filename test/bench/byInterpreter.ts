import { exactRoots, type Graph, type Situation, toDecimal } from "kaohe";
import { indicatorRoot } from "../../src/assessment/indicatorRoot.js";
import { type Column, outcomeOf } from "../../src/interpret/index.js";
import { type InterpreterInput, interpreterInput } from "./kaoheInput.js";
import { unitOf } from "./kaoheScheme.js";
import { type Published, type Side, type Texts, TOO_SLOW, upTo } from "./side.js";
import type { Workload } from "./workload.js";

/** An interpreter of the graph: the columns of the roots that are asked for. */
type Roots = (graph: Graph, situation: Situation, names: readonly string[]) => ReadonlyMap<string, Column>;

/** The definition of every number. */
export const exact = byInterpreter("kaohe exact", exactRoots, true, upTo(10_000, TOO_SLOW));

/** The interpreter that people use. */
export const certified = byInterpreter("kaohe certified", exactRoots, false, () => "not there yet");

/** From prepared columns, parameters that are handed over and a compiled scheme to all totals and ranks. */
function byInterpreter(name: string, roots: Roots, slow: boolean, leftOut: Side["leftOut"]): Side {
  return {
    name,
    slow,
    leftOut,
    prepare: (workload) => {
      const input = interpreterInput(workload);
      return () => {
        const headlines = rootsOf(roots, input, ["total", "rank"]);
        return () => published(workload, headlines, (names) => rootsOf(roots, input, names));
      };
    },
  };
}

/** A situation of its own for each run: what an interpreter keeps of one would be no work. */
function rootsOf(roots: Roots, { graph, situation }: InterpreterInput, names: readonly string[]) {
  return roots(graph, { ...situation }, names);
}

/** The digits of every item, which the timed run does not ask for. */
function published(
  { tasks }: Workload,
  headlines: ReadonlyMap<string, Column>,
  more: (names: readonly string[]) => ReadonlyMap<string, Column>,
): Published {
  const indicators = more(tasks.map(({ id }) => indicatorRoot(id)));
  const scores = more(tasks.map(({ id }) => `earned:${id}`));
  return {
    indicators: tasks.map((task) => texts(indicators.get(indicatorRoot(task.id)), 2, unitOf(task))),
    scores: tasks.map(({ id }) => texts(scores.get(`earned:${id}`), 2, "")),
    totals: [texts(headlines.get("total"), 2, "")],
    ranks: [texts(headlines.get("rank"), 0, "")],
  };
}

function texts(column: Column | undefined, places: number, unit: string): Texts {
  return (area) => {
    const cell = column?.[area];
    return cell === undefined ? undefined : toDecimal(outcomeOf(cell, unit), places);
  };
}
