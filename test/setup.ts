import { configureGlobal } from "fast-check";

// Every run draws new inputs. A failure prints its seed: FC_SEED=<seed> npx vitest run <file> draws the same ones again.
// FC_RUNS asks for more than the 300 inputs that each law meets otherwise.
// CI draws the same inputs each time: that a generator reached a rare case is asserted, and must not hang on luck there.
const { CI, FC_RUNS, FC_SEED = CI === undefined ? undefined : "2017" } = process.env;

function wholeNumber(name: string, text: string): number {
  const number = Number(text);
  if (text.trim() === "" || !Number.isInteger(number)) throw new Error(`${name} is "${text}", not a whole number`);
  return number;
}

configureGlobal({
  numRuns: Math.max(300, FC_RUNS === undefined ? 0 : wholeNumber("FC_RUNS", FC_RUNS)),
  ...(FC_SEED === undefined ? {} : { seed: wholeNumber("FC_SEED", FC_SEED) }),
});
