import * as z from "zod";

/** Which tests a Vitest is to run. */
export const question = z.object({
  /** Test files, from the copy's root. */
  files: z.array(z.string()),
  /** The whole titles of the tests to run, without the suites that they stand in. */
  titles: z.array(z.string()),
  /** The file of src that is broken during this run. */
  broken: z.string().optional(),
});
export type Question = z.infer<typeof question>;

/** What became of the tests of each file, also of those that were not to run. A file that crashed is missing. */
export const answer = z.array(
  z.object({
    file: z.string(),
    /** None where the file could not be collected. */
    tests: z.array(
      z.object({
        title: z.string(),
        /** Whether it is by test.prop, which ends the title with a seed: here the title is without. */
        seeded: z.boolean(),
        status: z.string(),
        failures: z.array(z.string()),
      }),
    ),
  }),
);
export type Answer = z.infer<typeof answer>;

/** The first message of a Vitest: it listens, and these are all test files. */
export const ready = z.object({ files: z.array(z.string()) });
export type Ready = z.infer<typeof ready>;
