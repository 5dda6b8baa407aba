import type { Break } from "./break.js";

const of =
  (name: string) =>
  (law: string, file: string, find: string, replace: string): Break => ({
    law,
    test: `test/analysis/${name}.test.ts`,
    file: `src/analysis/${file}.ts`,
    find,
    replace,
  });

const dominating = of("dominance");

export const breaks: readonly Break[] = [
  dominating(
    "says of each pair in a ranking what its items say",
    "dominance",
    "if (more === less)",
    "if (more && less)",
  ),
  dominating(
    "says of each pair in a ranking what its items say",
    "distinctPlaces",
    "if (last === undefined || between(last, own) !== 0) distinct += 1;",
    "distinct += 1;",
  ),
  dominating(
    "a layer is one more than the last of those who dominate",
    "dominance",
    "if (left === 0) next.push(worse);",
    "if (layers[worse] === undefined) next.push(worse);",
  ),
  dominating(
    "ranks contradict items only where a veto takes points",
    "dominance",
    "dominator.rank <= own.rank",
    "dominator.rank < 0",
  ),
];
