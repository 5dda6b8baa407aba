// What vitest.config.ts puts in the place of "@fast-check/vitest". That package builds every order of only, skip, fails and
// their like when it is imported, which costs each test file a second; the types that the tests see are still its own.
import * as fc from "fast-check";
import { test as plain } from "vitest";

type Run = (title: string, body: () => Promise<void>, timeout?: number) => void;
type Held = boolean | undefined;
type Law = (...inputs: readonly unknown[]) => Held | PromiseLike<Held>;

const propBy =
  (run: Run) =>
  (
    arbitraries: readonly [fc.Arbitrary<unknown>, ...fc.Arbitrary<unknown>[]],
    parameters: fc.Parameters<[unknown, ...unknown[]]> = {},
  ) =>
  (title: string, law: Law, timeout?: number): void => {
    const seed = parameters.seed ?? fc.readConfigureGlobal().seed ?? Math.trunc(Math.random() * 2 ** 31);
    const property = fc.asyncProperty(...arbitraries, async (...inputs: readonly unknown[]) => law(...inputs));
    run(`${title} (with seed=${seed})`, () => fc.assert(property, { ...parameters, seed }), timeout);
  };

export { fc };
export const test = Object.assign((...args: Parameters<typeof plain>) => plain(...args), {
  prop: propBy(plain),
  only: { prop: propBy(plain.only) },
  skip: { prop: propBy(plain.skip) },
});
