import type { IndicatorTable } from "kaohe";

/** 温州市统计局 2018-11-20, table 9-6: R&D projects of the industry above designated size, eleven counties, 2017. */
const ROWS = {
  鹿城区: [487, 3733, 2759, 52489],
  龙湾区: [1629, 9537, 6941, 144646],
  瓯海区: [1019, 5506, 4238, 106150],
  洞头区: [153, 478, 337, 8394],
  瑞安市: [1889, 9433, 7088, 193434],
  乐清市: [2223, 13930, 11314, 234121],
  永嘉县: [631, 4362, 3567, 77985],
  平阳县: [579, 2984, 1921, 43922],
  苍南县: [515, 2147, 1567, 42580],
  文成县: [32, 165, 127, 4144],
  泰顺县: [47, 231, 173, 4143],
};

export const wenzhou: IndicatorTable = Object.fromEntries(
  ["projects", "persons", "fte", "expenditure"].map((id, place) => [
    id,
    { values: Object.fromEntries(Object.entries(ROWS).map(([county, row]) => [county, row[place] ?? null])) },
  ]),
);
