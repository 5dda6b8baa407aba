import {
  attainment,
  countedAwards,
  efficacy,
  levelAndChange,
  minMax,
  percentileRank,
  rankLinear,
  stepsAroundBase,
} from "kaohe";
import { expect, it } from "vitest";
import { faultsOf } from "../period/faultsOf.js";

/** The rules with words among their options, as plain JavaScript calls them. */
const around = { reference: "mean", share: "5%", steps: "whole", points: 1 } as const;
const parts = { share: "0.5", level: minMax(), change: minMax() };
const called: readonly (readonly [option: string, word: string, meant: string, rule: (options: object) => unknown])[] =
  [
    ["steps", "wholes", "whole", (options) => stepsAroundBase({ ...around, ...options })],
    ["form", "lineal", "linear", (options) => efficacy({ unacceptable: 1, satisfactory: 2, ...options })],
    ["whenLower", "diference", "difference", (options) => attainment({ ...options })],
    ["by", "grwoth", "growth", (options) => levelAndChange({ ...parts, ...options })],
    ["short", "prorate", "prorated", (options) => countedAwards({ each: 1, ...options })],
    ["form", "place", "places", (options) => rankLinear({ ...options })],
    ["counting", "atOrBellow", "atOrBelow", (options) => percentileRank({ ...options })],
    ["whenEqual", "ful", "full", (options) => minMax({ ...options })],
  ];

it.each(called)("%s: %s is refused at the option, with the word that is near", (option, word, meant, rule) => {
  const faults = faultsOf(() => rule({ [option]: word }));
  expect(faults.map(({ code, path }) => [code, path])).toEqual([["scheme.unknown-option", `/${option}`]]);
  expect(faults[0]?.facts).toMatchObject({ option, value: word, suggestion: meant });
  expect(faultsOf(() => rule({ [option]: meant }))).toEqual([]);
  expect(faultsOf(() => rule({ [option]: 5 })).map(({ path }) => path)).toEqual([`/${option}`]);
});
