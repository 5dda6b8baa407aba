import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Cell, isMissing, panel } from "../../../src/data/index.js";
import { cohortMean, compile, divide, measures, rank, round, subtract } from "../../../src/formula/index.js";
import { batchesOf, companionsOf } from "../../../src/interpret/certified/batches.js";
import { certified, certifiedInSteps } from "../../../src/interpret/certified/certified.js";
import { exact } from "../../../src/interpret/exact.js";
import { exactText } from "../../../src/number/index.js";

const m = measures({ a: { label: "", unit: "" }, b: { label: "", unit: "" } });
const graphOf = (over: readonly (readonly string[])[]) =>
  compile(Object.fromEntries(over.map((names) => [names.join(), rank(m.a, { over: names })])));

/** Groups by a number for each place; below 0 for none. */
const groupsBy = (numbers: readonly number[]) => {
  const count = Math.max(-1, ...numbers) + 1;
  const members = Array.from({ length: count }, (_, group) =>
    numbers.flatMap((own, place) => (own === group ? [place] : [])),
  );
  return { groupOf: numbers, members };
};

const two = fc.integer({ min: 1, max: 40 }).chain((size) => {
  const numbers = fc.array(fc.integer({ min: -1, max: 6 }), { minLength: size, maxLength: size });
  return fc.tuple(numbers, numbers);
});

describe("batches", () => {
  test.prop([two])("a batch holds whole groups, and every place stands in one batch", ([classes, cities]) => {
    const groupings = { class: groupsBy(classes), city: groupsBy(cities) };
    const groupsOf = ({ over }: { readonly over: readonly string[] }) =>
      over[0] === "class" ? groupings.class : groupings.city;
    const graph = graphOf([["class"], ["city"]]);
    const companions = classes.map((_, place) => companionsOf(graph, classes.length, place, groupsOf));
    for (const [place, found] of companions.entries()) {
      expect(found).toContain(place);
      for (const other of found) {
        expect(companions[other]).toEqual(found);
        const bound = [groupings.class, groupings.city].flatMap(
          ({ groupOf, members }) => members[groupOf[other] ?? -1] ?? [],
        );
        expect(bound.filter((each) => !found.includes(each))).toEqual([]);
      }
    }
    const places = batchesOf(graph, classes.length, groupsOf).flatMap((batch) => [...batch]);
    expect(places.toSorted((a, b) => a - b)).toEqual([...classes.keys()]);
  });
});

/** So many areas in classes of seven, which does not divide a batch. */
function manyAreas(size: number) {
  const areas = Array.from({ length: size }, (_, index) => ({
    id: `area ${index}`,
    attributes: { class: `C${index % Math.ceil(size / 7)}` },
  }));
  const observations = areas.flatMap(({ id }, index) => [
    { area: id, measure: "a", period: "2017", value: (index * 7919) % 101 },
    { area: id, measure: "b", period: "2017", value: ((index * 104_729) % 97) + (index % 50 === 0 ? 0 : 1) },
  ]);
  const share = divide(m.a, m.b);
  const graph = compile({
    rank: rank(share),
    gap: round(subtract(share, cohortMean(share)), { places: 2 }),
    share,
  });
  const situation = { panel: panel({ areas, measures: m, observations }), period: "2017", areas: [...areas.keys()] };
  return { graph, situation };
}

const shown = (cell: Cell | undefined): string =>
  cell === undefined ? "nothing" : isMissing(cell) ? cell.reason : exactText(cell);

describe("certified over several batches", () => {
  const { graph, situation } = manyAreas(9000);

  it("gives the cells of exact, headlines and others, in every batch", () => {
    const columns = exact(graph, situation);
    const evaluation = certified(graph, situation, { headlines: ["rank", "gap"] });
    for (const root of ["rank", "gap", "share"]) {
      const cells = evaluation.cells(root);
      const found = evaluation.inBatches().map((place): [number, string] => [place, shown(cells?.at(place))]);
      const expected = columns[graph.roots.get(root) ?? -1]?.map(shown);
      expect(found.sort(([a], [b]) => a - b).map(([, text]) => text)).toEqual(expected);
    }
  });

  it("tells how far it has come after each batch, and may be left", () => {
    const told = [...certifiedInSteps(graph, situation, { headlines: ["rank"] })];
    expect(told.length).toBeGreaterThan(2);
    expect(told.at(-1)).toEqual({ areas: 9000, of: 9000 });
    expect(told.map(({ areas }) => areas)).toEqual(told.map(({ areas }) => areas).toSorted((a, b) => a - b));
  });
});
