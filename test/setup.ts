import { configureGlobal } from "fast-check";

// Every run draws new inputs. A failure prints its seed: FC_SEED=<seed> npx vitest run <file> draws the same ones again.
// FC_RUNS asks for more than the 300 inputs that each law meets otherwise.
const { FC_RUNS, FC_SEED } = process.env;

function wholeNumber(name: string, text: string): number {
  const number = Number(text);
  if (text.trim() === "" || !Number.isInteger(number)) throw new Error(`${name} is "${text}", not a whole number`);
  return number;
}

configureGlobal({
  numRuns: Math.max(300, FC_RUNS === undefined ? 0 : wholeNumber("FC_RUNS", FC_RUNS)),
  ...(FC_SEED === undefined ? {} : { seed: wholeNumber("FC_SEED", FC_SEED) }),
});
