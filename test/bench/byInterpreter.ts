import { type Cells, exactRoots, toDecimal } from "kaohe";
import { indicatorRoot } from "../../src/assessment/indicatorRoot.js";
import { evaluatedInSteps } from "../../src/interpret/certified/certified.js";
import { prepared } from "../../src/interpret/certified/preparation.js";
import { remembered } from "../../src/interpret/certified/remembered.js";
import { outcomeOf } from "../../src/interpret/index.js";
import { type InterpreterInput, interpreterInput } from "./kaoheInput.js";
import { unitOf } from "./kaoheScheme.js";
import { type Published, type Side, type Texts, TOO_SLOW, upTo } from "./side.js";
import type { Workload } from "./workload.js";

/** The columns of some roots of the graph. */
type Roots = (names: readonly string[]) => (name: string) => Cells | undefined;

/** The definition of every number. */
export const exact = byInterpreter("kaohe exact", true, upTo(10_000, TOO_SLOW), ({ graph, situation }) => (names) => {
  const columns = exactRoots(graph, { ...situation }, names);
  return (name) => columns.get(name);
});

/** The interpreter that people use: the leaves of each batch are columns before the first run that is timed. */
export const certified = byInterpreter(
  "kaohe certified",
  false,
  () => undefined,
  ({ graph, situation }) => {
    const preparation = prepared(graph, situation);
    const ready = { ...preparation, batchOf: remembered(preparation.batchOf) };
    return (headlines) => {
      const steps = evaluatedInSteps(ready, { headlines });
      for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value.cells;
    };
  },
);

/** From prepared columns, parameters that are handed over and a compiled scheme to all totals and ranks. */
function byInterpreter(
  name: string,
  slow: boolean,
  leftOut: Side["leftOut"],
  rootsOf: (input: InterpreterInput) => Roots,
): Side {
  return {
    name,
    slow,
    leftOut,
    prepare: (workload) => {
      const roots = rootsOf(interpreterInput(workload));
      return () => {
        const headlines = roots(["total", "rank"]);
        return () => published(workload, headlines, roots);
      };
    },
  };
}

/** The digits of every item, which the timed run does not ask for. */
function published({ tasks }: Workload, headlines: ReturnType<Roots>, roots: Roots): Published {
  const indicators = roots(tasks.map(({ id }) => indicatorRoot(id)));
  const scores = roots(tasks.map(({ id }) => `earned:${id}`));
  return {
    indicators: tasks.map((task) => texts(indicators(indicatorRoot(task.id)), 2, unitOf(task))),
    scores: tasks.map(({ id }) => texts(scores(`earned:${id}`), 2, "")),
    totals: [texts(headlines("total"), 2, "")],
    ranks: [texts(headlines("rank"), 0, "")],
  };
}

function texts(cells: Cells | undefined, places: number, unit: string): Texts {
  return (area) => {
    const cell = cells?.at(area);
    return cell === undefined ? undefined : toDecimal(outcomeOf(cell, unit), places);
  };
}
