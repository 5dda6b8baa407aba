// Ranks of unrounded differences from the mean of one large class, fractions of over a megabit. `npm run bench:differences -- 100000`.
import { panelOfColumns } from "../../src/data/index.js";
import {
  add,
  cohortMean,
  compile,
  divide,
  type Formula,
  measures,
  rank,
  round,
  subtract,
} from "../../src/formula/index.js";
import { certified } from "../../src/interpret/index.js";
import { seeded } from "./seeded.js";

const size = Number(process.argv[2] ?? 100_000);
const m = measures({ a: { label: "a", unit: "" }, b: { label: "b", unit: "" } });
const random = seeded(2017);
const whole = (from: number): Float64Array =>
  Float64Array.from({ length: size }, () => from + Math.floor(random() * 1000));
const areas = Array.from({ length: size }, (_, index) => ({ id: `area ${index}`, attributes: { class: "A" } }));
const panel = panelOfColumns({
  areas,
  measures: m,
  columns: [
    { measure: "a", period: "2017", values: whole(0) },
    { measure: "b", period: "2017", values: whole(1) },
  ],
});
const ratio = divide(m.a, m.b);
const difference = subtract(ratio, cohortMean(ratio));
const formulas: Readonly<Record<string, Formula>> = {
  "rank of the difference rounded to 4 places": rank(round(difference, { places: 4 })),
  "rank of the difference, unrounded": rank(difference),
  "rank of the sum of two differences": rank(add(difference, subtract(m.a, cohortMean(m.a)))),
};
const situation = { panel, period: "2017", areas: areas.map((_, index) => index) };
for (const [name, formula] of Object.entries(formulas)) {
  const start = performance.now();
  const cells = certified(compile({ "": formula }), situation, { headlines: [""] }).cells("");
  const last = cells?.at(size - 1);
  console.log(`${name}: ${Math.round(performance.now() - start)} ms (the last area: ${JSON.stringify(last)})`);
}
